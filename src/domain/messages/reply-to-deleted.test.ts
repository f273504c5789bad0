import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startChat } from "@/test/chat";
import { holdChannel, untilWaiting } from "@/test/locks";
import { insertPeople, type TestPerson } from "@/test/people";
import { startTestServer, type TestServer } from "@/test/server";
import { addToWorkspace, createTestWorkspace } from "@/test/workspace";

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

test("a message that is deleted just before its answer is stored stays as its deletion left it", async () => {
  const [ada, ben] = (await insertPeople(server, 2)) as [TestPerson, TestPerson];
  const { workspace, general } = await createTestWorkspace(ada);
  await addToWorkspace(ada, workspace.id, [ben]);
  const say = (text: string, threadId?: string) =>
    ada.api("POST /channels/:id/messages", { id: general.id, clientId: randomUUID(), text, threadId });
  const { message: root } = await say("To be deleted");
  const { message: kept } = await say("To be read");
  const chat = await startChat(server.url, ben, workspace.id, general.id);
  const seen = () => chat.getState().channels.get(general.id);

  const release = await holdChannel(general.id);
  const deleted = ada.api("DELETE /messages/:id", { id: root.id });
  await untilWaiting(1);
  const answered = say("An answer", root.id);
  await untilWaiting(2);
  await release();
  await deleted;
  const { message: answer } = await answered;
  await say("One more");

  // The number that was meant for the root is nobody's, and nobody waits for it.
  const { messages, version } = await ada.api("GET /channels/:id/messages", { id: general.id });
  expect(messages.find(({ id }) => id === root.id)).toMatchObject({
    replyCount: 0,
    version: answer.version - 1,
  });
  expect(messages.at(-1)).toMatchObject({ text: "One more", seq: answer.version + 2 });
  await expect.poll(() => seen()?.version).toBe(version);
  expect(seen()).toMatchObject({ unreadCount: 2, lastReadSeq: 0 });
  expect((await chat.freshView()).channels.find(({ id }) => id === general.id)).toMatchObject(seen() ?? {});
  expect(kept.seq).toBe(2);
  chat.stop();
});
