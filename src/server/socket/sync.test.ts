import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { ChannelChanges, Message } from "@/lib/objects";
import { insertPeople, type TestPerson, type TestSocket } from "@/test/people";
import { startTestServer, type TestServer } from "@/test/server";
import { addToWorkspace, createTestWorkspace } from "@/test/workspace";

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

async function meet() {
  const [ada, ben] = (await insertPeople(server, 2)) as [TestPerson, TestPerson];
  const { workspace, general } = await createTestWorkspace(ada);
  await addToWorkspace(ada, workspace.id, [ben]);
  return { ada, ben, channelId: general.id, socket: await ada.connect() };
}

const write = async (socket: TestSocket, channelId: string, count: number): Promise<Message[]> => {
  const sent = await Promise.all(
    Array.from({ length: count }, (_, index) =>
      socket.ok("message:send", { channelId, clientId: randomUUID(), text: `line ${index}` }),
    ),
  );
  return sent.map(({ message }) => message);
};

const sync = async (person: TestPerson, channelId: string, version: number): Promise<ChannelChanges> => {
  const { channels } = await person.api("POST /sync", { cursors: [{ channelId, version }] });
  return channels[0] as ChannelChanges;
};

/** What a client holds: by id, the newest version of each message. */
const merge = (held: Message[], changes: Message[]) => {
  const byId = new Map(held.map((message) => [message.id, message]));
  for (const message of changes) byId.set(message.id, message);
  return [...byId.values()].sort((a, b) => a.seq - b.seq);
};

async function readAll(person: TestPerson, channelId: string): Promise<Message[]> {
  const all: Message[] = [];
  for (let after = 0, hasAfter = true; hasAfter; ) {
    const page = await person.api("GET /channels/:id/messages", { id: channelId, after, limit: 100 });
    all.push(...page.messages);
    after = page.messages.at(-1)?.seq ?? after;
    hasAfter = page.hasAfter;
  }
  return all;
}

test("who was away for 300 changes, edits and deletions among them, is exactly like a fresh client", async () => {
  const { ben, channelId, socket } = await meet();
  const before = await write(socket, channelId, 60);
  const held = await readAll(ben, channelId);
  const cursor = held.length;

  const fresh = await write(socket, channelId, 200);
  for (const message of [...before.slice(0, 30), ...fresh.slice(0, 30)])
    await socket.ok("message:edit", { messageId: message.id, text: `${message.text}, better` });
  for (const message of [...before.slice(20, 40), ...fresh.slice(100, 115)])
    await socket.ok("message:delete", { messageId: message.id });
  for (const message of fresh.slice(150, 155))
    await socket.ok("reaction:add", { messageId: message.id, emoji: "🎉" });

  const changes = await sync(ben, channelId, cursor);

  expect(changes).toMatchObject({ reset: false, gone: false, version: 60 + 200 + 60 + 35 + 5 });
  expect(changes.messages.map((message) => message.version)).toEqual(
    changes.messages.map((message) => message.version).toSorted((a, b) => a - b),
  );
  expect(merge(held, changes.messages)).toEqual(await readAll(ben, channelId));
  // Nothing is left after it.
  expect(await sync(ben, channelId, changes.version)).toMatchObject({
    messages: [],
    version: changes.version,
  });
});

test("who was away for 600 gets the newest page and drops what they held", async () => {
  const { ben, channelId, socket } = await meet();
  await write(socket, channelId, 600);

  const changes = await sync(ben, channelId, 0);

  expect(changes).toMatchObject({ reset: true, gone: false, version: 600 });
  expect(changes.messages.map((message) => message.seq)).toEqual(
    Array.from({ length: 50 }, (_, i) => 551 + i),
  );
});

test("exactly 500 changes still come one by one", async () => {
  const { ben, channelId, socket } = await meet();
  await write(socket, channelId, 501);

  expect((await sync(ben, channelId, 1)).messages).toHaveLength(500);
  expect((await sync(ben, channelId, 0)).reset).toBe(true);
});

test("a channel that is not there, or not for the caller, is gone", async () => {
  const { ada, ben, socket } = await meet();
  const { workspaces } = await ada.api("GET /me");
  const { channel } = await ada.api("POST /workspaces/:id/channels", {
    id: workspaces[0]?.id ?? "",
    name: "secret",
    kind: "private",
  });
  await write(socket, channel.id, 3);

  expect(await sync(ben, channel.id, 0)).toEqual({
    ...{ channelId: channel.id, version: 0, messages: [], reset: false, gone: true },
  });
  expect((await sync(ben, randomUUID(), 0)).gone).toBe(true);
  expect((await sync(ada, channel.id, 0)).messages).toHaveLength(3);
});

test("a cursor from another history starts over", async () => {
  const { ben, channelId, socket } = await meet();
  await write(socket, channelId, 3);

  expect(await sync(ben, channelId, 99)).toMatchObject({ reset: true, version: 3 });
});
