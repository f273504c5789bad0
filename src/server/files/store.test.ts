import { mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { buffer, text } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { FileStore } from "@/domain/files/store";
import { startS3, type TestS3 } from "@/test/s3";
import { createDiskStore } from "./disk-store";
import { createS3Store } from "./s3-store";

let folder: string;
let s3: TestS3;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "parley-store-"));
  s3 = await startS3();
});
afterAll(async () => {
  await s3.close();
  await rm(folder, { recursive: true });
});

const stores: [string, () => FileStore][] = [
  ["the disk", () => createDiskStore(folder)],
  ["S3", () => createS3Store(s3.options)],
];

describe.each(stores)("on %s", (_name, open) => {
  const put = (key: string, content: string) =>
    open().put(key, Readable.from([Buffer.from(content)]), Buffer.byteLength(content));

  test("what was put can be had, whole or a part, from another instance too", async () => {
    await put("aa/one", "Hello, wörld");

    expect(await text(await open().get("aa/one"))).toBe("Hello, wörld");
    expect(await text(await open().get("aa/one", { start: 2, end: 4 }))).toBe("llo");
  });

  test("putting again replaces", async () => {
    await put("aa/twice", "first");
    await put("aa/twice", "second");

    expect(await text(await open().get("aa/twice"))).toBe("second");
  });

  test("what is not there, or no longer, is not found", async () => {
    await put("bb/short-lived.thumbnail", "x");
    await open().remove("bb/short-lived.thumbnail");
    await open().remove("bb/short-lived.thumbnail");

    await expect(open().get("bb/short-lived.thumbnail")).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(open().get("bb/never")).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  test("many megabytes pass through without being held", async () => {
    const chunk = Buffer.alloc(64 * 1024, 7);
    const count = 400;
    await open().put(
      "cc/big",
      Readable.from(Array.from({ length: count }, () => chunk)),
      chunk.length * count,
    );

    let size = 0;
    for await (const part of await open().get("cc/big")) size += (part as Buffer).length;
    expect(size).toBe(chunk.length * count);
  });

  test("a stream that breaks off leaves nothing behind, or what was there", async () => {
    await put("dd/kept", "as it was");
    const breaking = () =>
      Readable.from(
        (async function* () {
          yield Buffer.from("half");
          throw new Error("The line is cut");
        })(),
      );

    await expect(open().put("dd/kept", breaking(), 8)).rejects.toThrow();
    await expect(open().put("dd/new", breaking(), 8)).rejects.toThrow();
    await expect(open().put("dd/new", Readable.from([Buffer.from("half")]), 8)).rejects.toThrow();

    expect(await text(await open().get("dd/kept"))).toBe("as it was");
    await expect(open().get("dd/new")).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  test.each(["../outside", "aa/../../outside", "/etc/passwd", "aa//b", "", "aa\\b", "aa/.hidden", "a b"])(
    "%j is no key",
    async (key) => {
      await expect((async () => buffer(await open().get(key)))()).rejects.toThrow("No key");
      await expect((async () => open().put(key, Readable.from([]), 0))()).rejects.toThrow("No key");
    },
  );
});

test("on the disk only the owner may read, and nothing half done is left", async () => {
  const files = await readdir(folder, { recursive: true, withFileTypes: true });
  const modes = await Promise.all(
    files.map(async (entry) => {
      const { mode } = await stat(join(entry.parentPath, entry.name));
      return (mode & 0o777).toString(8);
    }),
  );
  expect(new Set(modes)).toEqual(new Set(["700", "600"]));
  expect(files.filter(({ name }) => name.endsWith(".new"))).toEqual([]);
});

test("a key that S3 does not accept is our fault and not the reader's", async () => {
  const store = createS3Store({ ...s3.options, secretAccessKey: "another" });
  await expect(store.get("aa/one")).rejects.toThrow("answered 403");
});

test("an S3 that is away is UNAVAILABLE", async () => {
  const store = createS3Store({ ...s3.options, endpoint: "http://127.0.0.1:9" });
  await expect(store.get("aa/one")).rejects.toMatchObject({ code: "UNAVAILABLE" });
});
