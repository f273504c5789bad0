import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { sql } from "@/db/client";
import type { Message } from "@/lib/objects";
import { insertPeople, type TestPerson } from "@/test/people";
import { queriesOf } from "@/test/queries";
import { startTestServer, type TestServer } from "@/test/server";
import { addToWorkspace, createTestWorkspace } from "@/test/workspace";

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ env: { RATE_LIMIT_FACTOR: "0" } });
});
afterAll(() => server.close());

const names = [
  "Ada Lovelace",
  "Ben Okri",
  "Cy Twombly",
  "Guest Gus",
  "Removed Rita",
  "Outside Otto",
  "Élan Vital",
];

let ada: TestPerson;
let ben: TestPerson;
let cy: TestPerson;
let gus: TestPerson;
let rita: TestPerson;
let otto: TestPerson;
let elan: TestPerson;
let workspaceId: string;
let generalId: string;
let secretId: string;

/** Ada, Ben and Élan are in the secret channel; Cy is not; Gus is a guest in neither but the general one. */
beforeEach(async () => {
  const people = (await insertPeople(server, names.length)) as [
    ...[TestPerson, TestPerson, TestPerson, TestPerson, TestPerson, TestPerson, TestPerson],
  ];
  await sql`
    update "user" u set name = n.name
    from unnest(${people.map(({ id }) => id)}::text[], ${names}::text[]) as n (id, name) where u.id = n.id`;
  [ada, ben, cy, gus, rita, otto, elan] = people;
  const { workspace, general } = await createTestWorkspace(ada);
  [workspaceId, generalId] = [workspace.id, general.id];
  await addToWorkspace(ada, workspaceId, [ben, cy, rita, elan]);
  await addToWorkspace(ada, workspaceId, [gus], "guest");
  await createTestWorkspace(otto);
  secretId = await makeChannel("private", [ben, rita, elan]);
  await ada.api("DELETE /workspaces/:id/members/:userId", { id: workspaceId, userId: rita.id });
});

async function makeChannel(kind: "public" | "private", members: TestPerson[]): Promise<string> {
  const { channel } = await ada.api("POST /workspaces/:id/channels", {
    id: workspaceId,
    name: randomUUID(),
    kind,
  });
  const userIds = members.map(({ id }) => id);
  if (userIds.length > 0) await ada.api("POST /channels/:id/members", { id: channel.id, userIds });
  return channel.id;
}

async function makeGroup(handle: string, people: TestPerson[]): Promise<string> {
  const userIds = people.map(({ id }) => id);
  const { group } = await ada.api("POST /workspaces/:id/groups", {
    id: workspaceId,
    handle,
    name: handle,
    userIds,
  });
  return group.id;
}

async function say(channelId: string, text: string, by = ada): Promise<Message> {
  const sent = await by.api("POST /channels/:id/messages", { id: channelId, clientId: randomUUID(), text });
  return sent.message;
}

const ids = (people: TestPerson[]) => people.map(({ id }) => id).sort();
const mentioned = async (channelId: string, text: string, by = ada) =>
  (await say(channelId, text, by)).mentions.toSorted();
const counts = async (person: TestPerson, channelId: string) => {
  const { channels } = await person.api("GET /workspaces/:id/channels", { id: workspaceId });
  const channel = channels.find(({ id }) => id === channelId);
  return [channel?.unreadCount, channel?.mentionCount];
};

test("a typed name becomes a reference, which stays right when the name changes", async () => {
  const message = await say(generalId, "Hi @Ben Okri, @élan and `@Ben`");
  expect(message.text).toBe(`Hi <@${ben.id}>, <@${elan.id}> and \`@Ben\``);
  expect(message.mentions.toSorted()).toEqual(ids([ben, elan]));
  expect(await counts(ben, generalId)).toEqual([1, 1]);
  expect(await counts(cy, generalId)).toEqual([1, 0]);
});

test("accents and case need not be typed", async () => {
  expect(await mentioned(generalId, "@ELAN vital")).toEqual([elan.id]);
});

test("only those who can see the channel are addressed", async () => {
  const text = `@Cy Twombly @Guest Gus @Removed Rita @Outside Otto @ben`;
  const message = await say(secretId, text);
  expect(message.text).toBe(`@Cy Twombly @Guest Gus @Removed Rita @Outside Otto <@${ben.id}>`);
  expect(message.mentions).toEqual([ben.id]);

  const references = ids([ada, ben, cy, gus, rita, otto])
    .map((id) => `<@${id}>`)
    .join(" ");
  const referred = await say(secretId, references);
  expect(referred.text).toBe(references);
  expect(referred.mentions).toEqual([ben.id]);
});

test("in a public channel everyone of the workspace but guests outside of it can be addressed", async () => {
  const openId = await makeChannel("public", []);
  expect(await mentioned(openId, "@Cy Twombly @Guest Gus @Removed Rita @Outside Otto")).toEqual([cy.id]);
  await ada.api("POST /channels/:id/members", { id: openId, userIds: [gus.id] });
  expect(await mentioned(openId, "@Guest Gus")).toEqual([gus.id]);
});

test("a direct conversation has its own people", async () => {
  const { channel } = await ada.api("POST /workspaces/:id/directs", { id: workspaceId, userIds: [ben.id] });
  expect(await mentioned(channel.id, "@Ben @Cy @channel")).toEqual(["channel", ben.id].sort());
});

test("everyone is one word, and oneself is nobody", async () => {
  const message = await say(generalId, `@channel <@${ada.id}>`);
  expect(message).toMatchObject({ text: `<!channel> <@${ada.id}>`, mentions: ["channel"] });
  expect(await counts(cy, generalId)).toEqual([1, 1]);
  expect(await counts(ada, generalId)).toEqual([0, 0]);
});

