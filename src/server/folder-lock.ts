import { randomBytes } from "node:crypto";
import { readdir, rm } from "node:fs/promises";
import { connect, createServer, type Server } from "node:net";
import { join, relative } from "node:path";

export type FolderLock = { release(): Promise<void> };

const isLock = /^[0-9a-f]{8}\.lock$/;

/**
 * Takes a folder for this process alone; null when another process has it.
 *
 * The lock is a socket that its owner listens on. It ends with the process, however that ends, and needs
 * no trust in process ids, which others get after a restart of the machine or the container.
 *
 * @param folder absolute
 * @throws NodeJS.ErrnoException when no socket can be made there
 */
export async function lockFolder(folder: string): Promise<FolderLock | null> {
  const own = `${randomBytes(4).toString("hex")}.lock`;
  // First listen, then look: of two that start at the same time, the one that looks last sees the other.
  const server = await listen(socketPath(folder, own));
  const release = () => new Promise<void>((done) => server.close(() => done()));
  const others = (await readdir(folder)).filter((name) => isLock.test(name) && name !== own);
  for (const name of others) {
    if (await isAlive(socketPath(folder, name))) {
      await release();
      return null;
    }
    await rm(join(folder, name), { force: true });
  }
  return { release };
}

/** A socket's path has at most 103 bytes on some systems; the way from here is usually the shorter one. */
function socketPath(folder: string, name: string): string {
  const absolute = join(folder, name);
  const fromHere = relative(process.cwd(), absolute);
  return fromHere.length < absolute.length ? fromHere : absolute;
}

function listen(path: string): Promise<Server> {
  return new Promise((done, fail) => {
    const server = createServer((socket) => socket.destroy()).unref();
    server.once("error", fail);
    server.listen(path, () => done(server));
  });
}

/** Only a refusal says that the owner is gone; a socket that we may not connect to has one. */
function isAlive(path: string): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect(path);
    socket.once("connect", () => socket.end(() => done(true)));
    socket.once("error", ({ code }: NodeJS.ErrnoException) =>
      done(code !== "ECONNREFUSED" && code !== "ENOENT"),
    );
  });
}
