import { interleave, median } from "../rounds";
import { openCrowd, openDatabase, openParley, openSocketFloor, openTeam } from "../services";
import type { Figure } from "./figure";

const missed = 10;

/** Everybody is cut off and comes back in the same moment. */
export const reconnect: Figure = async (run, { rounds, isSmoke }) => {
  const people = isSmoke ? 20 : 2_000;
  const database = await openDatabase(run);
  const server = await openParley(run, database);
  const floor = await openSocketFloor(run, null);
  const team = await openTeam(database, { people });
  const parley = await openCrowd(run, [server.url], team);
  const bare = await openCrowd(run, [floor.url], team);
  await parley.call("sendAtRate", { perSecond: 10, seconds: 2 });

  const measured = await interleave(
    {
      parley: () => parley.call("reconnect", { missed }),
      bare: () => bare.call("reconnect", { missed: 0 }),
    },
    Math.min(rounds, 3),
  );
  const [mine, floors] = [median(measured.parley), median(measured.bare)];
  return {
    title: `${people} clients come back at once: seconds until the last one has caught up`,
    notes: [
      `Parley: session, rooms and ${missed} missed messages for each of them, all in one workspace;`,
      "bare: connected and in its room, nothing to catch up on.",
    ],
    rows: [
      {
        what: `${people} clients`,
        values: {
          "parley s": mine,
          "bare s": floors,
          "parley/bare": mine / floors,
          "parley/s": people / mine,
        },
      },
    ],
  };
};
