import { chown, mkdir, mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { unprivilegedRunner } from "./unprivileged-runner";

const asRoot = process.getuid?.() === 0;

let closed: string;
let program: string;
let folder: string;
beforeEach(async () => {
  // Of mode 0700: nobody else may enter it, as with a clone below /root.
  closed = await mkdtemp(join(tmpdir(), "parley-runner-"));
  program = join(closed, "program");
  folder = join(closed, "folder");
  await mkdir(folder, { mode: 0o700 });
  await writeFile(program, "#!/bin/sh\nexit 0\n", { mode: 0o755 });
});
afterEach(() => rm(closed, { recursive: true, force: true }));

test("what it runs is not root, finds the program as PostgreSQL does, and owns the folder", async () => {
  const runner = await unprivilegedRunner(program, folder);
  await runner.run("sh", ["-c", '[ "$(id -u)" != 0 ]']);
  await runner.run("sh", ["-c", '[ -n "$(find "$0" -executable)" ] && "$0"', program]);
  await runner.run("sh", ["-c", 'touch "$0/file"', folder]);
  expect((await stat(join(folder, "file"))).uid).not.toBe(0);
});

test.runIf(asRoot)("a folder that another user began in stays theirs", async () => {
  const [uid, gid] = [65_534, 65_534];
  await chown(folder, uid, gid);
  const runner = await unprivilegedRunner(program, folder);
  expect(runner.user).toEqual({ uid, gid });
  await runner.run("sh", ["-c", `[ "$(id -u)" = ${uid} ]`]);
});

test("it hands on none of our secrets", async () => {
  process.env.BETTER_AUTH_SECRET = "a secret";
  const runner = await unprivilegedRunner(program, folder);
  await runner.run("sh", ["-c", '[ -z "$BETTER_AUTH_SECRET" ]']);
  delete process.env.BETTER_AUTH_SECRET;
});

test.runIf(asRoot)("a program that it may not run is said in one line", async () => {
  await rm(program);
  await expect(unprivilegedRunner(program, folder)).rejects.toThrow(
    /^PostgreSQL refuses to run as root, and [^\n]+set DATABASE_URL\.$/,
  );
});
