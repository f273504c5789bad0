import { randomUUID } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdir, open, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import type { FileStore } from "@/domain/files/store";
import { notFound } from "@/lib/errors";
import { checkKey } from "./keys";

/**
 * Files in a folder, made when the first one comes. Only their owner may read them; each is written aside and
 * renamed, so one that is there is whole.
 */
export function createDiskStore(folder: string): FileStore {
  const pathOf = (key: string) => join(folder, checkKey(key));

  return {
    async put(key, bytes, size) {
      const path = pathOf(key);
      const aside = `${path}.${randomUUID()}.new`;
      try {
        await mkdir(dirname(path), { recursive: true, mode: 0o700 });
        const file = createWriteStream(aside, { mode: 0o600, flush: true });
        await pipeline(bytes, file);
        if (file.bytesWritten !== size) throw new Error(`Of ${size} bytes came ${file.bytesWritten}.`);
        await rename(aside, path);
      } catch (error) {
        bytes.destroy();
        await rm(aside, { force: true });
        throw error;
      }
    },

    async get(key, range) {
      const file = await open(pathOf(key)).catch((error: NodeJS.ErrnoException) => {
        throw error.code === "ENOENT" ? notFound("This file") : error;
      });
      return file.createReadStream(range);
    },

    remove: (key) => rm(pathOf(key), { force: true }),
  };
}
