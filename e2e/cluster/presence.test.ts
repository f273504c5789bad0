import postgres from "postgres";
import { io, type Socket } from "socket.io-client";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createApiClient } from "@/lib/api-client";
import type { PresenceChange } from "@/lib/socket-events";
import { connectClient } from "../../bench/load/socket-client";
import { insertTeam, type Team } from "../../bench/team";
import type { CompiledServer } from "../compiled-server";
import { type Cluster, clusterSecret, startCluster } from "./cluster";

/** Three instances, one of which is killed with 500 people on it. The first two people are on the others. */

const crowdSize = 500;
// Bounds for what must happen, not a measure of how soon.
const soon = { timeout: 60_000 };

let cluster: Cluster;
let third: CompiledServer;
let team: Team;
let watchers: Socket[];
beforeAll(async () => {
  cluster = await startCluster();
  third = await cluster.start();
  const sql = postgres(cluster.postgres.url, { max: 1, onnotice: () => undefined });
  team = await insertTeam(sql, { people: crowdSize + 2, secret: clusterSecret });
  await sql.end();
  watchers = await Promise.all(cluster.instances.map(({ url }, index) => watch(url, index)));
});
afterAll(async () => {
  for (const watcher of watchers ?? []) watcher.close();
  await cluster?.stop();
});

function watch(url: string, index: number): Promise<Socket> {
  const socket = io(url, { transports: ["websocket"], forceNew: true, auth: { token: team.tokens[index] } });
  return new Promise((resolve, reject) => {
    socket.once("connect", () => resolve(socket));
    socket.once("connect_error", reject);
  });
}

/** How many of the workspace are in each state, as an instance tells it. */
async function countStates({ url }: CompiledServer) {
  const headers = new Headers({ authorization: `Bearer ${team.tokens[0]}` });
  const api = createApiClient(url, headers, (request) => fetch(request));
  const { people } = await api("GET /workspaces/:id/snapshot", { id: team.workspaceId });
  const count = (wanted: string) => people.filter(({ status }) => status === wanted).length;
  return {
    online: count("online"),
    offline: count("offline"),
    seen: people.filter((one) => one.lastActiveAt),
  };
}

test("an instance that dies with 500 people: they are gone everywhere, told of in a handful of events", async () => {
  const heard = watchers.map((watcher) => {
    const events: { name: string; people: PresenceChange[]; at: number }[] = [];
    watcher.onAny((name: string, data: { people?: PresenceChange[] }) =>
      events.push({ name, people: data.people ?? [], at: performance.now() }),
    );
    return events;
  });
  for (let start = 2; start < team.tokens.length; start += 50)
    await Promise.all(
      team.tokens
        .slice(start, start + 50)
        .map((token) => connectClient({ url: third.url, auth: { token }, onEvent: () => undefined })),
    );
  for (const instance of cluster.instances)
    await expect.poll(async () => (await countStates(instance)).online, soon).toBe(crowdSize + 2);

  // What is told of those who come is told a moment after it is known.
  for (const events of heard) {
    await expect
      .poll(() => new Set(events.flatMap(({ people }) => people.map(({ userId }) => userId))).size, soon)
      .toBeGreaterThanOrEqual(crowdSize);
    events.length = 0;
  }
  const killedAt = performance.now();
  await third.kill();
  for (const events of heard)
    await expect.poll(() => events.flatMap(({ people }) => people).length, soon).toBe(crowdSize);

  for (const events of heard) {
    // Nothing but that they are gone, each of them once, and not one by one.
    expect(new Set(events.map(({ name }) => name))).toEqual(new Set(["presence:update"]));
    expect(new Set(events.flatMap(({ people }) => people.map(({ userId }) => userId)))).toEqual(
      new Set(team.userIds.slice(2)),
    );
    expect(events.every(({ people }) => people.every(({ status }) => status === "offline"))).toBe(true);
    expect(events.length).toBeLessThanOrEqual(3);
  }
  const seconds = heard.map((events) => ((events.at(-1)?.at ?? 0) - killedAt) / 1_000);
  process.stdout.write(
    `${crowdSize} people gone after ${seconds.map((one) => one.toFixed(1)).join(" and ")} s, ` +
      `in ${heard.map(({ length }) => length).join(" and ")} events\n`,
  );
  for (const instance of cluster.instances) {
    await expect.poll(async () => (await countStates(instance)).seen.length, soon).toBe(crowdSize);
    expect(await countStates(instance)).toMatchObject({ online: 2, offline: crowdSize });
  }
});
