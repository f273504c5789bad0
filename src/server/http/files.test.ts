import { randomUUID } from "node:crypto";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sql } from "@/db/client";
import { sweepFiles } from "@/domain/files/sweep";
import type { CodedError } from "@/lib/errors";
import { documentOf } from "@/test/documents";
import { download, picture, upload } from "@/test/files";
import { insertPeople, type TestPerson } from "@/test/people";
import { startTestServer, type TestServer } from "@/test/server";
import { addToWorkspace, createTestWorkspace } from "@/test/workspace";

let server: TestServer;
let ada: TestPerson;
let ben: TestPerson;
let workspaceId: string;
let channelId: string;
beforeAll(async () => {
  server = await startTestServer({ env: { MAX_UPLOAD_MB: "2", WORKSPACE_QUOTA_MB: "12" } });
  [ada, ben] = (await insertPeople(server, 2)) as [TestPerson, TestPerson];
  const { workspace, general } = await createTestWorkspace(ada);
  workspaceId = workspace.id;
  channelId = general.id;
  await addToWorkspace(ada, workspaceId, [ben]);
});
afterAll(() => server.close());

const code = (attempt: Promise<unknown>) =>
  attempt.then(
    () => "ok",
    (error: CodedError) => error.code,
  );
const send = (person: TestPerson, fileIds: string[], text = "") =>
  person.api("POST /channels/:id/messages", { id: channelId, clientId: randomUUID(), text, fileIds });
