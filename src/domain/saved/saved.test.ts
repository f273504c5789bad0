import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { sql } from "@/db/client";
import { insertPeople, type TestPerson } from "@/test/people";
import { startTestServer, type TestServer } from "@/test/server";
import { addToWorkspace, createTestWorkspace } from "@/test/workspace";
import { remind } from "./remind";

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

const say = async (text: string, channelId = general) =>
  (await ada.api("POST /channels/:id/messages", { id: channelId, clientId: randomUUID(), text })).message;
const save = (messageId: string, change: object = {}) =>
  ben.api("PUT /me/saved/:messageId", { messageId, ...change });
const texts = async (done = false) =>
  (await ben.api("GET /me/saved", { done })).saved.map(({ message }) => message.text);
const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();

test("what is kept is one's own, is done with, taken up again and forgotten", async () => {
  const [one, two] = [await say("one"), await say("two")];
  await save(one.id);
  await save(two.id);
  await save(one.id);
  expect(await texts()).toEqual(["two", "one"]);
  expect((await ada.api("GET /me/saved", {})).saved).toEqual([]);

  const remindAt = inHours(1);
  expect((await save(one.id, { remindAt })).saved).toMatchObject({ remindAt, doneAt: null });
  expect((await save(one.id, { isDone: true })).saved).toMatchObject({
    ...{ remindAt: null, doneAt: expect.any(String) },
  });
  expect([await texts(), await texts(true)]).toEqual([["two"], ["one"]]);
  expect((await save(one.id, { isDone: false })).saved).toMatchObject({ remindAt: null, doneAt: null });
  await save(one.id, { isDone: true });
  expect((await save(one.id, { remindAt })).saved).toMatchObject({ remindAt, doneAt: null });
  await ben.api("DELETE /me/saved/:messageId", { messageId: one.id });
  expect([await texts(), await texts(true)]).toEqual([["two"], []]);
});

test("the list has what one may see now: nothing deleted, nothing of a channel that one is out of", async () => {
  const { channel } = await ada.api("POST /workspaces/:id/channels", {
    ...{ id: workspaceId, name: "secret", kind: "private" },
  });
  await ada.api("POST /channels/:id/members", { id: channel.id, userIds: [ben.id] });
  const [secret, gone] = [await say("secret", channel.id), await say("gone")];
  for (const { id } of [secret, gone, await say("plain")]) await save(id);
  expect(await texts()).toEqual(["plain", "gone", "secret"]);
  await ada.api("DELETE /messages/:id", { id: gone.id });
  await ada.api("DELETE /channels/:id/members/:userId", { id: channel.id, userId: ben.id });
  expect(await texts()).toEqual(["plain"]);
  await expect(save(secret.id)).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(save(gone.id)).rejects.toMatchObject({ code: "NOT_FOUND" });
  await ada.api("POST /channels/:id/members", { id: channel.id, userIds: [ben.id] });
  expect(await texts()).toEqual(["plain", "secret"]);
});

test("the list comes in pages", async () => {
  for (let count = 1; count <= 5; count++) await save((await say(`message ${count}`)).id);
  const pages: string[][] = [];
  let before: string | undefined;
  do {
    const page = await ben.api("GET /me/saved", { limit: 2, workspaceId, before });
    pages.push(page.saved.map(({ message }) => message.text.slice(-1)));
    before = page.next ?? undefined;
  } while (before);
  expect(pages).toEqual([["5", "4"], ["3", "2"], ["1"]]);
});

test("a reminder comes once, over two devices and however often its job runs", async () => {
  const message = await say("the **budget**");
  const [phone, desk] = [await ben.connect(), await ben.connect()];
  await save(message.id, { remindAt: inHours(1) });
  await remind({ userId: ben.id, messageId: message.id });
  await sql`update saved_messages set remind_at = now() - interval '1 second' where user_id = ${ben.id}`;
  await Promise.all(Array.from({ length: 5 }, () => remind({ userId: ben.id, messageId: message.id })));

  const heard = await phone.next("notification");
  expect(heard).toMatchObject({
    ...{ type: "system", title: "Reminder: Person 1 in #general", message: "the budget" },
    data: { channelId: general, messageId: message.id, seq: message.seq, kind: "system" },
  });
  await desk.next("saved:updated", ({ saved }) => saved.remindAt === null);
  const { notifications } = await ben.api("GET /me/notifications", {});
  expect(notifications.filter(({ type }) => type === "system")).toHaveLength(1);
  expect(phone.events("notification")).toHaveLength(1);
});

test("the queue brings it when it is due", async () => {
  const message = await say("soon");
  const tab = await ben.connect();
  await save(message.id, { remindAt: new Date(Date.now() + 1_500).toISOString() });
  const { title } = await tab.next("notification");
  expect(title).toMatch(/^Reminder/);
});

test("nobody is reminded of what they may not see any more, or are done with", async () => {
  const { channel } = await ada.api("POST /workspaces/:id/channels", {
    ...{ id: workspaceId, name: "secret", kind: "private" },
  });
  await ada.api("POST /channels/:id/members", { id: channel.id, userIds: [ben.id] });
  const [secret, done] = [await say("secret", channel.id), await say("done")];
  await save(secret.id, { remindAt: inHours(1) });
  await save(done.id, { remindAt: inHours(1) });
  await save(done.id, { isDone: true });
  await ada.api("DELETE /channels/:id/members/:userId", { id: channel.id, userId: ben.id });
  await sql`
    update saved_messages set remind_at = now() - interval '1 second'
    where user_id = ${ben.id} and remind_at is not null`;
  for (const { id } of [secret, done]) await remind({ userId: ben.id, messageId: id });
  const { notifications } = await ben.api("GET /me/notifications", {});
  expect(notifications.filter(({ title }) => title.startsWith("Reminder"))).toEqual([]);
});

test("a time that is over is refused, and so is one too many", async () => {
  const { id } = await say("one more");
  await expect(save(id, { remindAt: inHours(-1) })).rejects.toMatchObject({ code: "INVALID" });
  await sql`
    insert into saved_messages (user_id, message_id, channel_id)
    select ${ben.id}, gen_random_uuid(), ${general} from generate_series(1, 500)`;
  await expect(save(id)).rejects.toMatchObject({ code: "CONFLICT" });
});
