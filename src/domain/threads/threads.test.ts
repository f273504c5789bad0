import { randomUUID } from "node:crypto";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { noticesSettled } from "@/domain/notifications/notice-soon";
import type { TestPerson } from "@/test/people";
import { createRandom } from "@/test/random";
import { startTestServer, type TestServer } from "@/test/server";
import { at, listOf, meetTeam, say, type Team } from "@/test/team";

let server: TestServer;
let team: Team;
let generalId: string;
beforeEach(async () => {
  server ??= await startTestServer({ env: { RATE_LIMIT_FACTOR: "0" } });
  team = await meetTeam(server);
  generalId = team.general;
});
afterAll(() => server.close());

const reply = (by: TestPerson, threadId: string, text = "a reply") => say(by, generalId, text, threadId);
const both = async (by: TestPerson, threadId: string, text: string) => {
  const { message } = await by.api("POST /channels/:id/messages", {
    ...{ id: generalId, clientId: randomUUID(), text, threadId, alsoToChannel: true },
  });
  await noticesSettled();
  return message;
};
const read = (by: TestPerson, id: string, page = {}) => by.api("GET /messages/:id/thread", { id, ...page });
const unreadOf = async (person: TestPerson) =>
  (await person.api("GET /workspaces/:id/snapshot", { id: team.workspaceId })).unreadThreads;
const channelOf = async (person: TestPerson) =>
  (await person.api("GET /workspaces/:id/snapshot", { id: team.workspaceId })).channels.find(
    ({ id }) => id === generalId,
  );
const inbox = (person: TestPerson, request = {}) =>
  person.api("GET /workspaces/:id/threads", { id: team.workspaceId, ...request });

describe("a page of a thread", () => {
  test("has the replies by seq, the root, and one's own place; from a reply, too", async () => {
    const { ada, ben, cy } = team;
    const root = await say(ada, generalId, "a question");
    const replies = [await reply(ben, root.id), await reply(cy, root.id), await reply(ben, root.id)];
    const page = await read(ada, root.id);

    expect(page.messages.map(({ id }) => id)).toEqual(replies.map(({ id }) => id));
    expect(page).toMatchObject({ hasBefore: false, hasAfter: false, version: root.version + 6 });
    expect(page.root).toMatchObject({ id: root.id, replyCount: 3, repliers: [ben.id, cy.id] });
    expect(page.follow).toMatchObject({ isFollowing: true, unreadCount: 3 });
    expect(await read(ada, replies[1]?.id ?? "")).toEqual(page);

    const middle = replies[1]?.seq ?? 0;
    expect((await read(ada, root.id, { before: middle })).messages).toEqual([replies[0]]);
    expect((await read(ada, root.id, { after: middle })).messages).toEqual([replies[2]]);
    const around = await read(ada, root.id, { around: middle, limit: 1 });
    expect(around).toMatchObject({ messages: [{ id: replies[1]?.id }], hasBefore: true, hasAfter: true });
  });

  test("stays readable when the root is deleted", async () => {
    const { ada, ben } = team;
    const root = await say(ada, generalId, "a question");
    const answer = await reply(ben, root.id);
    await ada.api("DELETE /messages/:id", { id: root.id });
    const page = await read(ben, root.id);
    expect(page.root).toMatchObject({ text: "", deletedAt: expect.any(String), replyCount: 1 });
    expect(page.messages).toEqual([answer]);
    expect((await inbox(ada)).threads).toMatchObject([{ root: { id: root.id }, replies: [answer] }]);
  });
});

test("the faces are those of the five who answered last, each once", async () => {
  const root = await say(team.ada, generalId, "a question");
  const { ada, ben, cy, guest } = team;
  for (const person of [ada, ben, cy, guest, ben]) await reply(person, root.id);
  expect((await read(ada, root.id)).root.repliers).toEqual([ben.id, guest.id, cy.id, ada.id]);
  // Those of one group, by the last of each.
  const sockets = await Promise.all([cy, ada].map((person) => person.connect()));
  await Promise.all(
    sockets.map((socket) =>
      socket.ok("message:send", {
        ...{ channelId: generalId, clientId: randomUUID(), text: "at once", threadId: root.id },
      }),
    ),
  );
  const { root: after } = await read(ada, root.id);
  expect(after.replyCount).toBe(7);
  expect(new Set(after.repliers.slice(0, 2))).toEqual(new Set([cy.id, ada.id]));
  expect(after.repliers.slice(2)).toEqual([ben.id, guest.id]);
});

