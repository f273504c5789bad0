import { collectedBytes, residentBytes, withCollector } from "../memory";
import { interleave, median } from "../rounds";
import { type Run, Scope } from "../scope";
import { type Database, openCrowd, openDatabase, openParley, openSocketFloor, openTeam } from "../services";
import type { Team } from "../team";
import type { Figure, Row } from "./figure";

const teamSize = 250;

/** What a connection costs that has nothing to say: everyone with a session of their own. */
export const idleMemory: Figure = async (run, { rounds, isSmoke }) => {
  const [first = 0, then = 0] = isSmoke ? [5, 20] : [4, 12].map((teams) => teams * teamSize);
  const database = await openDatabase(run);
  const people = await openPeople(database, first + then);
  const who = { people, first, patience: isSmoke ? 1 : 5 };
  // Servers that have not carried anybody yet, each time.
  const measured = await interleave(
    {
      parley: () => measure(run, (scope) => openParley(scope, database, withCollector), who),
      bare: () => measure(run, (scope) => openSocketFloor(scope, null, withCollector), who),
    },
    isSmoke ? 1 : Math.min(rounds, 3),
  );
  const toRow = (what: string, part: keyof Bytes): Row => {
    const kilobytes = (of: Bytes[]) => median(of.map((bytes) => bytes[part])) / 1024;
    const [parley, bare] = [kilobytes(measured.parley), kilobytes(measured.bare)];
    return { what, values: { "parley KB": parley, "bare KB": bare, "parley/bare": parley / bare } };
  };
  return {
    title: "Memory of one idle connection in the server",
    notes: [
      `${then} connections on top of ${first}, over WebSocket. Parley: each of another person with a session,`,
      `in teams of ${teamSize} with five channels; bare: Socket.IO, everyone in one room.`,
    ],
    rows: [
      toRow("objects and buffers that it holds", "held"),
      toRow("resident, after a full collection of garbage", "collected"),
      toRow("resident, as it stands after connecting", "asItStands"),
    ],
  };
};

async function openPeople(database: Database, count: number): Promise<Team> {
  const teams: Team[] = [];
  for (let rest = count; rest > 0; rest -= teamSize)
    teams.push(await openTeam(database, { people: Math.min(teamSize, rest), channels: 5 }));
  const [team] = teams;
  if (!team) throw new Error("Nobody to connect.");
  return { ...team, tokens: teams.flatMap(({ tokens }) => tokens) };
}

/** For each connection beyond the first ones. */
type Bytes = { held: number; collected: number; asItStands: number };

async function measure(
  run: Run,
  open: (scope: Scope) => Promise<{ url: string; pid: number }>,
  { people, first, patience }: { people: Team; first: number; patience: number },
): Promise<Bytes> {
  const scope = run.keep(new Scope(), (it) => it.close());
  try {
    const { pid, url } = await open(scope);
    await openCrowd(scope, [url], { ...people, tokens: people.tokens.slice(0, first) });
    const before = await collectedBytes(pid, patience);
    const rest = people.tokens.slice(first);
    await openCrowd(scope, [url], { ...people, tokens: rest });
    const asItStands = await residentBytes(pid);
    const collected = await collectedBytes(pid, patience);
    return {
      held: (collected.held - before.held) / rest.length,
      collected: (collected.resident - before.resident) / rest.length,
      asItStands: (asItStands - before.resident) / rest.length,
    };
  } finally {
    await scope.close();
  }
}
