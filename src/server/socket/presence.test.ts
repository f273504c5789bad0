import { afterAll, beforeAll, expect, test } from "vitest";
import { insertPeople, type TestPerson } from "@/test/people";
import { startTestServer, type TestServer } from "@/test/server";
import { addToWorkspace, createTestWorkspace } from "@/test/workspace";

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
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
  return { ada, ben, eve, general, watcher, heardOf, seen };
}

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

test("typing is heard by the others in the channel, and not by oneself", async () => {
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
