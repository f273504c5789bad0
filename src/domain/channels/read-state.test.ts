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

/** Ada writes, Ben reads in two tabs. */
async function meet() {
  const [ada, ben] = (await insertPeople(server, 2)) as [TestPerson, TestPerson];
  const { workspace, general } = await createTestWorkspace(ada);
  const write = async (threadId?: string) =>
    (
      await ada.api("POST /channels/:id/messages", {
        id: general.id,
        clientId: randomUUID(),
        text: "news",
        threadId,
      })
    ).message;
  await write();
  await addToWorkspace(ada, workspace.id, [ben]);
  const tabs = [await ben.connect(), await ben.connect()] as const;
  const unread = async () => {
    const { channels } = await ben.api("GET /workspaces/:id/snapshot", { id: workspace.id });
    return channels.find(({ id }) => id === general.id)?.unreadCount;
  };
  return { ada, ben, workspace, channelId: general.id, write, tabs, unread };
}

test("others' main-timeline messages since one came count; own, deleted and thread ones do not", async () => {
  const { ada, ben, channelId, write, unread } = await meet();
  expect(await unread()).toBe(0);
  const first = await write();
  const second = await write();
  await write(second.id);
  await ben.api("POST /channels/:id/messages", { id: channelId, clientId: randomUUID(), text: "mine" });
  expect(await unread()).toBe(2);
  await ada.api("DELETE /messages/:id", { id: first.id });
  expect(await unread()).toBe(1);
});

test("counting stops at 100", async () => {
  const { write, unread } = await meet();
  for (let number = 0; number < 103; number++) await write();
  expect(await unread()).toBe(100);
});

test("reading never moves backwards and is the same in all tabs; marking unread moves back on purpose", async () => {
  const { channelId, write, tabs } = await meet();
  const seqs = [];
  for (let number = 0; number < 5; number++) seqs.push((await write()).seq);
  const [tab, other] = tabs;
  const at = async (seq: number | undefined) => tab.ok("channel:read", { channelId, seq: seq ?? 0 });

  expect(await at(seqs[2])).toMatchObject({ lastReadSeq: seqs[2], unreadCount: 2, version: seqs[4] });
  expect(await at(seqs[0])).toMatchObject({ lastReadSeq: seqs[2], unreadCount: 2 });
  // Nobody reads what was not written yet.
  expect(await at(1_000_000)).toMatchObject({ lastReadSeq: seqs[4], unreadCount: 0 });
  const back = await tab.ok("channel:markUnread", { channelId, seq: seqs[1] ?? 0 });
  expect(back).toMatchObject({ lastReadSeq: (seqs[1] ?? 0) - 1, unreadCount: 4 });
  expect(await other.next("read:update", ({ unreadCount }) => unreadCount === 4)).toMatchObject(back);
});

test("in a direct channel the others learn how far one has read, and no more", async () => {
  const { ada, ben, workspace, tabs } = await meet();
  const { channel } = await ada.api("POST /workspaces/:id/directs", { id: workspace.id, userIds: [ben.id] });
  const writer = await ada.connect();
  const { message } = await writer.ok("message:send", {
    channelId: channel.id,
    clientId: randomUUID(),
    text: "psst",
  });
  await tabs[0].ok("channel:read", { channelId: channel.id, seq: message.seq });

  expect(await writer.next("read:update")).toEqual({
    channelId: channel.id,
    userId: ben.id,
    lastReadSeq: message.seq,
    lastReadAt: expect.any(String),
  });
});
