import { randomUUID } from "node:crypto";
import { readdir, utimes } from "node:fs/promises";
import { join } from "node:path";
import { Upload } from "tus-js-client";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { FileRef } from "@/lib/objects";
import { download } from "@/test/files";
import { insertPeople, type TestPerson } from "@/test/people";
import { startTestServer, type TestServer } from "@/test/server";
import { addToWorkspace, createTestWorkspace } from "@/test/workspace";
import { sweepUploads } from "../files/sweep-uploads";

let server: TestServer;
let ada: TestPerson;
let ben: TestPerson;
let outsider: TestPerson;
let workspaceId: string;
beforeAll(async () => {
  server = await startTestServer({ env: { MAX_UPLOAD_MB: "5" } });
  [ada, ben, outsider] = (await insertPeople(server, 3)) as [TestPerson, TestPerson, TestPerson];
  workspaceId = (await createTestWorkspace(ada)).workspace.id;
  await addToWorkspace(ada, workspaceId, [ben]);
});
afterAll(() => server.close());

const encoded = (values: Record<string, string>) =>
  Object.entries(values)
    .map(([key, value]) => `${key} ${Buffer.from(value).toString("base64")}`)
    .join(",");

type Step = { path?: string; method: string; headers?: Record<string, string>; body?: string | null };

/** One request of the protocol. */
const step = (person: TestPerson | null, { path = "", method, headers = {}, body = null }: Step) =>
  fetch(path.startsWith("/") ? server.url + path : `${server.url}/api/v1/uploads${path}`, {
    method,
    body,
    headers: {
      "tus-resumable": "1.0.0",
      ...(person && { authorization: `Bearer ${person.token}` }),
      ...headers,
    },
  });

/** Begins an upload; where it goes on. */
async function begin(length: number, filename = "a.txt"): Promise<string> {
  const metadata = encoded({ filename, workspaceId, uploaderId: ben.id });
  const headers = { "upload-length": String(length), "upload-metadata": metadata };
  const response = await step(ada, { method: "POST", headers });
  expect(response.status).toBe(201);
  return response.headers.get("location") ?? "";
}

const goOn = (person: TestPerson, path: string, offset: number, body: string) =>
  step(person, {
    ...{ path, method: "PATCH", body },
    headers: { "upload-offset": String(offset), "content-type": "application/offset+octet-stream" },
  });

const offsetOf = async (path: string) =>
  (await step(ada, { path, method: "HEAD" })).headers.get("upload-offset");

test.each([
  ["in parts", 1_000_000],
  ["at once", Number.POSITIVE_INFINITY],
])("the protocol's own client uploads %s, and is answered with the file", async (_how, chunkSize) => {
  const content = Buffer.alloc(3_000_000, "parley ");

  const file = await new Promise<FileRef>((resolve, reject) => {
    new Upload(content, {
      endpoint: `${server.url}/api/v1/uploads`,
      headers: { authorization: `Bearer ${ada.token}` },
      metadata: { filename: "long.txt", workspaceId },
      ...{ chunkSize, uploadDataDuringCreation: true, retryDelays: [] },
      onError: reject,
      onSuccess: ({ lastResponse }) => resolve(JSON.parse(lastResponse.getBody()).file),
    }).start();
  });

  expect(file).toMatchObject({ name: "long.txt", type: "text/plain", size: content.length });
  const back = Buffer.from(await (await download(server, ada, file.id)).arrayBuffer());
  expect(back.equals(content)).toBe(true);
  expect(await readdir(join(server.env.DATA_DIR, "uploads"))).toEqual([]);
});

test("what broke off goes on where it was", async () => {
  const path = await begin(10);
  await goOn(ada, path, 0, "01234");

  expect(await offsetOf(path)).toBe("5");
  const last = await goOn(ada, path, 5, "56789");

  expect(last.status).toBe(200);
  const { file } = (await last.json()) as { file: FileRef };
  expect(await (await download(server, ada, file.id)).text()).toBe("0123456789");
});

test("whoever did not hear the last answer asks, and need not begin anew", async () => {
  const path = await begin(4);
  const { file } = (await (await goOn(ada, path, 0, "done")).json()) as { file: FileRef };

  expect(await offsetOf(path)).toBe("4");
  expect(await (await step(ada, { path, method: "GET" })).json()).toEqual({ file });
  expect((await step(ben, { path, method: "HEAD" })).status).toBe(404);
  expect((await step(ben, { path, method: "GET" })).status).toBe(404);
});

