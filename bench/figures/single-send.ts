import type { Quantiles } from "../load/quantiles";
import { interleave, median } from "../rounds";
import {
  createFloorTable,
  openCrowd,
  openDatabase,
  openInserts,
  openParley,
  openSocketFloor,
  openTeam,
} from "../services";
import type { Figure } from "./figure";

/** How long one send takes when nothing else happens, from the client's call to its ack. */
export const singleSend: Figure = async (run, { rounds, seconds }) => {
  const database = await openDatabase(run);
  const server = await openParley(run, database);
  await createFloorTable(database);
  const team = await openTeam(database, { people: 1, channels: 2 });
  const [, otherChannel = ""] = team.channelIds;
  const inserts = openInserts(run);
  const insertInto = (table: string) => () =>
    inserts.call("insert", {
      ...{
        databaseUrl: database.url,
        table,
        channelId: otherChannel,
        userId: team.userIds[0] ?? "",
        seconds,
      },
    });
  const parley = await openCrowd(run, [server.url], team);
  const insert = await openCrowd(run, [(await openSocketFloor(run, database)).url], team);
  const ack = (crowd: typeof parley) => async () =>
    (await crowd.call("sendInFlight", { inFlight: 1, seconds })).ackMs;

  const measured = await interleave(
    {
      parley: ack(parley),
      "Socket.IO with one INSERT": ack(insert),
      "bare INSERT": insertInto("floor_messages"),
      "INSERT into Parley's table": insertInto("messages"),
    },
    rounds,
  );
  const p50 = (of: Quantiles[]) => median(of.map((one) => one.p50));
  const floor = p50(measured["bare INSERT"]);
  return {
    title: "One send at a time: milliseconds to the ack",
    notes: [
      "bare INSERT: one row into a table with a primary key, through the same driver, without any socket.",
      "INSERT into Parley's table: the same row among its five indexes and two foreign keys.",
    ],
    rows: Object.entries(measured).map(([what, of]) => ({
      what,
      values: {
        "p50 ms": p50(of),
        "p99 ms": median(of.map((one) => one.p99)),
        "p50/bare INSERT": p50(of) / floor,
      },
    })),
  };
};
