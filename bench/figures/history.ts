import { explainedHistory, fillChannel } from "../history-rows";
import { interleave, median } from "../rounds";
import { openDatabase, openLoad, openParley, openTeam } from "../services";
import type { Figure, Row } from "./figure";

const limit = 50;

/** A page of history far back in a channel, in channels of very different size. */
export const history: Figure = async (run, { rounds, seconds, isSmoke, isQuick }) => {
  const sizes = isSmoke ? [100, 1_000] : [10_000, 1_000_000, ...(isQuick ? [] : [10_000_000])];
  const database = await openDatabase(run);
  const server = await openParley(run, database);
  const team = await openTeam(database, { people: 20, channels: sizes.length });
  for (const [index, size] of sizes.entries())
    await fillChannel(database, team, team.channelIds[index] ?? "", size);
  await database.sql`vacuum analyze messages`;

  const load = openLoad(run);
  const sides = sizes.map((size, index) => {
    const paths = Array.from({ length: 500 }, () => {
      const before = limit + 1 + Math.floor(Math.random() * (size - limit));
      return `/api/v1/channels/${team.channelIds[index]}/messages?before=${before}&limit=${limit}`;
    });
    const headers = { authorization: `Bearer ${team.tokens[0]}` };
    return [
      String(size),
      () => load.call("readPages", { url: server.url, paths, headers, seconds }),
    ] as const;
  });
  const measured = await interleave(Object.fromEntries(sides), rounds);
  const p50 = (size: number) => median((measured[size] ?? []).map((one) => one.p50));
  const [smallest = 0] = sizes;
  const rows: Row[] = [];
  for (const [index, size] of sizes.entries()) {
    const plan = await explainedHistory(database, team, team.channelIds[index] ?? "", Math.floor(size / 2));
    rows.push({
      what: `${size.toLocaleString("en")} messages`,
      values: {
        "p50 ms": p50(size),
        "p99 ms": median((measured[size] ?? []).map((one) => one.p99)),
        "p50/smallest": p50(size) / p50(smallest),
        "statement ms": plan.milliseconds,
        buffers: plan.buffers,
      },
    });
  }
  return {
    title: "A page of 50 messages by HTTP, anywhere in the channel",
    notes: [
      "The floor is the smallest channel. All channels are in one table, read in turn at random places.",
      "statement: its own time in PostgreSQL and the 8 KB buffers it touches (EXPLAIN ANALYZE).",
    ],
    rows,
  };
};
