import { collectedBytes, residentBytes, withCollector } from "../memory";
import type { Scope } from "../scope";
import { openCrowd, openDatabase, openParley, openSocketFloor, openTeam } from "../services";
import type { Team } from "../team";
import type { Figure, Row } from "./figure";

const teamSize = 250;

/** What a connection costs that has nothing to say: everyone with a session of their own. */
export const idleMemory: Figure = async (run, { isSmoke }) => {
  const [first, then] = isSmoke ? [5, 20] : [4, 12].map((teams) => teams * teamSize);
  const database = await openDatabase(run);
  const server = await openParley(run, database, withCollector);
  const people = await openPeople(database, (first ?? 0) + (then ?? 0));
  const parley = await measure(run, server, people, first ?? 0);
  const bare = await measure(run, await openSocketFloor(run, null, withCollector), people, first ?? 0);
  const toRow = (what: string, mine: number, floor: number): Row => ({
    what,
    values: { "parley KB": mine / 1024, "bare KB": floor / 1024, "parley/bare": mine / floor },
  });
  return {
    title: "Memory of one idle connection, resident in the server",
    notes: [
      `${then} connections on top of ${first}, over WebSocket. Parley: each of another person with a session,`,
      `in teams of ${teamSize} with five channels; bare: Socket.IO, everyone in one room.`,
    ],
    rows: [
      toRow("after a full collection of garbage", parley.collected, bare.collected),
      toRow("as it stands after connecting", parley.asItStands, bare.asItStands),
    ],
  };
};

async function openPeople(database: Parameters<typeof openTeam>[0], count: number): Promise<Team> {
  const teams: Team[] = [];
  for (let rest = count; rest > 0; rest -= teamSize)
    teams.push(await openTeam(database, { people: Math.min(teamSize, rest), channels: 5 }));
  const [team] = teams;
  if (!team) throw new Error("Nobody to connect.");
  return { ...team, tokens: teams.flatMap(({ tokens }) => tokens) };
}

/** @returns bytes for each connection beyond the first ones */
async function measure(scope: Scope, server: { url: string; pid: number }, people: Team, first: number) {
  const { pid, url } = server;
  await openCrowd(scope, [url], { ...people, tokens: people.tokens.slice(0, first) });
  const before = await collectedBytes(pid);
  const rest = people.tokens.slice(first);
  await openCrowd(scope, [url], { ...people, tokens: rest });
  const asItStands = await residentBytes(pid);
  const collected = await collectedBytes(pid);
  return { asItStands: (asItStands - before) / rest.length, collected: (collected - before) / rest.length };
}
