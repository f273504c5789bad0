import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { MessagePage } from "@/lib/objects";
import { insertPeople, type TestPerson } from "@/test/people";
import { startTestServer, type TestServer } from "@/test/server";
import { createTestWorkspace } from "@/test/workspace";

let server: TestServer;
let ada: TestPerson;
let channelId: string;

// Seqs 1 to 120, of which 20 is the root of a thread with replies at 61 (and the root's change at 62).
const timeline = [...range(1, 60), ...range(63, 120)];

beforeAll(async () => {
  server = await startTestServer({ env: { RATE_LIMIT_FACTOR: "0" } });
  [ada] = (await insertPeople(server, 1)) as [TestPerson];
  channelId = (await createTestWorkspace(ada)).general.id;
  const send = (text: string, threadId?: string) =>
    ada.api("POST /channels/:id/messages", { id: channelId, clientId: randomUUID(), text, threadId });
  const sent = [];
  for (const number of range(1, 60)) sent.push(await send(`message ${number}`));
  await send("a reply", sent[19]?.message.id);
  for (const number of range(63, 120)) await send(`message ${number}`);
});
afterAll(() => server.close());

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

const read = (page: { before?: number; after?: number; around?: number; limit?: number }) =>
  ada.api("GET /channels/:id/messages", { id: channelId, ...page });
const seqs = (page: MessagePage) => page.messages.map((message) => message.seq);

test("the newest page, without thread replies, with the version it belongs to", async () => {
  const page = await read({});
  expect(seqs(page)).toEqual(timeline.slice(-50));
  expect(page).toMatchObject({ hasBefore: true, hasAfter: false, version: 120 });
});

test.each([1, 7, 50, 100])(
  "pages of %i backwards, and forwards, are the whole timeline once",
  async (limit) => {
    const backwards: number[] = [];
    for (let before = 1_000_000, more = true; more; ) {
      const page = await read({ before, limit });
      backwards.unshift(...seqs(page));
      before = page.messages[0]?.seq ?? 0;
      more = page.hasBefore;
    }
    const forwards: number[] = [];
    for (let after = 0, more = true; more; ) {
      const page = await read({ after, limit });
      forwards.push(...seqs(page));
      after = page.messages.at(-1)?.seq ?? 0;
      more = page.hasAfter;
    }
    expect(backwards).toEqual(timeline);
    expect(forwards).toEqual(timeline);
  },
);

test("around a message: it is in the middle, and both sides say whether there is more", async () => {
  const page = await read({ around: 40, limit: 10 });
  expect(seqs(page)).toEqual(range(35, 44));
  expect(page).toMatchObject({ hasBefore: true, hasAfter: true });
  const start = await read({ around: 2, limit: 10 });
  expect(seqs(start)).toEqual(range(1, 6));
  expect(start).toMatchObject({ hasBefore: false, hasAfter: true });
  const end = await read({ around: 120, limit: 10 });
  expect(seqs(end)).toEqual(range(115, 120));
  expect(end).toMatchObject({ hasBefore: true, hasAfter: false });
});

test("a root knows its replies; a tombstone keeps its place", async () => {
  const { messages } = await read({ around: 20, limit: 1 });
  expect(messages[0]).toMatchObject({ seq: 20, version: 62, replyCount: 1, lastReplyAt: expect.any(String) });
  const id = messages[0]?.id ?? "";
  await ada.api("DELETE /messages/:id", { id });
  const again = await read({ around: 20, limit: 1 });
  expect(again.messages[0]).toMatchObject({ id, seq: 20, text: "", deletedAt: expect.any(String) });
  await expect(ada.api("PATCH /messages/:id", { id, text: "back" })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
  await expect(ada.api("DELETE /messages/:id", { id })).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("an empty channel has an empty page", async () => {
  const { general } = await createTestWorkspace(ada);
  const page = await ada.api("GET /channels/:id/messages", { id: general.id });
  expect(page).toEqual({ messages: [], hasBefore: false, hasAfter: false, version: 0 });
});
