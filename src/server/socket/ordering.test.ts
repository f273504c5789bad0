import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Message } from "@/lib/objects";
import { insertPeople, type TestPerson, type TestSocket } from "@/test/people";
import { startTestServer, type TestServer } from "@/test/server";
import { addToWorkspace, createTestWorkspace } from "@/test/workspace";

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

/** Sends `total` messages from `senders` in turn, each clientId twice, `inFlight` at a time. */
async function sendAll(sockets: TestSocket[], channelId: string, total: number, inFlight: number) {
  const stored: Message[] = [];
  let next = 0;
  const work = async () => {
    for (let number = next++; number < total; number = next++) {
      const socket = sockets[number % sockets.length] as TestSocket;
      const command = { channelId, clientId: randomUUID(), text: `message ${number}` };
      const [first, again] = await Promise.all([
        socket.ok("message:send", command),
        socket.ok("message:send", command),
      ]);
      expect(again.message.id).toBe(first.message.id);
      expect([first.deduped, again.deduped].sort()).toEqual([false, true]);
      stored.push(first.message);
    }
  };
  await Promise.all(Array.from({ length: inFlight }, work));
  return stored;
}

test("5,000 sends by 20 people into one channel: one order for everybody, each clientId once", async () => {
  const people = await insertPeople(server, 20);
  const [owner] = people as [TestPerson, ...TestPerson[]];
  const { workspace, general } = await createTestWorkspace(owner);
  await addToWorkspace(owner, workspace.id, people.slice(1));
  const sockets = await Promise.all(people.map((person) => person.connect()));
  const streams = sockets.map((socket) => {
    const heard: Message[] = [];
    socket.on("message:new", ({ messages }) => heard.push(...messages));
    return heard;
  });

  const total = 5_000;
  const stored = await sendAll(sockets, general.id, total, 16);

  const versions = Array.from({ length: total }, (_, index) => index + 1);
  expect(stored.map((message) => message.seq).sort((a, b) => a - b)).toEqual(versions);
  for (const [index, heard] of streams.entries()) {
    // An ack may overtake nothing: by the time a command sent now is answered, all events before it are here.
    await (sockets[index] as TestSocket).ok("channel:sync", { cursors: [] });
    expect(heard.map((message) => message.seq)).toEqual(versions);
    expect(heard.map((message) => message.version)).toEqual(versions);
  }
  const byId = new Map(stored.map((message) => [message.id, message.text]));
  expect(byId.size).toBe(total);
  expect(streams[0]?.every((message) => byId.get(message.id) === message.text)).toBe(true);
});

test("the same clientId in another channel is a conflict and stores nothing", async () => {
  const [owner] = (await insertPeople(server, 1)) as [TestPerson];
  const { workspace, general } = await createTestWorkspace(owner);
  const { channel } = await owner.api("POST /workspaces/:id/channels", {
    id: workspace.id,
    name: "other",
    kind: "public",
  });
  const socket = await owner.connect();
  const clientId = randomUUID();
  await socket.ok("message:send", { channelId: general.id, clientId, text: "here" });

  const answer = await socket.request("message:send", { channelId: channel.id, clientId, text: "there" });

  expect(answer).toMatchObject({ ok: false, error: { code: "CONFLICT" } });
  const page = await owner.api("GET /channels/:id/messages", { id: channel.id });
  expect(page).toMatchObject({ messages: [], version: 0 });
});
