import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sql } from "@/db/client";
import { insertPeople, type TestPerson, type TestSocket } from "@/test/people";
import { queriesOf } from "@/test/queries";
import { startTestServer, type TestServer } from "@/test/server";
import { addToWorkspace, createTestWorkspace } from "@/test/workspace";

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ env: { RATE_LIMIT_FACTOR: "0" } });
});
afterAll(() => server.close());

async function meet() {
  const [ada, ben, eve] = (await insertPeople(server, 3)) as [TestPerson, TestPerson, TestPerson];
  const { workspace, general } = await createTestWorkspace(ada);
  await addToWorkspace(ada, workspace.id, [ben]);
  const watcher = await ada.connect();
  const heardOf = (status: string) =>
    watcher.next("presence:update", ({ people }) =>
      people.some((one) => one.userId === ben.id && one.status === status),
    );
  const seen = async () => {
    const { people } = await ada.api("GET /workspaces/:id/snapshot", { id: workspace.id });
    return people.find((person) => person.id === ben.id);
  };
  return { ada, ben, eve, general, workspaceId: workspace.id, watcher, heardOf, seen };
}

/** Straight into the database: by invites it would take a while. */
const addAll = (workspaceId: string, people: readonly TestPerson[]) =>
  sql`insert into workspace_members ${sql(
    people.map(({ id }) => ({ workspace_id: workspaceId, user_id: id, role: "member" })),
  )}`;

test("a person is online with any active tab, away when all are idle, offline without one", async () => {
  const { ben, heardOf, seen } = await meet();
  expect(await seen()).toMatchObject({ status: "offline", lastActiveAt: null });
  const [one, two] = [await ben.connect(), await ben.connect()];
  await heardOf("online");
  await one.ok("presence:setAway", {});
  expect(await seen()).toMatchObject({ status: "online" });
  await two.ok("presence:setAway", {});
  await heardOf("away");
  await two.ok("presence:setActive", {});
  expect(await seen()).toMatchObject({ status: "online" });
  one.close();
  two.close();
  const { people } = await heardOf("offline");
  expect(people).toEqual([{ userId: ben.id, status: "offline", lastActiveAt: expect.any(String) }]);
  await expect.poll(seen).toMatchObject({ status: "offline", lastActiveAt: people[0]?.lastActiveAt });
});

test("a reload tells nobody anything, and strangers are told nothing at all", async () => {
  const { ada, ben, eve, watcher, heardOf } = await meet();
  const stranger = await eve.connect();
  const tab = await ben.connect();
  await heardOf("online");
  const before = watcher.events("presence:update").length;
  tab.close();
  await ben.connect();
  // Somebody else's change is announced after whatever the reload would have caused.
  const other = await ada.connect();
  await other.ok("presence:setAway", {});
  await watcher.ok("presence:setAway", {});
  await watcher.next("presence:update", ({ people }) =>
    people.some((one) => one.userId === ada.id && one.status === "away"),
  );

  const later = watcher
    .events("presence:update")
    .slice(before)
    .flatMap(({ people }) => people);
  expect(later.filter((one) => one.userId === ben.id)).toEqual([]);
  expect(
    stranger.events("presence:update").flatMap(({ people }) => people.map((one) => one.userId)),
  ).not.toContain(ben.id);
});

/** Longer than the announcements are gathered for: what was to be announced has been. */
const anotherComes = async (watcher: TestSocket, who: TestPerson) => {
  const tab = await who.connect();
  await watcher.next("presence:update", ({ people }) => people.some(({ userId }) => userId === who.id));
  return tab;
};

test("away by hand holds on every device, whatever they say, until it is taken back", async () => {
  const { ben, watcher, heardOf, seen } = await meet();
  const tab = await ben.connect();
  await heardOf("online");
  await tab.ok("presence:setAway", { byHand: true });
  await heardOf("away");
  await tab.ok("presence:setActive", {});
  const other = await ben.connect();
  await other.ok("presence:setActive", {});
  expect(await seen()).toMatchObject({ status: "away" });
  // It is stored: who leaves and comes back is still away, and never online in between.
  for (const one of [tab, other]) one.close();
  await heardOf("offline");
  const heard = watcher.events("presence:update").length;
  const back = await ben.connect();
  await expect.poll(seen).toMatchObject({ status: "away" });
  const since = () => watcher.events("presence:update").slice(heard);
  await expect.poll(since).toEqual([{ people: [{ userId: ben.id, status: "away", lastActiveAt: null }] }]);
  await back.ok("presence:setActive", { byHand: true });
  await expect.poll(seen).toMatchObject({ status: "online" });
});

test("hundreds who come are told in a handful of events, each person once", async () => {
  const { ada, workspaceId, watcher } = await meet();
  await watcher.next("presence:update", ({ people }) => people.some(({ userId }) => userId === ada.id));
  const crowd = await insertPeople(server, 300);
  await addAll(workspaceId, crowd);
  const before = watcher.events("presence:update").length;
  const startedAt = performance.now();
  const sockets = await Promise.all(crowd.map((person) => person.connect()));
  const told = () => watcher.events("presence:update").slice(before);
  const names = () => told().flatMap(({ people }) => people.map(({ userId }) => userId));
  await expect.poll(() => new Set(names()).size, { timeout: 30_000 }).toBe(crowd.length);
  const seconds = (performance.now() - startedAt) / 1_000;

  expect(names()).toHaveLength(crowd.length);
  // The more are there, the rarer it is told, down to once a second; however long this machine takes.
  expect(told().length).toBeLessThanOrEqual(10 * seconds + 2);
  expect(told().length).toBeLessThan(crowd.length / 2);
  const { people } = await ada.api("GET /workspaces/:id/snapshot", { id: workspaceId });
  expect(people.filter(({ status }) => status === "online").length).toBeGreaterThan(crowd.length);
  for (const socket of sockets) socket.close();
});