test("an upload that fits into its first request ends with it", async () => {
  const headers = {
    ...{ "upload-length": "5", "content-type": "application/offset+octet-stream" },
    "upload-metadata": encoded({ filename: "a.txt", workspaceId }),
  };
  const response = await step(ada, { method: "POST", headers, body: "whole" });

  expect([response.status, response.headers.get("upload-offset")]).toEqual([201, "5"]);
  expect(await response.json()).toMatchObject({ file: { name: "a.txt", size: 5 } });
});

test("what nobody has gone on with for a day is removed, and nothing else", async () => {
  const [left, running] = [await begin(4), await begin(4)];
  const folder = join(server.env.DATA_DIR, "uploads");
  const name = left.split("/").at(-1) ?? "";
  const yesterday = new Date(Date.now() - 25 * 3_600_000);
  for (const file of [name, `${name}.json`]) await utimes(join(folder, file), yesterday, yesterday);

  await sweepUploads();

  expect((await step(ada, { path: left, method: "HEAD" })).status).toBe(404);
  expect(await offsetOf(running)).toBe("0");
  expect((await readdir(folder)).filter((file) => file.startsWith(name))).toEqual([]);
});

test("an upload can be given up", async () => {
  const path = await begin(4);
  expect((await step(ada, { path, method: "DELETE" })).status).toBe(204);
  expect((await step(ada, { path, method: "HEAD" })).status).toBe(404);
});

test("an upload is its uploader's, whatever its metadata say", async () => {
  const path = await begin(4);
  const others = [
    (await goOn(ben, path, 0, "evil")).status,
    (await goOn(outsider, path, 0, "evil")).status,
    (await step(ben, { path, method: "HEAD" })).status,
    (await step(ben, { path, method: "DELETE" })).status,
    (await step(null, { path, method: "HEAD" })).status,
  ];
  expect(others).toEqual([404, 404, 404, 404, 401]);
  expect(await offsetOf(path)).toBe("0");
});

test("games with offsets and lengths change nothing", async () => {
  const path = await begin(6);
  await goOn(ada, path, 0, "abc");

  expect((await goOn(ada, path, 0, "xyz")).status).toBe(409);
  expect((await goOn(ada, path, 6, "")).status).toBe(409);
  expect((await goOn(ada, path, -1, "x")).status).toBe(400);
  expect((await goOn(ada, path, 3, "defghij")).status).toBe(413);
  expect(await offsetOf(path)).toBe("3");
  const twice = await Promise.all([goOn(ada, path, 3, "def"), goOn(ada, path, 3, "DEF")]);
  expect(twice.filter(({ status }) => status === 200)).toHaveLength(1);
});

test.each<[string, Record<string, string>, number]>([
  ["more than the limit", { "upload-length": String(5 * 1024 * 1024 + 1) }, 413],
  ["no length", {}, 400],
  ["a length to be said later", { "upload-defer-length": "1" }, 400],
  ["a length below nothing", { "upload-length": "-1" }, 400],
  ["no workspace", { "upload-length": "1", "upload-metadata": encoded({ filename: "a" }) }, 400],
  ["metadata that are none", { "upload-length": "1", "upload-metadata": "filename %%%" }, 400],
])("%s is refused before anything comes", async (_what, headers, status) => {
  const metadata = encoded({ filename: "a", workspaceId });
  const response = await step(ada, { method: "POST", headers: { "upload-metadata": metadata, ...headers } });
  expect(response.status).toBe(status);
});

test("a workspace that one is not in is not there, and a foreign page may not upload", async () => {
  const headers = { "upload-length": "1", "upload-metadata": encoded({ filename: "a", workspaceId }) };
  const denied = await step(outsider, { method: "POST", headers });
  const foreign = await step(ada, {
    method: "POST",
    headers: { ...headers, origin: "https://evil.example" },
  });

  expect(denied.status).toBe(404);
  expect(await denied.json()).toMatchObject({ error: { code: "NOT_FOUND" } });
  expect(foreign.status).toBe(403);
  expect((await step(null, { method: "POST", headers })).status).toBe(401);
});

test.each(["/../../secret", `/${randomUUID()}/../x`, "/%2e%2e%2fsecret", "/..%5csecret", "/a.json", "/"])(
  "an upload %j does not exist",
  async (path) => {
    expect([404, 405]).toContain(
      (await step(ada, { path: `/api/v1/uploads${path}`, method: "HEAD" })).status,
    );
  },
);