const storedKeys = async () => {
  const entries = await readdir(join(server.env.DATA_DIR, "files"), { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
};

test("a message takes files along, with or without a text, and everybody in the channel gets them", async () => {
  const notes = await upload(ada, workspaceId, "notes.txt", "Bring the kettle.");
  const photo = await upload(ada, workspaceId, "kettle.png", await picture(1200, 600));
  const tab = await ben.connect();

  const { message } = await send(ada, [photo.id, notes.id]);

  const heard = await tab.next("message:new");
  expect(heard.messages).toEqual([message]);
  expect(message).toMatchObject({ text: "", files: [photo, notes] });
  expect(photo).toMatchObject({ type: "image/png", width: 1200, height: 600, hasThumbnail: true });
  expect(notes).toMatchObject({ name: "notes.txt", type: "text/plain", size: 17, hasThumbnail: false });
  const { messages } = await ben.api("GET /channels/:id/messages", { id: channelId });
  expect(messages.at(-1)).toEqual(message);
  expect(await (await download(server, ben, notes.id)).text()).toBe("Bring the kettle.");
  const small = await download(server, ben, `${photo.id}/thumbnail`);
  expect(await sharp(await small.arrayBuffer()).metadata()).toMatchObject({
    ...{ format: "webp", width: 480, height: 240 },
  });
  tab.close();
});

test("of a document everybody sees how its first page begins, and saves it as it was sent", async () => {
  const bytes = documentOf();
  const paper = await upload(ada, workspaceId, "paper.pdf", bytes);
  await send(ada, [paper.id]);

  expect(paper).toMatchObject({
    type: "application/pdf",
    size: bytes.length,
    width: null,
    hasThumbnail: true,
  });
  const small = sharp(await (await download(server, ben, `${paper.id}/thumbnail`)).arrayBuffer());
  expect(await small.metadata()).toMatchObject({ format: "webp", width: 679, height: 960 });
  const { data } = await small
    .removeAlpha()
    .resize(1, 2, { fit: "fill" })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const [red = 0, , blue = 0, ...below] = data;
  expect(blue - red).toBeGreaterThan(100);
  expect(Math.min(...below)).toBeGreaterThan(240);
  const whole = await download(server, ben, paper.id);
  expect(whole.headers.get("content-disposition")).toMatch(/^attachment/);
  expect(new Uint8Array(await whole.arrayBuffer())).toEqual(bytes);
});

test("the same send again is the same message; a file goes into one message only", async () => {
  const file = await upload(ada, workspaceId, "once.txt", "once");
  const input = { id: channelId, clientId: randomUUID(), text: "here", fileIds: [file.id] };

  const [one, two] = await Promise.all([
    ada.api("POST /channels/:id/messages", input),
    ada.api("POST /channels/:id/messages", input),
  ]);
  const again = await ada.api("POST /channels/:id/messages", input);

  expect(two.message).toEqual(one.message);
  expect(again).toEqual({ message: one.message, deduped: true });
  expect(await code(send(ada, [file.id]))).toBe("NOT_FOUND");
  const shared = await upload(ada, workspaceId, "both.txt", "both");
  const race = await Promise.all([code(send(ada, [shared.id])), code(send(ada, [shared.id]))]);
  expect(race.sort()).toEqual(["NOT_FOUND", "ok"]);
});

test("whoever may not have a file stores nothing with it", async () => {
  const mine = await upload(ada, workspaceId, "mine.txt", "mine");
  const his = await upload(ben, workspaceId, "his.txt", "his");
  const [before] = await sql`select version from channel_versions where channel_id = ${channelId}`;

  expect(await code(send(ada, [mine.id, his.id]))).toBe("NOT_FOUND");
  expect(await code(send(ada, [mine.id, randomUUID()]))).toBe("NOT_FOUND");
  expect(
    await code(
      send(
        ada,
        Array.from({ length: 11 }, () => randomUUID()),
      ),
    ),
  ).toBe("INVALID");
  expect(await code(send(ada, [], " "))).toBe("INVALID");

  expect(await sql`select version from channel_versions where channel_id = ${channelId}`).toEqual([before]);
  expect(await sql`select id from files where id = ${mine.id} and message_id is null`).toHaveLength(1);
});

test("a deleted message takes its files with it, at once for people and soon from the store", async () => {
  const photo = await upload(ada, workspaceId, "gone.png", await picture(60, 40));
  const { message } = await send(ada, [photo.id], "look");
  const kept = await storedKeys();

  const { message: tombstone } = await ada.api("DELETE /messages/:id", { id: message.id });

  expect(tombstone.files).toEqual([]);
  expect((await download(server, ada, photo.id)).status).toBe(404);
  await sweepFiles();
  expect(kept.filter((name) => name.startsWith(photo.id))).toHaveLength(2);
  expect((await storedKeys()).filter((name) => name.startsWith(photo.id))).toEqual([]);
});

test("what no message took is its uploader's for a day, unless a scheduled one waits for it", async () => {
  const left = await upload(ada, workspaceId, "left.txt", "left");
  const waiting = await upload(ada, workspaceId, "waiting.txt", "waiting");
  await sql`
    insert into scheduled_messages (id, user_id, channel_id, text, file_ids, send_at)
    values (${randomUUID()}, ${ada.id}, ${channelId}, 'later', ${[waiting.id]}::uuid[], now() + interval '1 week')`;
  expect((await download(server, ada, left.id)).status).toBe(200);
  expect((await download(server, ben, left.id)).status).toBe(404);

  await sweepFiles();
  expect((await download(server, ada, left.id)).status).toBe(200);
  await sql`update files set created_at = now() - interval '25 hours' where id in ${sql([left.id, waiting.id])}`;
  await sweepFiles();

  expect((await download(server, ada, left.id)).status).toBe(404);
  expect((await download(server, ada, waiting.id)).status).toBe(200);
});

test("a part of a file is sent when a part is asked for, and nothing when it is known", async () => {
  const file = await upload(ada, workspaceId, "digits.txt", "0123456789");
  const part = async (range: string) => {
    const response = await download(server, ada, file.id, { range });
    return [response.status, response.headers.get("content-range"), await response.text()];
  };

  expect(await part("bytes=2-4")).toEqual([206, "bytes 2-4/10", "234"]);
  expect(await part("bytes=7-")).toEqual([206, "bytes 7-9/10", "789"]);
  expect(await part("bytes=-2")).toEqual([206, "bytes 8-9/10", "89"]);
  expect(await part("bytes=5-999")).toEqual([206, "bytes 5-9/10", "56789"]);
  expect(await part("bytes=10-")).toEqual([416, "bytes */10", ""]);
  expect(await part("bytes=4-2")).toEqual([200, null, "0123456789"]);
  const etag = (await download(server, ada, file.id)).headers.get("etag") ?? "";
  expect((await download(server, ada, file.id, { "if-none-match": etag })).status).toBe(304);
  // Who may not have it learns nothing, not even that it has not changed.
  expect((await download(server, ben, file.id, { "if-none-match": etag })).status).toBe(404);
});

test("a picture keeps its way up and nothing else that the camera wrote", async () => {
  const camera = await sharp({ create: { width: 80, height: 40, channels: 3, background: "red" } })
    .withExif({
      IFD0: { Copyright: "A Secret Camera" },
      IFD3: { GPSLatitudeRef: "N", GPSLatitude: "47/1 22/1 0/1" },
    })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
  expect(camera.includes("A Secret Camera")).toBe(true);

  const file = await upload(ada, workspaceId, "camera.jpg", new Uint8Array(camera));

  const stored = Buffer.from(await (await download(server, ada, file.id)).arrayBuffer());
  expect(file).toMatchObject({ width: 40, height: 80, size: stored.byteLength });
  expect(stored.includes("A Secret Camera")).toBe(false);
  const { exif, orientation } = await sharp(stored).metadata();
  expect([exif, orientation]).toEqual([undefined, undefined]);
});

test("an animation stays one", async () => {
  const frames = await Promise.all([
    picture(30, 20),
    picture(30, 20).then((p) => sharp(p).negate().toBuffer()),
  ]);
  const gif = await sharp(
    frames.map((frame) => Buffer.from(frame)),
    { join: { animated: true } },
  )
    .gif()
    .toBuffer();

  const file = await upload(ada, workspaceId, "wave.gif", new Uint8Array(gif));

  expect(file).toMatchObject({ type: "image/gif", width: 30, height: 20 });
  const stored = await (await download(server, ada, file.id)).arrayBuffer();
  expect((await sharp(stored, { animated: true }).metadata()).pages).toBe(2);
});

test("there is a limit for a file and one for the workspace", async () => {
  const big = new Uint8Array(2 * 1024 * 1024 + 1);
  expect(await code(upload(ada, workspaceId, "big.bin", big))).toBe("TOO_LARGE");

  const [another] = (await insertPeople(server, 1)) as [TestPerson];
  const { workspace } = await createTestWorkspace(another);
  const two = big.subarray(1);
  const codes: string[] = [];
  for (let count = 0; count < 5; count++)
    codes.push(await code(upload(another, workspace.id, "two.bin", two)));
  // The last two at once: together they would be too much.
  codes.push(
    ...(await Promise.all([1, 2].map(() => code(upload(another, workspace.id, "two.bin", two))))).sort(),
  );
  expect(codes).toEqual(["ok", "ok", "ok", "ok", "ok", "TOO_LARGE", "ok"]);
});
