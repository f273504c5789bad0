import { randomUUID } from "node:crypto";
import { readdir, writeFile } from "node:fs/promises";
import { request } from "node:http";
import { join } from "node:path";
import { crc32, deflateRawSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { drawFirstPage } from "@/domain/files/documents";
import { typeOfFile } from "@/domain/files/file-type";
import { preparePicture } from "@/domain/files/pictures";
import type { CodedError } from "@/lib/errors";
import { documentOf } from "@/test/documents";
import { download, picture, upload } from "@/test/files";
import {
  bombOf,
  htmlWithScript as html,
  polyglot,
  svgWithScript as svg,
  bytesOf as text,
} from "@/test/hostile-pictures";
import { insertPeople, type TestPerson } from "@/test/people";
import { createRandom } from "@/test/random";
import { startTestServer, type TestServer } from "@/test/server";
import { addToWorkspace, createTestWorkspace } from "@/test/workspace";

/** What somebody may try with a file, and what becomes of it. The table is printed at the end. */

let server: TestServer;
let ada: TestPerson;
let removed: TestPerson;
let guest: TestPerson;
let outsider: TestPerson;
let workspaceId: string;
let generalId: string;
const table: [attack: string, result: string][] = [];

beforeAll(async () => {
  server = await startTestServer({ env: { MAX_UPLOAD_MB: "2" } });
  [ada, removed, guest, outsider] = (await insertPeople(server, 4)) as [
    ...[TestPerson, TestPerson, TestPerson, TestPerson],
  ];
  const { workspace, general } = await createTestWorkspace(ada);
  workspaceId = workspace.id;
  generalId = general.id;
  await addToWorkspace(ada, workspaceId, [removed]);
  await addToWorkspace(ada, workspaceId, [guest], "guest");
});
afterAll(async () => {
  await server.close();
  const width = Math.max(...table.map(([attack]) => attack.length));
  process.stdout.write(
    `\n${table.map(([attack, result]) => `${attack.padEnd(width)}  ${result}`).join("\n")}\n`,
  );
});

const note = (attack: string, result: unknown) => table.push([attack, String(result)]);

/** How a browser would treat a file: the headers that decide it, and its bytes. */
async function served(fileId: string) {
  const response = await download(server, ada, fileId);
  const get = (name: string) => response.headers.get(name);
  return {
    type: get("content-type"),
    disposition: get("content-disposition") ?? "",
    isLocked:
      get("x-content-type-options") === "nosniff" &&
      get("content-security-policy") === "sandbox; default-src 'none'",
    body: Buffer.from(await response.arrayBuffer()),
  };
}

test.each<[string, string, string]>([
  ["<img src=x onerror=alert(1)>.txt", "<img src=x onerror=alert(1)>.txt", "script"],
  ["../../../etc/passwd", "passwd", "path"],
  ["C:\\Windows\\System32\\evil.dll", "evil.dll", "path of Windows"],
  ["photo\u202egnp.exe", "photognp.exe", "text turned around"],
  ["a\r\nSet-Cookie: x=1\r\n.txt", "aSet-Cookie: x=1.txt", "line of a header"],
  ['"; filename="evil.html', '"; filename="evil.html', "quotes"],
  ["....", "file", "only dots"],
  [`${"💥".repeat(100)}.pdf`, `${"💥".repeat(62)}.pdf`, "1,000 bytes"],
])("the name %j is kept as %j", async (given, kept, what) => {
  const file = await upload(ada, workspaceId, given, "harmless");
  const { disposition } = await served(file.id);

  expect(file.name).toBe(kept);
  expect(disposition).toMatch(/^attachment; filename="[^"\\\r\n]*"; filename\*=UTF-8''[\w.~%!$&+^`|-]+$/);
  expect(decodeURIComponent(disposition.split("''")[1] ?? "")).toBe(kept);
  note(`name: ${what}`, `kept as ${JSON.stringify(kept).slice(0, 40)}, a download`);
});

test.each<[string, string, () => Uint8Array<ArrayBuffer>]>([
  ["SVG with a script", "logo.svg", () => text(svg)],
  ["SVG with an XML head, as .png", "logo.png", () => text('<?xml version="1.0"?>', svg)],
  ["HTML", "page.html", () => text(html)],
  ["HTML as .png", "page.png", () => text(html)],
  ["script as .mp4", "movie.mp4", () => text("alert(1)")],
  ["PDF that is a script too", "paper.pdf", () => text("%PDF-1.7\n/*", "1 0 obj", "*/alert(1)")],
  ["GIF that is a script too", "x.gif", () => text("GIF89a/*", new Uint8Array(8), "*/=1;alert(1)")],
  ["picture that is broken", "x.png", () => text(Buffer.from("89504e470d0a1a0a", "hex"), "rest")],
])("%s is never shown by a browser, only saved", async (what, name, bytes) => {
  const file = await upload(ada, workspaceId, name, bytes());
  const { type, disposition, isLocked } = await served(file.id);

  expect([type, disposition.split(";")[0], isLocked]).toEqual([
    "application/octet-stream",
    "attachment",
    true,
  ]);
  expect(file).toMatchObject({ width: null, hasThumbnail: false });
  expect((await download(server, ada, `${file.id}/thumbnail`)).status).toBe(404);
  note(what, `"${file.type}", octet-stream, a download in a sandbox`);
});

test("a picture with HTML in it and after it loses both", async () => {
  const file = await upload(ada, workspaceId, "x.png", await polyglot(40, 30));
  const { type, isLocked, body } = await served(file.id);

  expect(body.includes("<script>")).toBe(false);
  expect([type, isLocked, file.width]).toEqual(["image/png", true, 40]);
  note("PNG that is HTML too", "written anew without it, image/png, nosniff");
});

test("a content type that lies is not believed", async () => {
  const bytes = new Blob([await picture(8, 8)], { type: "text/html" });
  const { file } = await ada.api("POST /workspaces/:id/files", { id: workspaceId, name: "a.html", bytes });
  expect((await served(file.id)).type).toBe("image/png");
  note("PNG sent as text/html, called a.html", "image/png");
});

test("a picture that would fill the memory is refused by what its head says", async () => {
  expect(await code(upload(ada, workspaceId, "bomb.png", bombOf(20_000)))).toBe("TOO_LARGE");
  note("picture bomb: 400 megapixels in 50 KB", "TOO_LARGE, not decoded");
});

test("an archive is never unpacked, also not to look what it is", async () => {
  const file = await upload(ada, workspaceId, "bomb.zip", zipOf("[Content_Types].xml", 200 * 1024 * 1024));
  expect((await served(file.id)).type).toBe("application/octet-stream");
  note("zip bomb: 200 MB in 200 KB", `kept as it is, "${file.type}", a download`);
});

test.each<[string, () => Uint8Array<ArrayBuffer>]>([
  ["broken", () => documentOf().subarray(0, 200)],
  [
    "of one page that is not there",
    () => text(Buffer.from(documentOf()).toString().replace("[3 0 R]", "[9 0 R]")),
  ],
  ["that wants more memory than there is", () => documentOf(callsOf(10, 12))],
  ["that takes too long to draw", () => documentOf(crossing(300_000))],
])("a document %s is a file like any other", async (what, bytes) => {
  const path = join(server.env.DATA_DIR, "paper.pdf");
  await writeFile(path, bytes());
  expect(await drawFirstPage(path, 1, 2_000)).toBeNull();
  note(`PDF ${what}`, "no picture, a download");
});

test("documents that take long do not keep others waiting", async () => {
  const path = join(server.env.DATA_DIR, "slow.pdf");
  await writeFile(path, documentOf(crossing(300_000)));
  const order: string[] = [];
  const draw = (name: string) => drawFirstPage(path, 1, 300).then(() => order.push(name));
  await Promise.all([draw("1"), draw("2"), draw("3"), draw("4"), draw("one too many")]);
  expect(order).toEqual(["one too many", "1", "2", "3", "4"]);
  note("PDFs that take long, many at once", "four are tried, the next ones go without a picture");
});

test("garbage behind every head is a file like any other", async () => {
  const random = createRandom(20_261_121);
  const heads = [
    "GIF89a",
    "\x89PNG\r\n\x1a\n",
    "\xff\xd8\xff",
    "RIFF\0\0\0\0WEBP",
    "\0\0\0\x20ftypavif",
    "PK\x03\x04",
  ];
  heads.push(
    "0&\xb2u\x8ef\xcf\x11\xa6\xd9\0\xaa\0b\xcel",
    "OggS",
    "\x1aE\xdf\xa3",
    "ID3",
    "MZ",
    "%PDF-",
    "fLaC",
  );
  const path = join(server.env.DATA_DIR, "garbage");
  for (let round = 0; round < 200; round++) {
    const rest = Buffer.from(Array.from({ length: random.below(600) }, () => random.below(256)));
    await writeFile(path, Buffer.concat([Buffer.from(random.pick(heads), "latin1"), rest]));
    const type = await typeOfFile(path);
    const read = await preparePicture(path, "image/png").catch((error: CodedError) => error.code);
    expect([null, "TOO_LARGE"], type).toContain(read);
  }
  note("200 times garbage behind known heads", "no picture, no failure");
});

test("only a decoder that was let in reads a picture, whatever it is called", async () => {
  const path = join(server.env.DATA_DIR, "drawn.png");
  await writeFile(path, svg);
  expect(await preparePicture(path, "image/png")).toBeNull();
  note("SVG given to the picture library", "not decoded");
});

test("who may not read the message does not get its file, by no address", async () => {
  const { channel } = await ada.api("POST /workspaces/:id/channels", {
    ...{ id: workspaceId, name: "closed", kind: "private" },
  });
  await ada.api("POST /channels/:id/members", { id: channel.id, userIds: [removed.id] });
  const secret = await upload(ada, workspaceId, "secret.png", await picture(8, 8));
  const fileIds = [secret.id];
  const send = { id: channel.id, clientId: randomUUID(), text: "", fileIds };
  await ada.api("POST /channels/:id/messages", send);
  const status = async (person: TestPerson) => (await download(server, person, secret.id)).status;
  const small = async (person: TestPerson) =>
    (await download(server, person, `${secret.id}/thumbnail`)).status;
  expect([await status(removed), await small(removed)]).toEqual([200, 200]);
  await ada.api("DELETE /channels/:id/members/:userId", { id: channel.id, userId: removed.id });

  for (const [who, person] of Object.entries({ removed, guest, outsider })) {
    expect([await status(person), await small(person)], who).toEqual([404, 404]);
    note(`file of a private channel, by the ${who} one`, "404");
  }
  expect((await fetch(`${server.url}/api/v1/files/${secret.id}`)).status).toBe(401);
  // What it is told of a file that is there is what it is told of one that is not.
  const [foreign, absent] = await Promise.all(
    [secret.id, randomUUID()].map(async (id) => (await download(server, outsider, id)).text()),
  );
  expect(foreign).toBe(absent);
  note("file that is there, and one that is not", "the same answer");
});

test("a file of somebody else, or of a message, cannot be sent", async () => {
  const hers = await upload(ada, workspaceId, "hers.txt", "hers");
  const his = await upload(removed, workspaceId, "his.txt", "his");
  const post = (person: TestPerson, fileId: string) =>
    code(
      person.api("POST /channels/:id/messages", {
        ...{ id: generalId, clientId: randomUUID(), text: "mine now", fileIds: [fileId] },
      }),
    );
  expect(await post(ada, hers.id)).toBe("ok");

  expect(await post(removed, hers.id)).toBe("NOT_FOUND");
  expect(await post(ada, his.id)).toBe("NOT_FOUND");
  expect(await post(ada, hers.id)).toBe("NOT_FOUND");
  const { workspace } = await createTestWorkspace(ada);
  const elsewhere = await upload(ada, workspace.id, "elsewhere.txt", "elsewhere");
  expect(await post(ada, elsewhere.id)).toBe("NOT_FOUND");
  await ada.api("DELETE /workspaces/:id/members/:userId", { id: workspaceId, userId: removed.id });
  expect((await download(server, removed, his.id)).status).toBe(404);
  note("file ids: another's, sent already, of another workspace, after being removed", "NOT_FOUND");
});

test("a length that nobody can send is refused before it is read, and one that lies is cut", async () => {
  const statusOf = (headers: Record<string, string>, body: (write: (part: Buffer) => boolean) => void) =>
    new Promise<number>((resolve, reject) => {
      const path = `/api/v1/workspaces/${workspaceId}/files?name=big.bin`;
      const sent = request(
        server.url + path,
        { method: "POST", headers: { authorization: `Bearer ${ada.token}`, ...headers } },
        (response) => {
          response.resume();
          resolve(response.statusCode ?? 0);
          sent.destroy();
        },
      );
      sent.on("error", reject);
      sent.flushHeaders();
      body((part) => sent.write(part));
    });
  const chunkOf = Buffer.alloc(256 * 1024);

  expect(await statusOf({ "content-length": String(10 * 1024 ** 4) }, () => undefined)).toBe(413);
  note("Content-Length: 10 TB", "413 at once, nothing stored");
  const endless = await statusOf({ "transfer-encoding": "chunked" }, (write) => {
    for (let count = 0; count < 9; count++) write(chunkOf);
  });
  expect(endless).toBe(413);
  note("body without an end", "413 after the limit, nothing stored");
  expect(await readdir(join(server.env.DATA_DIR, "uploads"))).toEqual([]);
});

/** An archive of one entry of zeros. */
function zipOf(name: string, size: number): Uint8Array<ArrayBuffer> {
  const zeros = Buffer.alloc(size);
  const packed = deflateRawSync(zeros);
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(20, 4);
  header.writeUInt16LE(8, 8);
  header.writeUInt32LE(crc32(zeros), 14);
  header.writeUInt32LE(packed.length, 18);
  header.writeUInt32LE(size, 22);
  header.writeUInt16LE(name.length, 26);
  return text(header, name, packed);
}

/** A page with one line that crosses itself `times` times four. */
const crossing = (times: number) => ({
  content: `0 0 m ${"400 400 l 0 590 l 400 10 l 10 400 l ".repeat(times)} f*`,
});

/** A page that draws a form, which draws another one `times` times, and so on `deep` deep. */
const callsOf = (times: number, deep: number) => ({
  content: "/F Do",
  resources: "/XObject << /F 5 0 R >>",
  more: Array.from({ length: deep }, (_, level) => {
    const content = level === deep - 1 ? "0 0 400 400 re f" : "/F Do ".repeat(times);
    const head = `/Type /XObject /Subtype /Form /BBox [0 0 420 594] /Length ${content.length}`;
    return `<< ${head} /Resources << /XObject << /F ${level + 6} 0 R >> >> >>\nstream\n${content}\nendstream`;
  }),
});

const code = (attempt: Promise<unknown>) =>
  attempt.then(
    () => "ok",
    (error: CodedError) => error.code,
  );
