import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { sql } from "@/db/client";
import { addJobs } from "@/domain/jobs";
import { jobKinds } from "@/server/jobs/kinds";
import { startJobQueue } from "@/server/jobs/queue";
import { createLog } from "@/server/log";
import { insertPeople, type TestPerson } from "@/test/people";
import { startTestServer, type TestServer } from "@/test/server";
import { addToWorkspace, createTestWorkspace } from "@/test/workspace";
import { sendMessage } from "../messages/send";
import { sendDue } from "./send";

let server: TestServer;
let ada: TestPerson;
let ben: TestPerson;
let workspaceId: string;
let general: string;
beforeAll(async () => {
  server = await startTestServer({ env: { RATE_LIMIT_FACTOR: "0" } });
});
afterAll(() => server.close());
beforeEach(async () => {
  [ada, ben] = (await insertPeople(server, 2)) as [TestPerson, TestPerson];
  const made = await createTestWorkspace(ada);
  await addToWorkspace(ada, made.workspace.id, [ben]);
  workspaceId = made.workspace.id;
  general = made.general.id;
});

const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();
const schedule = async (text: string, change: object = {}) =>
  (
    await ben.api("POST /channels/:id/scheduled", {
      ...{ id: general, clientId: randomUUID(), text, sendAt: inHours(1) },
      ...change,
    })
  ).scheduled;
const list = async () => (await ben.api("GET /workspaces/:id/snapshot", { id: workspaceId })).scheduled;
const texts = async () =>
  (await ada.api("GET /channels/:id/messages", { id: general })).messages.map(({ text }) => text);
const makeDue = () => sql`update scheduled_messages set send_at = now() - interval '1 second'`;

test("it is sent when it is due, as its author's, and leaves the list on all devices", async () => {
  const [phone, listener] = [await ben.connect(), await ada.connect()];
  const { id } = await schedule("good morning", { sendAt: new Date(Date.now() + 1_500).toISOString() });
  expect(await texts()).toEqual([]);
  const { messages } = await listener.next("message:new");
  expect(messages).toMatchObject([{ text: "good morning", authorId: ben.id, clientId: id }]);
  expect(await phone.next("scheduled:removed")).toEqual({ workspaceId, id });
  expect(await list()).toEqual([]);
});

test("it is sent once, by two instances and many jobs, and when one dies before it noted that", async () => {
  const second = await startJobQueue({
    ...{ kinds: jobKinds, log: createLog("silent", false), onEnded: () => undefined, pollMs: 50 },
  });
  const all = await Promise.all(Array.from({ length: 5 }, (_, index) => schedule(`message ${index}`)));
  // This one was sent by an instance that died before it could take it off the list.
  const [died] = all;
  if (died) await sendMessage({ userId: ben.id }, { channelId: general, clientId: died.id, text: died.text });
  await makeDue();
  await addJobs(
    [...all, ...all, ...all].map(({ id }) => ({ name: "scheduled-send" as const, data: { id } })),
  );
  await expect.poll(list, { timeout: 20_000 }).toEqual([]);
  await second.stop();
  await Promise.all(all.map(({ id }) => sendDue(id)));
  expect((await texts()).toSorted()).toEqual(all.map(({ text }) => text));
});

test("it can be changed, sent now and taken back until it is sent; then it is gone", async () => {
  const one = await schedule("one", { sendAt: inHours(2) });
  const two = await schedule("two");
  expect((await list()).map(({ text }) => text)).toEqual(["two", "one"]);
  const sendAt = inHours(0.5);
  const changed = await ben.api("PATCH /me/scheduled/:id", { id: one.id, text: "ONE", sendAt });
  expect(changed.scheduled).toMatchObject({ text: "ONE", sendAt, failure: null });
  expect((await list()).map(({ text }) => text)).toEqual(["ONE", "two"]);
  await ben.api("DELETE /me/scheduled/:id", { id: two.id });
  const { message } = await ben.api("POST /me/scheduled/:id/send", { id: one.id });
  expect(message).toMatchObject({ text: "ONE", authorId: ben.id });
  expect([await list(), await texts()]).toEqual([[], ["ONE"]]);
  for (const { id } of [one, two]) {
    const gone = { code: "NOT_FOUND" };
    await expect(ben.api("POST /me/scheduled/:id/send", { id })).rejects.toMatchObject(gone);
    await expect(ben.api("PATCH /me/scheduled/:id", { id, text: "late" })).rejects.toMatchObject(gone);
    await expect(ben.api("DELETE /me/scheduled/:id", { id })).rejects.toMatchObject(gone);
    await sendDue(id);
  }
  expect(await texts()).toEqual(["ONE"]);
});

test("what cannot be sent stays with why, its author is told, and it goes when they try again", async () => {
  const { channel } = await ada.api("POST /workspaces/:id/channels", {
    ...{ id: workspaceId, name: "closing", kind: "public" },
  });
  await ben.api("POST /channels/:id/join", { id: channel.id });
  const { id } = await schedule("too late", { id: channel.id });
  await ada.api("POST /channels/:id/archive", { id: channel.id });
  const tab = await ben.connect();
  await makeDue();
  await sendDue(id);
  await sendDue(id);
  const failure = "This channel is archived.";
  expect(await list()).toMatchObject([{ id, failure }]);
  expect(await tab.next("scheduled:updated")).toMatchObject({ scheduled: { failure } });
  const told = await tab.next("notification");
  expect(told).toMatchObject({ type: "system", message: failure, data: { url: expect.any(String) } });
  expect((await ben.api("GET /me/notifications", {})).unreadCount).toBe(1);

  await expect(ben.api("POST /me/scheduled/:id/send", { id })).rejects.toMatchObject({ code: "FORBIDDEN" });
  await ada.api("POST /channels/:id/unarchive", { id: channel.id });
  await ben.api("PATCH /me/scheduled/:id", { id, sendAt: inHours(1) });
  expect(await list()).toMatchObject([{ id, failure: null }]);
  await makeDue();
  await sendDue(id);
  expect(await list()).toEqual([]);
});

test("the same key again is the same message; a foreign one, a past time and too many are refused", async () => {
  const clientId = randomUUID();
  const one = await schedule("one", { clientId });
  expect(await schedule("another", { clientId })).toEqual(one);
  await expect(
    ada.api("POST /channels/:id/scheduled", { id: general, clientId, text: "mine", sendAt: inHours(1) }),
  ).rejects.toMatchObject({ code: "CONFLICT" });
  await expect(schedule("past", { sendAt: inHours(-1) })).rejects.toMatchObject({ code: "INVALID" });
  await expect(schedule("far", { sendAt: inHours(24 * 400) })).rejects.toMatchObject({ code: "INVALID" });
  await sql`
    insert into scheduled_messages (id, user_id, channel_id, text, send_at)
    select gen_random_uuid(), ${ben.id}, ${general}, 'x', now() + interval '1 day' from generate_series(1, 99)`;
  await expect(schedule("one too many")).rejects.toMatchObject({ code: "CONFLICT" });
});
