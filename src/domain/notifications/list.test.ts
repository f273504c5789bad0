import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { TestPerson } from "@/test/people";
import { startTestServer, type TestServer } from "@/test/server";
import { at, kindsOf, listOf, meetTeam, say, type Team, why } from "@/test/team";

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ env: { RATE_LIMIT_FACTOR: "0" } });
});
afterAll(() => server.close());

let ada: TestPerson;
let ben: TestPerson;
let cy: TestPerson;
let workspaceId: string;
let general: string;
let secret: string;
let makeChannel: Team["makeChannel"];
beforeEach(async () => {
  ({ ada, ben, cy, workspaceId, general, secret, makeChannel } = await meetTeam(server));
});

describe("the list", () => {
  test("pages, newest first; unread ones alone; nobody else's", async () => {
    for (const n of [1, 2, 3, 4, 5]) await say(ada, general, `${at(ben)} ${n}`);
    const page = await ben.api("GET /me/notifications", { limit: 2 });
    expect(page.notifications.map(({ message }) => message.slice(-1))).toEqual(["5", "4"]);
    expect(page).toMatchObject({ hasMore: true });
    const before = page.notifications.at(-1)?.id ?? "";
    const next = await ben.api("GET /me/notifications", { limit: 2, before });
    expect(next.notifications.map(({ message }) => message.slice(-1))).toEqual(["3", "2"]);

    const unread = page.unreadCount;
    const reply = await ben.api("POST /me/notifications/read", { ids: [before] });
    expect(reply).toEqual({ unreadCount: unread - 1 });
    const left = await ben.api("GET /me/notifications", { unread: true, limit: 4 });
    expect(left.notifications.map(({ message }) => message.slice(-1))).toEqual(["5", "3", "2", "1"]);
    // Somebody else's are not there, whatever one asks for.
    expect(await cy.api("POST /me/notifications/read", { ids: [page.notifications[0]?.id ?? ""] })).toEqual(
      await cy.api("GET /me/notifications", {}).then(({ unreadCount }) => ({ unreadCount })),
    );
    const other = await cy.api("GET /me/notifications", { before });
    expect(other).toMatchObject({ notifications: [], hasMore: false });
    expect((await ben.api("GET /me/notifications", { unread: true })).unreadCount).toBe(unread - 1);
  });

  test("who is removed sees nothing more of the channel, and the count agrees", async () => {
    const { unreadCount } = await ben.api("GET /me/notifications", {});
    const socket = await ben.connect();
    await say(ada, secret, `${at(ben)} psst`);
    await say(ada, general, `${at(ben)} hello`);
    await ada.api("DELETE /channels/:id/members/:userId", { id: secret, userId: ben.id });
    // He was told that he was added to it, too.
    const removed = await socket.next("notifications:removed");
    expect(removed.ids).toHaveLength(2);
    expect((await listOf(ben)).map(({ message }) => message)).toEqual(["@Person 2 hello"]);
    await ada.api("POST /channels/:id/members", { id: secret, userIds: [ben.id] });
    expect((await listOf(ben)).map(({ message }) => message)).toEqual(["@Person 2 hello"]);
    expect(removed.unreadCount).toBe(unreadCount);
  });

  test("who is removed from the workspace keeps nothing of it but that", async () => {
    await say(ada, general, `${at(ben)} hello`);
    await ada.api("DELETE /workspaces/:id/members/:userId", { id: workspaceId, userId: ben.id });
    const { notifications, unreadCount } = await ben.api("GET /me/notifications", {});
    expect(notifications).toMatchObject([{ type: "system", message: "Person 1 removed you from Test." }]);
    expect(unreadCount).toBe(1);
  });

  test("who becomes a guest sees nothing of the channels that they may not look into any more", async () => {
    const open = await makeChannel("open", "public", []);
    await say(ada, open, `${at(ben)} hello`);
    expect(await kindsOf(ben)).toEqual(["mention"]);
    await ada.api("PATCH /workspaces/:id/members/:userId", {
      ...{ id: workspaceId, userId: ben.id, role: "guest" },
    });
    expect(await kindsOf(ben)).toEqual([]);
    const { notifications, unreadCount } = await ben.api("GET /me/notifications", {});
    expect(notifications).toMatchObject([
      { type: "system", title: "Test", message: "Person 1 made you a guest of Test." },
      // He is in the secret channel still.
      { title: "#secret" },
    ]);
    expect(unreadCount).toBe(2);
  });

  test("a deleted message is in nobody's list, and its deletion is told", async () => {
    const socket = await ben.connect();
    const message = await say(ada, general, `${at(ben)} ${at(cy)} oops`);
    const { id } = await socket.next("notification");
    const { unreadCount } = await ben.api("GET /me/notifications", {});
    await ada.api("DELETE /messages/:id", { id: message.id });
    expect(await socket.next("notifications:removed")).toEqual({
      ...{ ids: [id], unreadCount: unreadCount - 1 },
    });
    expect(await kindsOf(cy)).toEqual([]);
  });
});

describe("reading", () => {
  test("a channel reads its notifications, in all tabs, and only up to there", async () => {
    const [tab, other] = [await ben.connect(), await ben.connect()];
    const first = await say(ada, general, `${at(ben)} one`);
    await say(ada, general, `${at(ben)} two`);
    await say(ada, secret, `${at(ben)} elsewhere`);
    const { unreadCount } = await ben.api("GET /me/notifications", {});
    await tab.ok("channel:read", { channelId: general, seq: first.seq });
    for (const socket of [tab, other])
      expect(await socket.next("notifications:read")).toEqual({
        ...{ ids: null, channelId: general, seq: first.seq, unreadCount: unreadCount - 1 },
      });
    expect((await listOf(ben)).map(({ readAt }) => readAt === null)).toEqual([true, true, false]);

    // Marking unread does not bring them back, and reading again has nothing to tell.
    await tab.ok("channel:markUnread", { channelId: general, seq: first.seq });
    await tab.ok("channel:read", { channelId: general, seq: first.seq });
    await ben.api("POST /me/notifications/read", {});
    expect(await other.next("notifications:read", ({ channelId }) => !channelId)).toEqual({
      ...{ ids: null, unreadCount: 0 },
    });
    expect(other.events("notifications:read")).toHaveLength(2);
  });

  test("a channel does not read what was answered in its threads", async () => {
    const root = await say(ben, general, "a question");
    const reply = await say(ada, general, "an answer", root.id);
    await ben.api("POST /channels/:id/read", { id: general, seq: reply.seq });
    expect(await listOf(ben)).toMatchObject([{ data: { kind: "reply" }, readAt: null }]);
    // Nor does having read so far hold the next answer back.
    expect(await why(ben, await say(ada, general, "another", root.id))).toMatchObject({
      ...{ cause: "reply", outcome: "notified" },
    });
  });
});
