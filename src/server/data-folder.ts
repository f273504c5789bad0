import { randomBytes } from "node:crypto";
import { chmod, mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { lockFolder } from "./folder-lock";

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
 * @throws Error of one line when another Parley lives in it, or when it cannot be used
 */
export async function openDataFolder(path: string): Promise<DataFolder> {
  const absolute = resolve(path);
  try {
    await mkdir(absolute, { recursive: true });
    // Others may pass through, to a sub-folder that is theirs (PostgreSQL never runs as root), and list nothing.
    await chmod(absolute, 0o711);
    const lock = await lockFolder(absolute);
    if (!lock)
      throw new Error(
        `Another Parley is running on the data folder ${absolute}. Stop it first, or set DATA_DIR.`,
      );
    return {
      path: absolute,
      secret: (name) => readOrMakeSecret(join(absolute, `${name}.secret`)),
      close: () => lock.release(),
    };
  } catch (error) {
    if (!(error instanceof Error) || !("code" in error)) throw error;
    throw new Error(`The data folder ${absolute} cannot be used: ${error.message}. Set DATA_DIR to another.`);
  }
}

async function readOrMakeSecret(path: string): Promise<string> {
  const kept = await readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return "";
    throw error;
  });
  if (kept) return kept.trim();
  const secret = randomBytes(32).toString("base64url");
  // Written aside, flushed and renamed: a crash half way leaves no half secret behind.
  await writeFile(`${path}.new`, `${secret}\n`, { mode: 0o600, flush: true });
  await rename(`${path}.new`, path);
  return secret;
}
