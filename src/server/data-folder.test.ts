import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdtemp, readdir, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openDataFolder } from "./data-folder";

let folder: string;
beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), "parley-folder-")), "data");
});
afterEach(() => rm(join(folder, ".."), { recursive: true, force: true }));

const taken = /^Another Parley is running on the data folder \S+\. Stop it first, or set DATA_DIR\.$/;

test("one at a time; the next one as soon as the first has closed", async () => {
  const first = await openDataFolder(folder);
  await expect(openDataFolder(folder)).rejects.toThrow(taken);
  // The refused one has not taken the folder away from the first.
  await expect(openDataFolder(folder)).rejects.toThrow(taken);
  await first.close();
  const second = await openDataFolder(folder);
  await second.close();
  expect(await readdir(folder)).toEqual([]);
});

test("of many that start at once over a dead lock at most one gets the folder", async () => {
  await killedOwner();
  const opened = await Promise.allSettled(Array.from({ length: 20 }, () => openDataFolder(folder)));
  const owners = opened.filter((result) => result.status === "fulfilled");
  expect(owners.length).toBeLessThanOrEqual(1);
  for (const { value } of owners) await value.close();
  await (await openDataFolder(folder)).close();
});

test("an owner that was killed leaves no lock that holds, and nothing to clear up by hand", async () => {
  await killedOwner();
  expect(await readdir(folder)).toHaveLength(1);
  const next = await openDataFolder(folder);
  expect(await readdir(folder)).toHaveLength(1);
  await next.close();
});

test("secrets are made once, differ, and only their owner may read them", async () => {
  const data = await openDataFolder(folder);
  const [session, database] = [await data.secret("session"), await data.secret("database")];
  await data.close();
  const again = await openDataFolder(folder);
  expect([await again.secret("session"), await again.secret("database")]).toEqual([session, database]);
  await again.close();

  expect(session).not.toBe(database);
  expect(Buffer.from(session, "base64url")).toHaveLength(32);
  expect((await stat(join(folder, "session.secret"))).mode & 0o777).toBe(0o600);
  // PostgreSQL under another user passes through; nobody but us lists it.
  expect((await stat(folder)).mode & 0o777).toBe(0o711);
});

test("a secret that a crash left half written is not used", async () => {
  const data = await openDataFolder(folder);
  await writeFile(join(folder, "session.secret.new"), "ha");
  const secret = await data.secret("session");
  expect(Buffer.from(secret, "base64url")).toHaveLength(32);
  await data.close();
});

test("a folder that cannot be one is said in one line", async () => {
  const file = join(folder, "..", "file");
  await writeFile(file, "");
  await chmod(file, 0o600);
  await expect(openDataFolder(file)).rejects.toThrow(/^The data folder \S+ cannot be used: [^\n]+$/);
});

/** Leaves the lock of a process behind that had no time to take it away. */
async function killedOwner(): Promise<void> {
  await (await openDataFolder(folder)).close();
  const listen = `require("node:net").createServer().listen("${join(folder, "0badcafe.lock")}", () => console.log())`;
  const owner = spawn(process.execPath, ["-e", listen]);
  await once(owner.stdout, "data");
  await expect(openDataFolder(folder)).rejects.toThrow(taken);
  owner.kill("SIGKILL");
  await once(owner, "exit");
}
