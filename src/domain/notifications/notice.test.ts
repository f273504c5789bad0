import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { sql } from "@/db/client";
import type { TestPerson } from "@/test/people";
import { startTestServer, type TestServer } from "@/test/server";
import { at, kindsOf, listOf, meetTeam, prefer, say, sayUnnoticed, type Team, why } from "@/test/team";
import { noticesSettled } from "./notice-soon";

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ env: { RATE_LIMIT_FACTOR: "0" } });
});
afterAll(() => server.close());

let ada: TestPerson;
let ben: TestPerson;
let cy: TestPerson;
let guest: TestPerson;
let outsider: TestPerson;
let workspaceId: string;
let general: string;
let secret: string;
let makeChannel: Team["makeChannel"];
beforeEach(async () => {
  ({ ada, ben, cy, guest, outsider, workspaceId, general, secret, makeChannel } = await meetTeam(server));
});

describe("what concerns somebody", () => {
  test("a direct message, in words, with where it is", async () => {
    const { channel } = await ada.api("POST /workspaces/:id/directs", { id: workspaceId, userIds: [ben.id] });
    const socket = await ben.connect();
    const message = await say(ada, channel.id, "**hello**\n\n  there :wave: :our-own:");
    const heard = await socket.next("notification");

    expect(heard).toEqual({
      id: expect.any(String),
      ...{ type: "activity", title: "Person 1", message: "hello there 👋 :our-own:" },
      data: {
        ...{ kind: "direct", workspaceId, workspaceSlug: expect.any(String), channelId: channel.id },
        ...{ messageId: message.id, seq: message.seq, threadId: null, authorId: ada.id },
      },
      createdAt: expect.any(String),
      unreadCount: expect.any(Number),
    });
    const { unreadCount: _count, ...notification } = heard;
    const list = await ben.api("GET /me/notifications", { limit: 1 });
    expect(list.notifications).toEqual([{ ...notification, readAt: null }]);
    expect(await kindsOf(ada)).toEqual([]);
    expect(await why(ben, message)).toMatchObject({ cause: "direct", outcome: "notified", readAt: null });
    expect(await why(ada, message)).toMatchObject({ cause: null, outcome: "own", decidedAt: null });
  });

  test("a keyword, as a whole word, whatever its case and accents", async () => {
    await prefer(ben, { keywords: ["Zürich", "on call"] });
    await say(ada, general, "who is ON CALL?");
    await say(ada, general, "zurich it is");
    await say(ada, general, "on calling");
    await say(ben, general, "I am on call");
    expect(await kindsOf(ben)).toEqual(["keyword", "keyword"]);
    expect(await kindsOf(cy)).toEqual([]);
  });

  test("every message where one wants everything, everywhere or in a channel", async () => {
    await prefer(ben, { notify: "everything" });
    await cy.api("PATCH /channels/:id/membership", { id: general, notify: "everything" });
    const other = await makeChannel("other", "public", [ben, cy]);
    await say(ada, general, "one");
    await say(ada, other, "two");
    expect(await kindsOf(ben)).toEqual(["message", "message"]);
    expect(await kindsOf(cy)).toEqual(["message"]);
    expect(await kindsOf(guest)).toEqual([]);
  });

  test("answers in a thread: who began it, who answered before; not who comes later", async () => {
    const root = await say(ada, general, "a question");
    await say(ben, general, "first", root.id);
    await say(cy, general, "second", root.id);
    await say(ada, general, "third", root.id);
    expect(await kindsOf(ada)).toEqual(["reply", "reply"]);
    expect(await kindsOf(ben)).toEqual(["reply", "reply"]);
    expect(await kindsOf(cy)).toEqual(["reply"]);
    expect(await kindsOf(guest)).toEqual([]);
  });

  test("the same, when all of it is looked at together", async () => {
    const root = await say(ada, general, "a question");
    await Promise.all([
      sayUnnoticed(ben, general, "first", root.id),
      sayUnnoticed(cy, general, "second", root.id),
      sayUnnoticed(guest, general, "third", root.id),
    ]);
    await noticesSettled();
    const heard = await Promise.all([ada, ben, cy, guest].map(async (who) => (await kindsOf(who)).length));
    // Whoever was first hears of two, the second of one, the last of none.
    expect(heard[0]).toBe(3);
    expect(heard.slice(1).sort()).toEqual([0, 1, 2]);
  });

  test("a mention: of somebody, of everyone; with the names of those mentioned", async () => {
    await say(ada, general, `${at(ben)} and ${at(cy)}, **look**`);
    await say(ada, general, "<!channel> lunch");
    expect(await kindsOf(ben)).toEqual(["mention", "mention"]);
    expect(await kindsOf(guest)).toEqual(["mention"]);
    expect(await kindsOf(ada)).toEqual([]);
    expect((await listOf(ben)).map(({ title, message }) => [title, message])).toEqual([
      ["Person 1 in #general", "@channel lunch"],
      ["Person 1 in #general", "@Person 2 and @Person 3, look"],
    ]);
  });

  test("a mention reaches who can see the channel: in a public one the workspace, not its guests", async () => {
    const open = await makeChannel("open", "public", []);
    await say(ada, open, `${at(cy)} ${at(guest)} ${at(outsider)}`);
    await say(ada, secret, `${at(ben)} ${at(cy)} ${at(outsider)}`);
    const heard = await Promise.all([ben, cy, guest, outsider].map(kindsOf));
    expect(heard).toEqual([["mention"], ["mention"], [], []]);
  });

  test("the strongest of several counts, once", async () => {
    await prefer(ben, { keywords: ["lunch"], notify: "everything" });
    const root = await say(ben, general, "where?");
    await say(ada, general, "lunch", root.id);
    await say(ada, general, `lunch ${at(ben)}`, root.id);
    await say(ada, general, "lunch");
    await say(ada, general, "dinner");
    expect(await kindsOf(ben)).toEqual(["message", "keyword", "mention", "reply"]);
  });

  test("who is mentioned in a thread follows it; who does not want to follow does not", async () => {
    const root = await say(ada, general, "a question");
    await say(ada, general, `${at(cy)}?`, root.id);
    await say(ben, general, "an answer", root.id);
    expect(await kindsOf(cy)).toEqual(["reply", "mention"]);
    await sql`update thread_followers set is_following = false where user_id = ${cy.id}`;
    await say(cy, general, "no more, please", root.id);
    await say(ben, general, "as you wish", root.id);
    expect(await kindsOf(cy)).toEqual(["reply", "mention"]);
    expect(await kindsOf(ada)).toEqual(["reply", "reply", "reply"]);
  });

  test("an edit notifies nobody again, and nobody new", async () => {
    const { id } = await say(ada, general, `${at(ben)} hello`);
    await ada.api("PATCH /messages/:id", { id, text: `${at(ben)} and ${at(cy)} hello` });
    await say(ada, general, "plain");
    expect(await kindsOf(ben)).toEqual(["mention"]);
    expect(await kindsOf(cy)).toEqual([]);
  });
});

