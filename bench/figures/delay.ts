import type { Round } from "../load/crowd";
import { interleave, median } from "../rounds";
import { type Load, openCrowd, openDatabase, openParley, openSocketFloor, openTeam } from "../services";
import type { Figure, Row } from "./figure";

const perSecond = 50;

/** How long a message is on its way to the last of its readers. */
export const delay: Figure = async (run, { rounds, seconds, isSmoke }) => {
  const database = await openDatabase(run);
  const server = await openParley(run, database);
  const floor = await openSocketFloor(run, null);
  const rows: Row[] = [];
  for (const members of isSmoke ? [5] : [20, 200]) {
    const team = await openTeam(database, { people: members });
    const parley = await openCrowd(run, [server.url], team);
    const bare = await openCrowd(run, [floor.url], team);
    const compare = async (what: string, send: (crowd: Load) => Promise<Round>) => {
      const measured = await interleave({ parley: () => send(parley), bare: () => send(bare) }, rounds);
      rows.push(toRow(`to ${members}, ${what}`, measured));
    };
    await compare(`${perSecond} a second`, (crowd) => crowd.call("sendAtRate", { perSecond, seconds }));
    await compare("64 in flight", (crowd) => crowd.call("sendInFlight", { inFlight: 64, seconds }));
    for (const crowd of [parley, bare]) await crowd.stop();
  }
  return {
    title: "Delay: milliseconds from a send to its last receiver",
    notes: ["bare: Socket.IO that stores nothing. With sends in flight each side is as busy as it can be."],
    rows,
  };
};

function toRow(what: string, { parley, bare }: Record<"parley" | "bare", Round[]>): Row {
  const of = (rounds: Round[], part: "p50" | "p99") =>
    median(rounds.map(({ lastReceiverMs }) => lastReceiverMs[part]));
  return {
    what,
    values: {
      "parley p50": of(parley, "p50"),
      "bare p50": of(bare, "p50"),
      "parley p99": of(parley, "p99"),
      "bare p99": of(bare, "p99"),
    },
  };
}
