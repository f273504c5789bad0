import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Message } from "@/lib/objects";
import { upload } from "@/test/files";
import { insertPeople, type TestPerson } from "@/test/people";
import { queriesOf } from "@/test/queries";
import { startTestServer, type TestServer } from "@/test/server";
import { addToWorkspace, createTestWorkspace } from "@/test/workspace";

let server: TestServer;
let ada: TestPerson;
let ben: TestPerson;
let guest: TestPerson;
let id: string;
let generalId: string;
let closedId: string;
let directId: string;
beforeAll(async () => {
  server = await startTestServer({ env: { RATE_LIMIT_FACTOR: "0" } });
  [ada, ben, guest] = (await insertPeople(server, 3)) as [TestPerson, TestPerson, TestPerson];
  const { workspace, general } = await createTestWorkspace(ada);
  [id, generalId] = [workspace.id, general.id];
  await addToWorkspace(ada, id, [ben]);
  await addToWorkspace(ada, id, [guest], "guest");
  const closed = { id, name: "closed", kind: "private" } as const;
  closedId = (await ada.api("POST /workspaces/:id/channels", closed)).channel.id;
  const userIds = [guest.id];
  directId = (await ada.api("POST /workspaces/:id/directs", { id, userIds })).channel.id;
});
afterAll(() => server.close());

const say = async (channelId: string, text: string, fileIds?: string[]) =>
  (
    await ada.api("POST /channels/:id/messages", {
      ...{ id: channelId, clientId: randomUUID(), text, fileIds },
    })
  ).message;
const cardsOf = async (person: TestPerson, ...messages: Pick<Message, "channelId" | "seq">[]) => {
  const places = messages.map(({ channelId, seq }) => ({ channelId, seq }));
  return (await person.api("POST /workspaces/:id/cards", { id, places })).cards;
};

test("whoever may see a message gets its few words, as they are now, and nobody else gets any", async () => {
  const [open, closed, direct] = [
    await say(generalId, `Hello\n\n<@${ben.id}>, ${"long ".repeat(100)}`),
    await say(closedId, "secret"),
    await say(directId, "between two"),
  ];
  const { id: messageId, channelId, seq, authorId, createdAt } = open;
  const card = { id: messageId, channelId, seq, authorId, createdAt };
  const [shown] = await cardsOf(ben, open);
  expect(shown).toEqual({ ...card, text: expect.stringMatching(`^Hello <@${ben.id}>, long .*…$`) });

  const seen = async (person: TestPerson) =>
    (await cardsOf(person, open, closed, direct)).map((one) => one.id).sort();
  expect(await seen(ada)).toEqual([open.id, closed.id, direct.id].sort());
  expect(await seen(ben)).toEqual([open.id]);
  // General is a guest's, too.
  expect(await seen(guest)).toEqual([open.id, direct.id].sort());

  await ada.api("PATCH /messages/:id", { id: open.id, text: "Changed" });
  expect(await cardsOf(ben, open)).toEqual([{ ...card, text: "Changed" }]);
  await ada.api("DELETE /messages/:id", { id: open.id });
  expect(await cardsOf(ben, open)).toEqual([]);
  expect(await cardsOf(ben, { channelId: generalId, seq: 9_999 })).toEqual([]);
});

test("a message of files alone is told by their names", async () => {
  const file = await upload(ada, id, "plan.txt", "plan");
  expect(await cardsOf(ben, await say(generalId, "", [file.id]))).toMatchObject([{ text: "plan.txt" }]);
});

test("a message of another workspace is no card here, and fifty places are one question", async () => {
  const { workspace, general } = await createTestWorkspace(ada);
  const { message } = await ada.api("POST /channels/:id/messages", {
    ...{ id: general.id, clientId: randomUUID(), text: "elsewhere" },
  });
  expect(await cardsOf(ada, message)).toEqual([]);
  const many = await Promise.all(Array.from({ length: 50 }, (_, index) => say(generalId, `${index}`)));
  const few = await queriesOf(() => cardsOf(ben, many[0] as Message));
  const all = await queriesOf(async () => expect(await cardsOf(ben, ...many)).toHaveLength(50));
  expect(all).toHaveLength(few.length);
  await expect(cardsOf(ben, ...many, message)).rejects.toMatchObject({ code: "INVALID" });
  expect(workspace.id).not.toBe(id);
});