describe("what becomes of it", () => {
  const mentioned = (text = "") => say(ada, general, `${at(ben)} ${text}`);
  const inGeneral = (change: { isMuted?: boolean; notify?: "everything" | "mentions" | "nothing" | null }) =>
    ben.api("PATCH /channels/:id/membership", { id: general, ...change });

  test("a muted channel holds back everything", async () => {
    await inGeneral({ isMuted: true, notify: "everything" });
    const message = await mentioned();
    const plain = await say(ada, general, "plain");
    expect(await why(ben, message)).toMatchObject({ cause: "mention", outcome: "muted" });
    expect(await why(ben, plain)).toMatchObject({ cause: "message", outcome: "muted" });
    expect(await kindsOf(ben)).toEqual([]);
  });

  test("nothing, everywhere or in one channel; a channel's own choice goes first", async () => {
    await prefer(ben, { notify: "nothing" });
    expect(await why(ben, await mentioned())).toMatchObject({ cause: "mention", outcome: "nothing" });
    await inGeneral({ notify: "mentions" });
    expect(await why(ben, await mentioned())).toMatchObject({ cause: "mention", outcome: "notified" });
    await prefer(ben, { notify: "everything" });
    expect(await why(ben, await say(ada, general, "plain"))).toMatchObject({ outcome: "not-concerned" });
    await inGeneral({ notify: null });
    expect(await why(ben, await say(ada, general, "plain"))).toMatchObject({
      ...{ cause: "message", outcome: "notified" },
    });
    await inGeneral({ notify: "nothing" });
    expect(await why(ben, await mentioned())).toMatchObject({ cause: "mention", outcome: "nothing" });
    expect(await kindsOf(ben)).toEqual(["message", "mention"]);
  });

  test("do-not-disturb keeps it in the list, silently, and says until when", async () => {
    const until = new Date(Date.now() + 3_600_000).toISOString();
    await prefer(ben, {});
    await sql`update preferences set dnd_until = ${until} where user_id = ${ben.id}`;
    const socket = await ben.connect();
    const message = await mentioned();
    expect((await socket.next("notification")).data).toMatchObject({ kind: "mention", silent: true });
    expect(await why(ben, message)).toMatchObject({ cause: "mention", outcome: "dnd", until });
    expect(await listOf(ben)).toMatchObject([{ data: { silent: true }, readAt: null }]);
    await sql`update preferences set dnd_until = now() where user_id = ${ben.id}`;
    expect(await why(ben, await mentioned())).toMatchObject({ outcome: "notified", until: null });
  });

  test("quiet hours too, in one's own time zone", async () => {
    // All day, every day: quiet whenever this runs.
    await prefer(ben, {
      timeZone: "Asia/Kathmandu",
      quietHours: { days: [0, 1, 2, 3, 4, 5, 6], from: "00:00", to: "00:00" },
    });
    const reason = await why(ben, await mentioned());
    expect(reason).toMatchObject({ cause: "mention", outcome: "quiet-hours" });
    // Midnight in Kathmandu is a quarter past six in the evening.
    expect(reason.until).toMatch(/T18:15:00.000Z$/);
  });

  test("deleted, not a member, came later, not concerned, expired: each is told apart", async () => {
    const message = await mentioned();
    await ada.api("DELETE /messages/:id", { id: message.id });
    expect(await why(ben, message)).toMatchObject({ cause: "mention", outcome: "deleted" });
    expect(await listOf(ben)).toEqual([]);

    const open = await makeChannel("open", "public", []);
    const before = await say(ada, open, "<!channel> before");
    expect(await why(cy, before)).toMatchObject({ cause: null, outcome: "not-member" });
    await cy.api("POST /channels/:id/join", { id: open });
    expect(await why(cy, before)).toMatchObject({ cause: null, outcome: "before-joining" });
    const plain = await say(ada, open, "plain");
    expect(await why(cy, plain)).toMatchObject({ cause: null, outcome: "not-concerned", decidedAt: null });

    await sql`update messages set created_at = now() - interval '15 days' where id = ${plain.id}`;
    expect(await why(cy, plain)).toMatchObject({ cause: null, outcome: "expired" });
  });

  test("why is one's own, and of what one may see", async () => {
    const message = await say(ada, secret, `${at(ben)} psst`);
    expect(await why(ben, message)).toMatchObject({ outcome: "notified" });
    for (const who of [cy, guest, outsider])
      await expect(why(who, message)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});