describe("people without a socket", () => {
  const ask = (person: TestPerson, nextInMs: number, isIdle = false) =>
    person.api("POST /sync", { cursors: [], alive: { nextInMs, isIdle } });

  test("are there for as long as they go on asking", async () => {
    const { ben, heardOf, seen } = await meet();
    await ask(ben, 1_000);
    await heardOf("online");
    // A minute from now they may be gone; in three seconds they would have been.
    await ask(ben, 60_000, true);
    await heardOf("away");
    expect(await seen()).toMatchObject({ status: "away" });
  });

  test("are gone when three questions have not come, and when they were there is stored", async () => {
    const { ben, heardOf, seen } = await meet();
    await ask(ben, 1_000);
    await heardOf("online");
    await heardOf("offline");
    await expect.poll(seen).toMatchObject({ status: "offline", lastActiveAt: expect.any(String) });
  });

  test("are none when they are programs: a question alone says nothing", async () => {
    const { ben, eve, ada, workspaceId, watcher, seen } = await meet();
    await ben.api("POST /sync", { cursors: [] });
    await addToWorkspace(ada, workspaceId, [eve]);
    await anotherComes(watcher, eve);
    expect(await seen()).toMatchObject({ status: "offline" });
  });
});

describe("typing", () => {
  const typingOf = (socket: TestSocket) => socket.events("typing:update").map(({ typing }) => typing);

  test("is heard by the others in the channel, and not by oneself", async () => {
    const { ben, general, watcher } = await meet();
    const tabs = [await ben.connect(), await ben.connect()] as const;
    await tabs[0].ok("typing:start", { channelId: general.id });

    expect(await watcher.next("typing:update")).toEqual({
      ...{ channelId: general.id, threadId: null, userId: ben.id, typing: true },
    });
    for (const tab of tabs) {
      await tab.ok("channel:sync", { cursors: [] });
      expect(tab.events("typing:update")).toEqual([]);
    }
  });

  test("of who goes on is told again after a second, not at every key", async () => {
    const { ben, general, watcher } = await meet();
    const tab = await ben.connect();
    const startedAt = performance.now();
    for (let key = 0; key < 20; key += 1) await tab.ok("typing:start", { channelId: general.id });
    const seconds = (performance.now() - startedAt) / 1_000;
    await tab.ok("typing:stop", { channelId: general.id });
    await watcher.next("typing:update", ({ typing }) => !typing);
    const heard = typingOf(watcher);
    expect(heard[0]).toBe(true);
    // However long this machine took for twenty keys.
    expect(heard.length).toBeLessThanOrEqual(2 + seconds / 0.9);
  });

  test("while one goes on nothing is asked of the database", async () => {
    const { ben, general } = await meet();
    const tab = await ben.connect();
    const write = () => tab.ok("typing:start", { channelId: general.id });
    expect(await queriesOf(write)).toHaveLength(1);
    expect(await queriesOf(write)).toEqual([]);
    expect(await queriesOf(() => tab.ok("typing:stop", { channelId: general.id }))).toEqual([]);
  });

  test("ends with the connection, in channel and thread", async () => {
    const { ben, general, watcher } = await meet();
    const tab = await ben.connect();
    const threadId = randomUUID();
    await tab.ok("typing:start", { channelId: general.id });
    await tab.ok("typing:start", { channelId: general.id, threadId });
    await watcher.next("typing:update", (update) => update.threadId === threadId);
    tab.close();
    const ended = (of: string | null) =>
      watcher.next("typing:update", (update) => update.threadId === of && !update.typing);
    expect(await ended(null)).toMatchObject({ userId: ben.id });
    expect(await ended(threadId)).toMatchObject({ userId: ben.id });
  });

  test("of who was removed while typing is not told any more, nor by who only watches", async () => {
    const { ada, ben, general, workspaceId, watcher } = await meet();
    const { channel } = await ada.api("POST /workspaces/:id/channels", {
      ...{ id: workspaceId, name: "open", kind: "public" },
    });
    await ada.api("POST /channels/:id/members", { id: channel.id, userIds: [ben.id] });
    const tab = await ben.connect();
    await tab.ok("typing:start", { channelId: channel.id });
    await watcher.next("typing:update");
    await ada.api("DELETE /channels/:id/members/:userId", { id: channel.id, userId: ben.id });
    const refused = { ok: false, error: { code: "FORBIDDEN" } };
    expect(await tab.request("typing:start", { channelId: channel.id })).toMatchObject(refused);
    await tab.ok("room:join", { channelId: channel.id });
    expect(await tab.request("typing:start", { channelId: channel.id })).toMatchObject(refused);
    // A mark that comes after whatever that would have caused.
    await tab.ok("typing:start", { channelId: general.id });
    await watcher.next("typing:update", ({ channelId }) => channelId === general.id);
    expect(typingOf(watcher)).toEqual([true, true]);
  });
});
