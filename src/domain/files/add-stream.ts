import { createWriteStream } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream } from "node:stream/web";
import { v7 as uuidv7 } from "uuid";
import { CodedError, invalid } from "@/lib/errors";
import type { FileRef } from "@/lib/objects";
import { accessWorkspace } from "../access";
import type { Actor } from "../actor";
import { addFile } from "./add";
import { checkRoom } from "./room";
import { fileSettings } from "./store";

type Incoming = {
  workspaceId: string;
  name: string;
  bytes: globalThis.ReadableStream<Uint8Array> | null;
  /** As announced, in bytes; null: nobody said. */
  length: number | null;
};

/**
 * Takes a file in one go, as it comes: for scripts. Never more than the limit is read, whatever was announced.
 *
 * @throws CodedError `NOT_FOUND`, `TOO_LARGE`, `INVALID` (it broke off) as `addFile`
 */
export async function addStream(
  actor: Actor,
  { workspaceId, name, bytes, length }: Incoming,
): Promise<FileRef> {
  const { workFolder, maxBytes } = fileSettings();
  await accessWorkspace(actor, workspaceId, "guest");
  await checkRoom(workspaceId, length ?? 0);
  const id = uuidv7();
  const path = join(workFolder, id);
  let size = 0;
  const counted = new Transform({
    transform(chunk: Uint8Array, _encoding, done) {
      size += chunk.byteLength;
      done(size > maxBytes ? tooLarge : null, chunk);
    },
  });
  try {
    const source = bytes ? Readable.fromWeb(bytes as ReadableStream<Uint8Array>) : Readable.from([]);
    await pipeline(source, counted, createWriteStream(path, { mode: 0o600 }));
  } catch (error) {
    await rm(path, { force: true });
    if (error === tooLarge) await checkRoom(workspaceId, size);
    if ((error as NodeJS.ErrnoException).code === "ENOSPC") throw error;
    throw invalid("", "The file did not arrive whole.");
  }
  return addFile(actor, { id, workspaceId, name, path });
}

const tooLarge = new CodedError("TOO_LARGE", "The file is too large.");
