import { rm, stat } from "node:fs/promises";
import { sql } from "@/db/client";
import type { FileRef } from "@/lib/objects";
import { accessWorkspace } from "../access";
import type { Actor } from "../actor";
import { inTurn } from "../in-turn";
import { type FileFacts, fileColumns, toFileRef } from "./file-ref";
import { type Bytes, forgetBytes, type KeptFile, keepBytes } from "./keep-bytes";
import { checkRoom, withRoom } from "./room";

export type Upload = Bytes & { workspaceId: string };

/**
 * Takes an upload whose bytes are all there: from now on its uploader may send it with a message.
 *
 * @throws CodedError `NOT_FOUND` (the workspace), `TOO_LARGE` (the file, a picture in pixels, the quota)
 */
export function addFile(actor: Actor, upload: Upload): Promise<FileRef> {
  // Whoever says twice that all is there gets the same answer twice.
  return inTurn(
    `file ${upload.id}`,
    async () => (await readUploaded(actor, upload.id)) ?? add(actor, upload),
  );
}

async function add(actor: Actor, upload: Upload): Promise<FileRef> {
  const { id, workspaceId, path } = upload;
  try {
    await accessWorkspace(actor, workspaceId, "guest");
    await checkRoom(workspaceId, (await stat(path)).size);
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
  const kept = await keepBytes(upload);
  try {
    await insert(actor, workspaceId, kept);
    return toFileRef(kept);
  } catch (error) {
    // Another instance has just done the same, with the same bytes.
    const there = (error as { code?: string }).code === uniqueViolation && (await readUploaded(actor, id));
    if (there) return there;
    await forgetBytes(kept);
    throw error;
  }
}

const uniqueViolation = "23505";

function insert(actor: Actor, workspaceId: string, file: KeptFile): Promise<void> {
  return withRoom(workspaceId, file.size, async (tx) => {
    await tx`
      insert into files (id, workspace_id, uploader_id, name, type, size, width, height, key, variants)
      values (${file.id}, ${workspaceId}, ${actor.userId}, ${file.name}, ${file.type}, ${file.size},
              ${file.width}, ${file.height}, ${file.key}, ${JSON.stringify(file.variants)}::text::jsonb)`;
  });
}

/** What has become of an upload of the actor's; null when there is none, or it is not all there. */
export async function readUploaded(actor: Actor, id: string): Promise<FileRef | null> {
  const [file] = await sql<FileFacts[]>`
    select ${fileColumns()} from files f
    where f.id = ${id} and f.uploader_id = ${actor.userId} and f.deleted_at is null`;
  return file ? toFileRef(file) : null;
}