test("@here is who is online in the channel and did not write it", async () => {
  const tabs = await Promise.all([ada, ben, cy].map((person) => person.connect()));
  expect(await mentioned(generalId, "@here")).toEqual(ids([ben, cy]));
  expect(await mentioned(secretId, "<!here>")).toEqual([ben.id]);
  await tabs[1]?.ok("presence:setAway", {});
  expect(await mentioned(generalId, "@here")).toEqual([cy.id]);
  for (const tab of tabs) tab.disconnect();
});

test("a group is those of its people who can see the channel", async () => {
  const groupId = await makeGroup("design", [ada, ben, cy]);
  expect(await say(generalId, "@Design, look")).toMatchObject({ text: `<@group:${groupId}>, look` });
  expect(await mentioned(generalId, "@design")).toEqual(ids([ben, cy]));
  expect(await mentioned(secretId, `<@group:${groupId}>`)).toEqual([ben.id]);

  await ada.api("PATCH /groups/:id", { id: groupId, userIds: [cy.id, otto.id] });
  expect(await mentioned(generalId, "@design")).toEqual([cy.id]);
  await ada.api("DELETE /groups/:id", { id: groupId });
  expect(await mentioned(generalId, `@design <@group:${groupId}>`)).toEqual([]);
});

test("the groups of another workspace are none", async () => {
  const { workspaces } = await otto.api("GET /me");
  const groupId = await makeGroup("design", [ben]);
  const { channels } = await otto.api("GET /workspaces/:id/channels", { id: workspaces[0]?.id ?? "" });
  expect(
    await mentioned(channels[0]?.id ?? "", `@design <@group:${groupId}> @Ben <@${ben.id}>`, otto),
  ).toEqual([]);
});

test("a name that a group and a person have is nobody's", async () => {
  await makeGroup("cy", [ben]);
  expect(await mentioned(generalId, "@Cy Twombly")).toEqual([cy.id]);
  // The whole name of the one goes before the first name of the other.
  expect(await mentioned(generalId, "@cy")).toEqual([ben.id]);
  await sql`update "user" set name = 'Cy' where id = ${cy.id}`;
  expect(await mentioned(generalId, "@cy")).toEqual([]);
});

test("an edit takes references and addresses nobody anew, nor takes anybody back", async () => {
  const { id } = await say(generalId, "@Ben");
  const { message } = await ada.api("PATCH /messages/:id", { id, text: "@Cy and @channel" });
  expect(message).toMatchObject({ text: `<@${cy.id}> and <!channel>`, mentions: [ben.id] });
  expect([await counts(ben, generalId), await counts(cy, generalId)]).toEqual([
    [1, 1],
    [1, 0],
  ]);
  const again = await ada.api("PATCH /messages/:id", { id, text: "@Cy and @channel" });
  expect(again.message.version).toBe(message.version);
});

test("a deleted message is counted no more, and says whom it addressed", async () => {
  const { id } = await say(generalId, "@Ben");
  const { message } = await ada.api("DELETE /messages/:id", { id });
  expect(message).toMatchObject({ text: "", mentions: [ben.id] });
  expect(await counts(ben, generalId)).toEqual([0, 0]);
});

test("an answer in a thread addresses people and counts in no channel", async () => {
  const root = await say(generalId, "root");
  await ben.api("POST /channels/:id/read", { id: generalId, seq: root.seq });
  const { message } = await ada.api("POST /channels/:id/messages", {
    ...{ id: generalId, clientId: randomUUID(), threadId: root.id, text: "@ben" },
  });
  expect(message.mentions).toEqual([ben.id]);
  expect(await counts(ben, generalId)).toEqual([0, 0]);
});

test("the same message again is the one that was stored", async () => {
  const message = { id: generalId, clientId: randomUUID(), text: "@Ben" };
  const first = await ada.api("POST /channels/:id/messages", message);
  await sql`update "user" set name = 'Benjamin' where id = ${ben.id}`;
  const second = await ada.api("POST /channels/:id/messages", message);
  expect(second).toEqual({ message: first.message, deduped: true });
});

test("who may not write there learns nothing from trying", async () => {
  const trying = (by: TestPerson) => say(secretId, "@Ben @channel", by).catch((error) => error.code);
  expect(await Promise.all([cy, gus, rita, otto].map(trying))).toEqual(Array(4).fill("NOT_FOUND"));
});

test("a text that references would make too long is sent as it was typed", async () => {
  const text = `@Ben @channel ${"a".repeat(39_986)}`;
  const message = await say(generalId, text);
  expect(message.text).toBe(text);
  expect(message.mentions).toEqual([]);
});

test("hostile texts are stored as they are", async () => {
  for (const text of [
    "@".repeat(40_000),
    "<@".repeat(20_000),
    "@a ".repeat(13_000).trim(),
    "<!",
    "@'; drop table",
  ]) {
    expect((await say(generalId, text)).text).toBe(text);
  }
});

test("what addresses nobody costs no statement, and everything that may, one for all of the group", async () => {
  const socket = await ada.connect();
  const send = (text: string) =>
    socket.ok("message:send", { channelId: generalId, clientId: randomUUID(), text });
  expect(await queriesOf(() => send("plain: a <b> c > d"))).toHaveLength(1);
  expect(await queriesOf(() => send("@Ben and @channel"))).toHaveLength(2);
  const many = await queriesOf(() =>
    Promise.all(
      Array.from({ length: 50 }, (_, number) => send(number % 2 ? "plain" : `@here @Ben <@${cy.id}>`)),
    ),
  );
  const stores = many.filter((statement) => statement.includes("insert into messages")).length;
  expect(many.length).toBeLessThanOrEqual(stores * 2);
  expect(stores).toBeLessThan(50);
  socket.disconnect();
});
