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

test("one person and one emoji count once, however often and from wherever it is said", async () => {
  const message = await write();
  const sockets = await Promise.all(people.flatMap((person) => [person.connect(), person.connect()]));
  await Promise.all(
    sockets.flatMap((socket) =>
      ["👍", "🎉"].map((emoji) => socket.ok("reaction:add", { messageId: message.id, emoji })),
    ),
  );
  const { messages } = await (people[0] as TestPerson).api("GET /channels/:id/messages", { id: channelId });
  const { reactions, version } = messages.at(-1) ?? { reactions: [], version: 0 };
  const everybody = people.map((person) => person.id).sort();

  expect(reactions.map(({ emoji, userIds }) => [emoji, userIds.toSorted()]).sort()).toEqual([
    ["🎉", everybody],
    ["👍", everybody],
  ]);
  // What changed nothing took no version.
  expect(version).toBe(message.version + 2 * people.length);
});

test("edits at the same moment take a version each, without a hole", async () => {
  const messages = await Promise.all(Array.from({ length: 5 }, () => write()));
  const [author] = people as [TestPerson];
  const socket = await author.connect();
  const edits = await Promise.all(
    Array.from({ length: 40 }, (_, index) =>
      socket.ok("message:edit", { messageId: messages[index % 5]?.id ?? "", text: `edit ${index}` }),
    ),
  );
  const versions = edits.map(({ message }) => message.version).sort((a, b) => a - b);
  const first = versions[0] ?? 0;

  expect(versions).toEqual(Array.from({ length: 40 }, (_, index) => first + index));
  await socket.ok("channel:sync", { cursors: [] });
  // Frames of transactions that end together may cross; the client puts them in order by their versions.
  const heard = socket.events("message:updated").map(({ version }) => version);
  expect(heard.slice(-40).sort((a, b) => a - b)).toEqual(versions);
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
