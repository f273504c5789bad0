import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { insertPeople, type TestPerson } from "@/test/people";
import { startTestServer, type TestServer } from "@/test/server";
import { addToWorkspace, createTestWorkspace } from "@/test/workspace";

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ env: { RATE_LIMIT_FACTOR: "0" } });
});
afterAll(() => server.close());

/** Ada writes to Ben and Cy; Eve is in the workspace and not in the conversation. */
async function meet() {
  const [ada, ben, cy, eve] = (await insertPeople(server, 4)) as [
    ...[TestPerson, TestPerson, TestPerson, TestPerson],
  ];
  const { workspace } = await createTestWorkspace(ada);
  await addToWorkspace(ada, workspace.id, [ben, cy, eve]);
  const { channel } = await ada.api("POST /workspaces/:id/directs", {
    ...{ id: workspace.id, userIds: [ben.id, cy.id] },
  });
  const channelId = channel.id;
  const write = async (who: TestPerson) =>
    (await who.api("POST /channels/:id/messages", { id: channelId, clientId: randomUUID(), text: "psst" }))
      .message;
  const placesSeenBy = async (who: TestPerson) => {
    const { channels } = await who.api("GET /workspaces/:id/snapshot", { id: workspace.id });
    return channels.find(({ id }) => id === channelId)?.places;
  };
  const keepToThemselves = (who: TestPerson, keeps: boolean) =>
    who.api("PATCH /me/preferences", { sharesReceipts: !keeps });
  return { ada, ben, cy, eve, channelId, write, placesSeenBy, keepToThemselves };
}

const unread = { lastReadSeq: 0, lastReadAt: null };

test("the others learn what has reached somebody, and then that they have read it, and when", async () => {
  const { ada, ben, channelId, write, placesSeenBy } = await meet();
  expect(await placesSeenBy(ada)).toEqual([]);
  const { seq } = await write(ada);
  const [writer, tab] = [await ada.connect(), await ben.connect()];

  expect(await tab.ok("channel:delivered", { channelId, seq })).toEqual({ deliveredSeq: seq });
  expect(await writer.next("delivery:update")).toEqual({ channelId, userId: ben.id, deliveredSeq: seq });
  expect(await placesSeenBy(ada)).toEqual([{ userId: ben.id, deliveredSeq: seq, ...unread }]);

  await tab.ok("channel:read", { channelId, seq });
  const { lastReadAt } = await writer.next("read:update");
  const places = [{ userId: ben.id, deliveredSeq: seq, lastReadSeq: seq, lastReadAt }];
  expect(await placesSeenBy(ada)).toEqual(places);
  // Nobody needs to be told of themselves.
  expect(await placesSeenBy(ben)).toEqual([]);
});

test("what was delivered stays so, never comes before it was written, and is told once", async () => {
  const { ada, ben, channelId, write } = await meet();
  const first = await write(ada);
  const second = await write(ada);
  const [writer, tab, other] = [await ada.connect(), await ben.connect(), await ben.connect()];
  const deliver = (seq: number) => tab.ok("channel:delivered", { channelId, seq });
  await deliver(1_000_000);
  await deliver(first.seq);
  await deliver(second.seq);
  await tab.ok("channel:read", { channelId, seq: first.seq });
  await writer.next("read:update");
  expect(writer.events("delivery:update")).toEqual([{ channelId, userId: ben.id, deliveredSeq: second.seq }]);
  expect([...tab.events("delivery:update"), ...other.events("delivery:update")]).toEqual([]);
});

test("who keeps their reading to themselves gives no receipts and gets none", async () => {
  const { ada, ben, cy, channelId, write, placesSeenBy, keepToThemselves } = await meet();
  await keepToThemselves(ben, true);
  const { seq } = await write(ada);
  const [writer, benTab, cyTab] = [await ada.connect(), await ben.connect(), await cy.connect()];
  await benTab.ok("channel:delivered", { channelId, seq });
  await benTab.ok("channel:read", { channelId, seq });
  await cyTab.ok("channel:delivered", { channelId, seq });
  await cyTab.ok("channel:read", { channelId, seq });

  const { userId, lastReadAt } = await writer.next("read:update");
  expect(userId).toBe(cy.id);
  expect(writer.events("read:update")).toHaveLength(1);
  const cyPlace = { userId: cy.id, deliveredSeq: seq, lastReadSeq: seq, lastReadAt };
  const benPlace = { userId: ben.id, deliveredSeq: seq, ...unread };
  const byId = (a: { userId: string }, b: { userId: string }) => (a.userId < b.userId ? -1 : 1);
  expect(await placesSeenBy(ada)).toEqual([cyPlace, benPlace].sort(byId));
  expect(await placesSeenBy(ben)).toEqual([]);
  // Of Ben's tab only what is his own.
  await benTab.ok("channel:sync", { cursors: [] });
  expect(benTab.events("delivery:update")).toEqual([]);
  expect(benTab.events("read:update").every((update) => update.userId === ben.id)).toBe(true);

  await keepToThemselves(ben, false);
  await writer.next("read:update", (update) => update.userId === ben.id && update.lastReadSeq === seq);
  expect(await placesSeenBy(ben)).toEqual([cyPlace]);
  await keepToThemselves(ben, true);
  await writer.next("read:update", (update) => update.userId === ben.id && update.lastReadAt === null);
  expect(await placesSeenBy(ada)).toEqual([cyPlace, benPlace].sort(byId));
});

test("nobody outside of the conversation hears of places or changes one", async () => {
  const { ada, ben, eve, channelId, write, placesSeenBy } = await meet();
  const { seq } = await write(ada);
  const [stranger, tab, writer] = [await eve.connect(), await ben.connect(), await ada.connect()];
  for (const name of ["channel:delivered", "channel:read"] as const)
    expect(await stranger.request(name, { channelId, seq })).toMatchObject({
      ...{ ok: false, error: { code: "NOT_FOUND" } },
    });
  await tab.ok("channel:delivered", { channelId, seq });
  await tab.ok("channel:read", { channelId, seq });
  await writer.next("read:update");
  await stranger.ok("channel:sync", { cursors: [] });
  expect([...stranger.events("read:update"), ...stranger.events("delivery:update")]).toEqual([]);
  expect(await placesSeenBy(eve)).toBeUndefined();
});
