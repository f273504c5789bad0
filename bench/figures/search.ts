import { closeDatabase, openDatabase as openPool } from "@/db/client";
import { indexChanges } from "@/domain/search/index-changes";
import type { Round } from "../load/crowd";
import { interleave, median } from "../rounds";
import { fillSearchable, planted } from "../search-rows";
import {
  type Database,
  type Load,
  openCrowd,
  openDatabase,
  openLoad,
  openParley,
  openTeam,
} from "../services";
import type { Effort, Figure, Row } from "./figure";

/** What is looked for, by name. */
const queries: Record<string, string> = {
  "a rare word, in 20 messages": planted.rare,
  "a common word, in every second message": planted.common,
  "both words": `${planted.common} ${planted.rare}`,
  "a common word without a rare one": `${planted.common} -${planted.rare}`,
  "a phrase": `"${planted.phrase}"`,
  "Chinese, two characters": planted.chinese,
  "a part of a word": planted.inWord.part,
  "a part of very many words": "ros",
  "from: a person, a common word": `${planted.common} from:me`,
  "a word that is nowhere": "nowheretobefound",
};

const sorts = ["relevance", "newest"] as const;

/** Searches among a million messages, and what they do to those who send meanwhile. */
export const search: Figure = async (run, effort) => {
  const size = effort.isSmoke ? 2_000 : 1_000_000;
  const database = await openDatabase(run);
  const team = await openTeam(database, { people: 50, channels: 20 });
  await fillSearchable(database, team, size);
  const perSecond = await indexAll(database, size);
  await database.sql`vacuum analyze`;
  const server = await openParley(run, database);
  const headers = { authorization: `Bearer ${team.tokens[0]}` };
  const reader = openLoad(run);
  const read = (path: string) => () =>
    reader.call("readPages", {
      url: server.url,
      paths: [`/api/v1${path}`],
      ...{ headers, seconds: effort.seconds },
    });
  const pathOf = (q: string, sort: string) =>
    `/workspaces/${team.workspaceId}/search?sort=${sort}&q=${encodeURIComponent(q)}`;

  const floor = "floor: a page of history";
  const sides = Object.fromEntries([
    [floor, read(`/channels/${team.channelIds[0]}/messages?limit=20`)],
    ...Object.entries(queries).flatMap(([what, q]) =>
      sorts.map((sort) => [`${what}, by ${sort}`, read(pathOf(q, sort))] as const),
    ),
  ]);
  const measured = await interleave(sides, effort.rounds);
  const p50 = (what: string) => median((measured[what] ?? []).map((one) => one.p50));
  const rows: Row[] = Object.keys(sides).map((what) => ({
    what,
    values: {
      "p50 ms": p50(what),
      "p95 ms": median((measured[what] ?? []).map((one) => one.p95)),
      "p50/floor": p50(what) / p50(floor),
    },
  }));
  const crowd = await openCrowd(run, [server.url], team);
  rows.push(...(await sendsBeside(crowd, read(pathOf(planted.common, "relevance")), effort)));
  return {
    title: `Search among ${size.toLocaleString("en")} messages`,
    notes: [
      "By HTTP, one after the other, 20 hits a page. The words are distributed as in a language (Zipf).",
      `Indexing them in one go, at full speed: ${Math.round(perSecond).toLocaleString("en")} messages a second.`,
      "sends: to 50 people, 50 a second, milliseconds to the ack; floor: nobody searches. Beside it another process searches the common word without a pause.",
    ],
    rows,
  };
};

/** Indexes as the server does, without its rests. @returns messages a second */
async function indexAll(database: Database, size: number): Promise<number> {
  openPool(database.url, { poolSize: 2 });
  const begin = performance.now();
  try {
    while ((await indexChanges(null)).hasMore);
  } finally {
    await closeDatabase();
  }
  return size / ((performance.now() - begin) / 1000);
}

async function sendsBeside(
  crowd: Load,
  search: () => Promise<unknown>,
  { rounds, seconds, isSmoke }: Effort,
): Promise<Row[]> {
  const send = () => crowd.call("sendAtRate", { perSecond: isSmoke ? 20 : 50, seconds: seconds * 2 });
  const measured = await interleave<"alone" | "beside", Round>(
    {
      alone: send,
      beside: async () => {
        let isOver = false;
        const searching = (async () => {
          while (!isOver) await search();
        })();
        const round = await send();
        isOver = true;
        await searching;
        return round;
      },
    },
    rounds,
  );
  const p50 = (side: keyof typeof measured) => median(measured[side].map(({ ackMs }) => ackMs.p50));
  return (["alone", "beside"] as const).map((side) => ({
    what: side === "alone" ? "sends, floor: nobody searches" : "sends, while the common word is searched",
    values: {
      "p50 ms": p50(side),
      "p95 ms": median(measured[side].map(({ ackMs }) => ackMs.p95)),
      "p50/floor": p50(side) / p50("alone"),
    },
  }));
}
