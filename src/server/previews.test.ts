import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";
import { type AddressInfo, connect } from "node:net";
import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sql } from "@/db/client";
import { sweepFiles } from "@/domain/files/sweep";
import { setPublicPages } from "@/domain/previews/public-pages";
import type { Channel, Message } from "@/lib/objects";
import { download, picture } from "@/test/files";
import { insertPeople, type TestPerson } from "@/test/people";
import { startTestServer, type TestServer } from "@/test/server";
import { addToWorkspace, createTestWorkspace } from "@/test/workspace";
import { createPublicPages } from "./public-web/public-pages";

/** Pages elsewhere, all at one server on the loopback: the path says what they say of themselves. */
const asked: string[] = [];
const web = createServer((request, response) => {
  asked.push(`${request.headers.host}${request.url}`);
  if (request.headers.host === "pictures.example") {
    response.setHeader("content-type", "image/png").end(poster);
    return;
  }
  if (request.headers.host === "posters.example") {
    response.setHeader("content-type", "text/html");
    response.end('<title>Posters</title><meta property="og:image" content="http://pictures.example/one">');
    return;
  }
  const title = decodeURIComponent(request.url?.slice(1) ?? "");
  response.setHeader("content-type", "text/html").end(title && `<title>${title}</title>`);
});

const poster = await picture(1_440, 800);

let server: TestServer;
let ada: TestPerson;
let ben: TestPerson;
let otto: TestPerson;
let general: Channel;
beforeAll(async () => {
  web.listen(0, "127.0.0.1");
  await once(web, "listening");
  server = await startTestServer();
  setPublicPages(
    createPublicPages({
      resolve: async () => [{ address: "93.184.215.14", family: 4 }],
      dial: () => connect((web.address() as AddressInfo).port, "127.0.0.1"),
    }),
  );
  const people = (await insertPeople(server, 3)) as [TestPerson, TestPerson, TestPerson];
  [ada, ben, otto] = people;
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

test("the picture of a page comes from here, small, for who may read the message, and goes with the preview", async () => {
  const [message, second] = [await say("http://posters.example/"), await say("see http://posters.example/")];
  const image = async (of = message) => (await stored(of)).previews[0]?.image;
  await eventually(() => image()).toMatchObject({
    ...{ url: expect.stringMatching(/^\/api\/v1\/files\/[\w-]+$/), width: 720, height: 400 },
  });
  await eventually(() => image(second)).toMatchObject({ width: 720 });
  const fileOf = async (of = message) => (await image(of))?.url.split("/").at(-1) ?? "";
  const [file, other] = [await fileOf(), await fileOf(second)];
  expect(file).not.toBe(other);
  const status = async (person: TestPerson, id: string) => (await download(server, person, id)).status;

  const shown = await download(server, ben, file);
  expect([shown.status, shown.headers.get("content-type")]).toEqual([200, "image/webp"]);
  expect(await sharp(Buffer.from(await shown.arrayBuffer())).metadata()).toMatchObject({ width: 720 });
  expect(await status(otto, file)).toBe(404);
  // It is no file of the message's.
  expect((await stored(message)).files).toEqual([]);

  await ada.api("DELETE /messages/:id/previews", { id: message.id, url: "http://posters.example/" });
  expect([await status(ben, file), await status(ben, other)]).toEqual([404, 200]);
  await ada.api("PATCH /messages/:id", { id: second.id, text: "no link" });
  expect(await status(ben, other)).toBe(404);

  const last = await say("http://posters.example/");
  await eventually(() => image(last)).toMatchObject({ width: 720 });
  const lastFile = await fileOf(last);
  await ada.api("DELETE /messages/:id", { id: last.id });
  expect(await status(ben, lastFile)).toBe(404);
  await sweepFiles();
  const left = await sql`select from files where id = any(${[file, other, lastFile]}::uuid[])`;
  expect(left).toHaveLength(0);
});