describe("a reply to the channel, too", () => {
  test("is one message, in the thread and on the main timeline, and counts as unread there", async () => {
    const { ada, ben } = team;
    const root = await say(ada, generalId, "a question");
    const only = await reply(ada, root.id, `only here, ${at(ben)}`);
    const shown = await both(ada, root.id, `both, ${at(ben)}`);

    const timeline = await ben.api("GET /channels/:id/messages", { id: generalId });
    expect(timeline.messages.map(({ id }) => id)).toEqual([root.id, shown.id]);
    expect((await read(ben, root.id)).messages.map(({ id }) => id)).toEqual([only.id, shown.id]);
    expect(shown).toMatchObject({ threadId: root.id, alsoInChannel: true });
    expect(await channelOf(ben)).toMatchObject({ unreadCount: 2, mentionCount: 1 });
  });

  test("is read, with its notification, by reading either", async () => {
    const { ada, ben } = team;
    const root = await say(ada, generalId, "a question");
    await both(ada, root.id, `one, ${at(ben)}`);
    const only = await reply(ada, root.id, `two, ${at(ben)}`);
    await ben.api("POST /channels/:id/read", { id: generalId, seq: only.seq });
    expect((await listOf(ben)).map(({ readAt }) => readAt !== null)).toEqual([false, true]);
    await ben.api("POST /messages/:id/thread/read", { id: root.id, seq: only.seq });
    expect((await listOf(ben)).every(({ readAt }) => readAt !== null)).toBe(true);
  });

  test("without a thread it is a plain message", async () => {
    const { message } = await team.ada.api("POST /channels/:id/messages", {
      ...{ id: generalId, clientId: randomUUID(), text: "plain", alsoToChannel: true },
    });
    expect(message).toMatchObject({ threadId: null, alsoInChannel: false });
  });
});

describe("following", () => {
  test("begins with the first reply, for those concerned, at what they have not read", async () => {
    const { ada, ben, cy } = team;
    const root = await say(ada, generalId, "a question");
    await reply(ben, root.id, "one");
    await reply(ben, root.id, `two, ${at(cy)}`);
    expect(await unreadOf(ada)).toMatchObject([{ threadId: root.id, unreadCount: 2, isFollowing: true }]);
    expect(await unreadOf(cy)).toMatchObject([{ threadId: root.id, unreadCount: 1 }]);
    expect(await unreadOf(ben)).toEqual([]);
    // Whoever answers has read.
    await reply(ada, root.id, "three");
    expect(await unreadOf(ada)).toEqual([]);
  });

  test("ends when one says so, and is not taken up again by answering", async () => {
    const { ada, ben } = team;
    const root = await say(ada, generalId, "a question");
    await reply(ben, root.id);
    await ada.api("PUT /messages/:id/follow", { id: root.id, isFollowing: false });
    expect(await unreadOf(ada)).toEqual([]);
    await reply(ada, root.id);
    await reply(ben, root.id);
    expect(await unreadOf(ada)).toEqual([]);
    expect((await inbox(ada)).threads).toEqual([]);
    const { follow } = await ada.api("PUT /messages/:id/follow", { id: root.id, isFollowing: true });
    expect(follow).toMatchObject({ isFollowing: true, unreadCount: 0 });
    await reply(ben, root.id);
    expect(await unreadOf(ada)).toMatchObject([{ unreadCount: 1 }]);
  });

  test("ends with seeing the channel, and does not come back with it", async () => {
    const { ada, ben } = team;
    const root = await say(ada, team.secret, "a question");
    await say(ada, team.secret, at(ben), root.id);
    expect(await unreadOf(ben)).toHaveLength(1);
    await ada.api("DELETE /channels/:id/members/:userId", { id: team.secret, userId: ben.id });
    expect(await unreadOf(ben)).toEqual([]);
    expect((await inbox(ben)).threads).toEqual([]);
    await ada.api("POST /channels/:id/members", { id: team.secret, userIds: [ben.id] });
    expect(await unreadOf(ben)).toEqual([]);
  });
});

