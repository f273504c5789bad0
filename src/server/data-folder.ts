import { randomBytes } from "node:crypto";
import { chmod, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { connect, createServer, type Server } from "node:net";
import { join, relative, resolve } from "node:path";

/** Where an installation keeps what it makes itself: secrets, the embedded database. */
export type DataFolder = {
  /** Absolute. */
  path: string;
  /** A random secret of 32 bytes, base64url: made once, kept in a file only its owner may read. */
  secret(name: string): Promise<string>;
  close(): Promise<void>;
};

/**
 * Makes the folder when it is missing and takes it for this process alone.
 *
 * @throws Error of one line when another Parley lives in it
 */
export async function openDataFolder(path: string): Promise<DataFolder> {
  const absolute = resolve(path);
  await mkdir(absolute, { recursive: true });
  // Others may pass through, to a sub-folder that is theirs (PostgreSQL never runs as root), and list nothing.
  await chmod(absolute, 0o711);
  const lock = await takeLock(absolute);
  return {
    path: absolute,
    secret: (name) => readOrMakeSecret(join(absolute, `${name}.secret`)),
    close: () => new Promise((done) => lock.close(() => done())),
  };
}

/**
 * The lock is a socket that its owner listens on. It ends with the process, however that ends, and
 * needs no trust in process ids, which others get after a restart of the machine.
 */
async function takeLock(folder: string): Promise<Server> {
  // Socket paths end at 107 bytes; the way from here is usually the shorter one.
  const path = shorter(join(folder, "lock"), relative(process.cwd(), join(folder, "lock")));
  const lock = await listen(path).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== "EADDRINUSE") throw error;
    if (await isAlive(path))
      throw new Error(
        `Another Parley is running on the data folder ${folder}. Stop it first, or set DATA_DIR.`,
      );
    await rm(path, { force: true });
    return listen(path);
  });
  lock.unref();
  return lock;
}

const shorter = (a: string, b: string) => (b.length < a.length ? b : a);

function listen(path: string): Promise<Server> {
  return new Promise((done, fail) => {
    const server = createServer((socket) => socket.destroy());
    server.once("error", fail);
    server.listen(path, () => done(server));
  });
}

function isAlive(path: string): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect(path);
    socket.once("connect", () => done(true));
    socket.once("error", () => done(false));
    socket.once("close", () => socket.destroy());
  });
}

async function readOrMakeSecret(path: string): Promise<string> {
  const kept = await readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return "";
    throw error;
  });
  if (kept) return kept.trim();
  const secret = randomBytes(32).toString("base64url");
  // Written aside and renamed: a crash half way leaves no half secret behind.
  await writeFile(`${path}.new`, `${secret}\n`, { mode: 0o600 });
  await rename(`${path}.new`, path);
  return secret;
}
