import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { sql } from "@/db/client";
import { insertPeople, type TestPerson } from "@/test/people";
import { startTestServer, type TestServer } from "@/test/server";
import { addToWorkspace, createTestWorkspace } from "@/test/workspace";

let server: TestServer;
let ada: TestPerson;
let ben: TestPerson;
let general: string;
beforeAll(async () => {
  server = await startTestServer({ env: { RATE_LIMIT_FACTOR: "0" } });
});
afterAll(() => server.close());
beforeEach(async () => {
  [ada, ben] = (await insertPeople(server, 2)) as [TestPerson, TestPerson];
  const made = await createTestWorkspace(ada);
  await addToWorkspace(ada, made.workspace.id, [ben]);
  general = made.general.id;
});

const say = async (text: string) =>
  (await ada.api("POST /channels/:id/messages", { id: general, clientId: randomUUID(), text })).message;
const pins = async () => (await ben.api("GET /channels/:id/pins", { id: general })).messages;

test("a pin is for everybody, by whoever set it; pinning again changes nothing", async () => {
  const [a, b] = [await ada.connect(), await ben.connect()];
  const message = await say("read me");
  const pinned = await b.ok("message:pin", { messageId: message.id, pinned: true });
  const again = await a.ok("message:pin", { messageId: message.id, pinned: true });

  const heard = await a.next("message:updated");
  expect(heard.messages).toEqual([pinned.message]);
  expect(pinned.message).toMatchObject({
    ...{ pinnedAt: expect.any(String), pinnedBy: ben.id, version: message.version + 1 },
  });
  expect(again.message).toEqual(pinned.message);
  const other = await say("and me");
  await b.ok("message:pin", { messageId: other.id, pinned: true });
  expect((await pins()).map(({ text }) => text)).toEqual(["and me", "read me"]);
  const out = await a.ok("message:pin", { messageId: message.id, pinned: false });
  expect(out.message).toMatchObject({ pinnedAt: null, pinnedBy: null });
  expect((await pins()).map(({ text }) => text)).toEqual(["and me"]);
});

test("what is deleted is not pinned any more, and cannot be", async () => {
  const { id } = await say("gone soon");
  await ada.api("PUT /messages/:id/pin", { id, pinned: true });
  const { message } = await ada.api("DELETE /messages/:id", { id });
  expect(message).toMatchObject({ pinnedAt: null, pinnedBy: null });
  expect(await pins()).toEqual([]);
  await expect(ada.api("PUT /messages/:id/pin", { id, pinned: true })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
});

test("a hundred are the most, also of those who pin at the same moment", async () => {
  const ids: string[] = [];
  for (let count = 0; count < 104; count++) ids.push((await say(`message ${count}`)).id);
  await sql`
    update messages set pinned_at = now(), pinned_by = ${ada.id}
    where id = any(${ids.slice(0, 98)}::uuid[])`;
  const outcomes = await Promise.allSettled(
    ids.slice(98).map((id) => ben.api("PUT /messages/:id/pin", { id, pinned: true })),
  );
  expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(2);
  for (const outcome of outcomes)
    if (outcome.status === "rejected") expect(outcome.reason).toMatchObject({ code: "CONFLICT" });
  expect(await pins()).toHaveLength(100);
});