test("the list has what is unread first, then the latest, page by page", async () => {
  const { ada, ben } = team;
  const roots: string[] = [];
  for (const name of ["one", "two", "three", "four", "five"]) {
    const root = await say(ada, generalId, name);
    await reply(ben, root.id);
    roots.push(root.id);
  }
  for (const id of [roots[4], roots[1]])
    await ada.api("POST /messages/:id/thread/read", { id: id ?? "", seq: 1_000 });
  const wanted = [roots[3], roots[2], roots[0], roots[4], roots[1]];
  const seen: string[] = [];
  let before: string | undefined;
  do {
    const page = await inbox(ada, { limit: 2, ...(before && { before }) });
    seen.push(...page.threads.map(({ root }) => root.id));
    before = page.next ?? undefined;
  } while (before);
  expect(seen).toEqual(wanted);
  const unread = await inbox(ada, { unread: true });
  expect(unread.threads.map(({ root }) => root.id)).toEqual(wanted.slice(0, 3));
});

test.each([1, 2, 3])("unread threads are counted as they are, whatever happens: seed %i", async (seed) => {
  const random = createRandom(seed);
  const { ada, ben, cy } = team;
  const people = [ada, ben, cy];
  const roots = [await say(ada, generalId, "one"), await say(ben, generalId, "two")];
  const replies: { id: string; seq: number; by: TestPerson; threadId: string; isDeleted: boolean }[] = [];
  /** By person and thread: follows, and how far they have read. */
  const places = new Map<string, { isFollowing: boolean; readSeq: number }>();
  const placeOf = (person: TestPerson, threadId: string) => places.get(`${person.id} ${threadId}`);

  for (let step = 0; step < 60; step++) {
    const person = random.pick(people);
    const root = random.pick(roots);
    const key = `${person.id} ${root.id}`;
    const held = placeOf(person, root.id);
    const newest = replies.findLast(({ threadId }) => threadId === root.id)?.seq ?? 0;
    switch (random.below(5)) {
      case 0:
      case 1: {
        const { id, seq } = await reply(person, root.id);
        replies.push({ id, seq, by: person, threadId: root.id, isDeleted: false });
        places.set(key, { isFollowing: held?.isFollowing ?? true, readSeq: seq });
        const began = root.authorId === ada.id ? ada : ben;
        const beganKey = `${began.id} ${root.id}`;
        if (!places.has(beganKey)) places.set(beganKey, { isFollowing: true, readSeq: seq - 1 });
        break;
      }
      case 2: {
        const seq = random.below(newest + 2);
        await person.api("POST /messages/:id/thread/read", { id: root.id, seq });
        if (held) held.readSeq = Math.max(held.readSeq, seq);
        break;
      }
      case 3: {
        const isFollowing = random.below(2) === 0;
        await person.api("PUT /messages/:id/follow", { id: root.id, isFollowing });
        const readSeq = held?.isFollowing ? held.readSeq : Math.max(held?.readSeq ?? 0, newest);
        places.set(key, { isFollowing, readSeq });
        break;
      }
      default: {
        const own = replies.filter(({ by, isDeleted }) => by === person && !isDeleted);
        const one = own.length > 0 ? random.pick(own) : null;
        if (!one) break;
        await person.api("DELETE /messages/:id", { id: one.id });
        one.isDeleted = true;
      }
    }
  }

  for (const person of people) {
    const wanted = roots.flatMap(({ id: threadId }) => {
      const place = placeOf(person, threadId);
      const unreadCount = replies.filter(
        (one) =>
          one.threadId === threadId && one.by !== person && !one.isDeleted && one.seq > (place?.readSeq ?? 0),
      ).length;
      return place?.isFollowing && unreadCount > 0 ? [{ threadId, unreadCount }] : [];
    });
    const found = (await unreadOf(person)).map(({ threadId, unreadCount }) => ({ threadId, unreadCount }));
    const byId = (a: { threadId: string }, b: { threadId: string }) => (a.threadId < b.threadId ? -1 : 1);
    expect(found.sort(byId)).toEqual(wanted.sort(byId));
  }
});
