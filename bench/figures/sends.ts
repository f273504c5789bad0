import type { Round } from "../load/crowd";
import { interleave, median } from "../rounds";
import { type Load, openCrowd, openDatabase, openParley, openSocketFloor, openTeam } from "../services";
import type { Effort, Figure, Row } from "./figure";

const all = { members: [1, 20, 200, 1_000], inFlight: [1, 16, 64] };
const few = { members: [1, 5], inFlight: [1, 4] };

/** Messages a second that reach everybody, stored and allowed, against servers that do less. */
export const sends: Figure = async (run, effort) => {
  const database = await openDatabase(run);
  const urls = {
    parley: (await openParley(run, database)).url,
    bare: (await openSocketFloor(run, null)).url,
    insert: (await openSocketFloor(run, database)).url,
  };
  const rows: Row[] = [];
  const { members: sizes, inFlight: loads } = effort.isSmoke ? few : all;
  for (const members of sizes) {
    const wanted = loads.filter((inFlight) => nameOf(members, inFlight).includes(effort.only));
    if (wanted.length === 0) continue;
    const team = await openTeam(database, { people: members });
    const crowds: Crowds = {
      parley: await openCrowd(run, [urls.parley], team),
      bare: await openCrowd(run, [urls.bare], team),
      insert: await openCrowd(run, [urls.insert], team),
    };
    for (const inFlight of wanted) rows.push(await measure(crowds, members, inFlight, effort));
    for (const crowd of Object.values(crowds)) await crowd.stop();
  }
  return {
    title: "Sends: messages a second that have reached every member",
    notes: [
      "bare: Socket.IO that stores nothing and asks nobody; insert: the same with one INSERT a message.",
      "PostgreSQL with its default, durable settings. RATE_LIMIT_FACTOR=0: the floors have no limits.",
    ],
    rows,
  };
};

const nameOf = (members: number, inFlight: number) => `to ${members}, ${inFlight} in flight`;

type Crowds = Record<"parley" | "bare" | "insert", Load>;

async function measure(crowds: Crowds, members: number, inFlight: number, effort: Effort): Promise<Row> {
  const side = (crowd: Load) => () => crowd.call("sendInFlight", { inFlight, seconds: effort.seconds });
  const rounds = await interleave(
    { parley: side(crowds.parley), bare: side(crowds.bare), insert: side(crowds.insert) },
    effort.rounds,
  );
  const rate = (of: Round[]) => median(of.map(({ messages, seconds }) => messages / seconds));
  const parley = rate(rounds.parley);
  const bare = rate(rounds.bare);
  const insert = rate(rounds.insert);
  return {
    what: nameOf(members, inFlight),
    values: {
      parley,
      bare,
      insert,
      "parley/bare": parley / bare,
      "parley/insert": parley / insert,
      "deliveries/s": median(rounds.parley.map(({ deliveries, seconds }) => deliveries / seconds)),
      "last receiver p99 ms": median(rounds.parley.map(({ lastReceiverMs }) => lastReceiverMs.p99)),
      "bare p99 ms": median(rounds.bare.map(({ lastReceiverMs }) => lastReceiverMs.p99)),
    },
  };
}
