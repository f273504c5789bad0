import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { insertPeople, type TestPerson } from "@/test/people";
import { startTestServer, type TestServer } from "@/test/server";
import { addToWorkspace, createTestWorkspace } from "@/test/workspace";

let server: TestServer;
let people: TestPerson[];
let channelId: string;
beforeAll(async () => {
  server = await startTestServer();
  people = await insertPeople(server, 10);
  const [owner, ...others] = people as [TestPerson, ...TestPerson[]];
  const { workspace, general } = await createTestWorkspace(owner);
  await addToWorkspace(owner, workspace.id, others);
  channelId = general.id;
});
afterAll(() => server.close());

const write = async (text = "a text") => {
  const [author] = people as [TestPerson];
  const sent = await author.api("POST /channels/:id/messages", {
    id: channelId,
    clientId: randomUUID(),
    text,
  });
  return sent.message;
};

test("one person and one emoji count once, however often, from wherever and however spelled it is said", async () => {
  const message = await write();
  const sockets = await Promise.all(people.flatMap((person) => [person.connect(), person.connect()]));
  await Promise.all(
    sockets.flatMap((socket) =>
      ["👍", "👍\uFE0F", "🎉", "❤", "❤\uFE0F"].map((emoji) =>
        socket.ok("reaction:add", { messageId: message.id, emoji }),
      ),
    ),
  );
  const { messages } = await (people[0] as TestPerson).api("GET /channels/:id/messages", { id: channelId });
  const { reactions } = messages.at(-1) ?? { reactions: [] };
  const everybody = people.map((person) => person.id).sort();

  expect(reactions.map(({ emoji, userIds }) => [emoji, userIds.toSorted()]).sort()).toEqual([
    ["❤\uFE0F", everybody],
    ["🎉", everybody],
    ["👍", everybody],
  ]);
});

test("what changes nothing takes no version", async () => {
  const message = await write();
  const socket = await (people[0] as TestPerson).connect();
  const add = () => socket.ok("reaction:add", { messageId: message.id, emoji: "👍" });
  expect((await add()).message.version).toBe(message.version + 1);
  expect((await Promise.all([add(), add(), add()])).map((reply) => reply.message.version)).toEqual(
    Array.from({ length: 3 }, () => message.version + 1),
  );
});

test("edits at the same moment are told together, without a hole, and the last told stands", async () => {
  const messages = await Promise.all(Array.from({ length: 5 }, () => write()));
  const [author] = people as [TestPerson];
  const socket = await author.connect();
  const edits = await Promise.all(
    Array.from({ length: 40 }, (_, index) =>
      socket.ok("message:edit", { messageId: messages[index % 5]?.id ?? "", text: `edit ${index}` }),
    ),
  );
  await socket.ok("channel:sync", { cursors: [] });
  const told = socket.events("message:updated").flatMap((event) => event.messages);
  const begin = Math.max(...messages.map(({ version }) => version));
  expect(told.map(({ version }) => version)).toEqual(told.map((_, index) => begin + 1 + index));
  expect(told.length).toBeLessThan(edits.length);
  expect(new Set(edits.map(({ message }) => message.version))).toEqual(
    new Set(told.map((one) => one.version)),
  );
  const stored = await author.api("GET /channels/:id/messages", { id: channelId, limit: 5 });
  for (const message of stored.messages) {
    const last = told.findLast(({ id }) => id === message.id);
    expect(message).toMatchObject({ version: last?.version, text: last?.text });
  }
});

test("an edit and a deletion at the same moment end with the tombstone, whichever was first", async () => {
  const message = await write();
  const socket = await (people[0] as TestPerson).connect();
  const [edit, deletion] = await Promise.all([
    socket.request("message:edit", { messageId: message.id, text: "too late?" }),
    socket.request("message:delete", { messageId: message.id }),
  ]);
  expect(deletion).toMatchObject({
    ok: true,
    data: { message: { text: "", deletedAt: expect.any(String) } },
  });
  if (!edit.ok) expect(edit.error.code).toBe("NOT_FOUND");
  await socket.next("message:deleted", ({ messages }) => messages[0]?.id === message.id);
  const stored = await (people[0] as TestPerson).api("GET /channels/:id/messages", { id: channelId });
  expect(stored.messages.at(-1)).toMatchObject({ id: message.id, text: "" });
});

test("the same text again is no change", async () => {
  const message = await write("unchanged");
  const [author] = people as [TestPerson];
  const again = await author.api("PATCH /messages/:id", { id: message.id, text: " unchanged " });
  expect(again.message).toEqual(message);
});

test("texts keep what people write: 40,000 characters, emoji, right-to-left, combining marks", async () => {
  for (const text of [
    "💥".repeat(40_000),
    "שלום עולם",
    "Z͑ͫ̓ͪ̂ͫ̽",
    "a\u200bb\u2066c",
    "<b>&amp;</b>",
    "line\n\n\tline",
  ])
    expect((await write(text)).text).toBe(text);
  await expect(write("x".repeat(40_001))).rejects.toMatchObject({ code: "INVALID" });
});
