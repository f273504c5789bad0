import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { setPageReader } from "@/domain/previews/page-reader";
import type { Channel, Message } from "@/lib/objects";
import { insertPeople, type TestPerson } from "@/test/people";
import { startTestServer, type TestServer } from "@/test/server";
import { addToWorkspace, createTestWorkspace } from "@/test/workspace";
import { createPageReader } from "./public-web/page-reader";

/** Pages elsewhere, all at one server on the loopback: the path says what they say of themselves. */
const asked: string[] = [];
const web = createServer((request, response) => {
  asked.push(`${request.headers.host}${request.url}`);
  const title = decodeURIComponent(request.url?.slice(1) ?? "");
  response.setHeader("content-type", "text/html").end(title && `<title>${title}</title>`);
});

let server: TestServer;
let ada: TestPerson;
let ben: TestPerson;
let general: Channel;
beforeAll(async () => {
  web.listen(0, "127.0.0.1");
  await once(web, "listening");
  server = await startTestServer();
  setPageReader(
    createPageReader({
      resolve: async () => [{ address: "93.184.215.14", family: 4 }],
      dial: () => connect((web.address() as AddressInfo).port, "127.0.0.1"),
    }),
  );
  const people = (await insertPeople(server, 2)) as [TestPerson, TestPerson];
  [ada, ben] = people;
  const made = await createTestWorkspace(ada);
  general = made.general;
  await addToWorkspace(ada, made.workspace.id, [ben]);
});
afterAll(async () => {
  await server.close();
  web.closeAllConnections();
  web.close();
});

const say = async (text: string) =>
  (await ada.api("POST /channels/:id/messages", { id: general.id, clientId: randomUUID(), text })).message;
const stored = async ({ id }: Message) => {
  const { messages } = await ben.api("GET /channels/:id/messages", { id: general.id });
  return messages.find((message) => message.id === id) as Message;
};
const titles = async (message: Message) => (await stored(message)).previews.map(({ title }) => title);

const eventually = <T>(look: () => T) => expect.poll(look, { timeout: 20_000 });

test("a message gets what its links' pages say, as a change that everybody hears", async () => {
  const socket = await ben.connect();
  const message = await say(
    "see http://a.example/One, [that](http://b.example/Two) and `http://c.example/Code`",
  );
  expect(message.previews).toEqual([]);

  const [changed] = (await socket.next("message:updated")).messages;
  expect(changed).toMatchObject({
    id: message.id,
    editedAt: null,
    previews: [
      { url: "http://a.example/One", title: "One", site: "a.example", description: null, image: null },
      { url: "http://b.example/Two", title: "Two", site: "b.example" },
    ],
  });
  expect(changed?.version).toBeGreaterThan(message.version);
  expect(await stored(message)).toEqual(changed);
  expect(asked).not.toContain("c.example/Code");
});

test("a page is asked once for many messages, and one that says nothing leaves the link alone", async () => {
  const first = await say("http://once.example/Once");
  await eventually(() => titles(first)).toEqual(["Once"]);
  const [second, silent] = [await say("again http://once.example/Once"), await say("http://silent.example/")];
  await eventually(() => titles(second)).toEqual(["Once"]);
  await eventually(() => asked).toContain("silent.example/");
  expect(await titles(silent)).toEqual([]);
  expect(asked.filter((page) => page === "once.example/Once")).toHaveLength(1);
});

test("an edit takes previews away with their links and brings those of new ones; what the author removed stays away", async () => {
  const message = await say("http://old.example/Old http://kept.example/Kept");
  await eventually(() => titles(message)).toEqual(["Old", "Kept"]);

  await ada.api("PATCH /messages/:id", {
    id: message.id,
    text: "http://new.example/New http://kept.example/Kept",
  });
  await eventually(() => titles(message)).toEqual(["New", "Kept"]);

  const remove = { id: message.id, url: "http://kept.example/Kept" };
  await expect(ben.api("DELETE /messages/:id/previews", remove)).rejects.toMatchObject({ code: "FORBIDDEN" });
  const removed = await ada.api("DELETE /messages/:id/previews", remove);
  expect(removed.message.previews.map(({ title }) => title)).toEqual(["New"]);
  expect((await ada.api("DELETE /messages/:id/previews", remove)).message.version).toBe(
    removed.message.version,
  );

  const text = "http://last.example/Last http://kept.example/Kept";
  await ada.api("PATCH /messages/:id", { id: message.id, text });
  await eventually(() => titles(message)).toEqual(["Last"]);

  await ada.api("DELETE /messages/:id", { id: message.id });
  expect(await titles(message)).toEqual([]);
});
