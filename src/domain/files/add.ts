import { createReadStream } from "node:fs";
import { rm, stat } from "node:fs/promises";
import { sql } from "@/db/client";
import type { FileVariant } from "@/db/schema/files";
import type { FileRef } from "@/lib/objects";
import { accessWorkspace } from "../access";
import type { Actor } from "../actor";
import { inTurn } from "../in-turn";
import { cleanName } from "./clean-name";
import { drawFirstPage, isDocument } from "./documents";
import { type FileFacts, fileColumns, toFileRef } from "./file-ref";
import { isPicture, typeOfFile, unknownType } from "./file-type";
import { type Picture, preparePicture } from "./pictures";
import { checkRoom, withRoom } from "./room";
import { fileSettings } from "./store";

export type Upload = {
  /** A UUID: the file's id from now on, and what makes a repetition harmless. */
  id: string;
  workspaceId: string;
  /** As the uploader's machine calls it. */
  name: string;
  /** Where its bytes are: a file of ours that nobody else uses. It is gone afterwards. */
  path: string;
};

/**
 * Takes an upload whose bytes are all there: finds out what it is, rids a picture of what a camera noted in
 * it, makes a thumbnail of it or of a document's first page, and stores it. From then on its uploader may send
 * it with a message.
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
  const made = [upload.path, `${upload.path}.picture`, `${upload.path}.thumbnail`];
  try {
    await accessWorkspace(actor, upload.workspaceId, "guest");
    const { size } = await stat(upload.path);
    await checkRoom(upload.workspaceId, size);
    const type = await typeOfFile(upload.path);
    return await keep(actor, upload, { type, size, ...(await draw(upload.path, type, size)) });
  } finally {
    await Promise.all(made.map((path) => rm(path, { force: true })));
  }
}

/** What was found out about an upload, and made of it. */
type Prepared = { type: string; size: number; picture?: Picture; thumbnail?: Picture };

async function draw(
  path: string,
  type: string,
  size: number,
): Promise<Pick<Prepared, "picture" | "thumbnail">> {
  if (isPicture(type)) return (await preparePicture(path, type)) ?? {};
  const page = isDocument(type) && (await drawFirstPage(path, size));
  return page ? { thumbnail: page } : {};
}

async function keep(actor: Actor, upload: Upload, prepared: Prepared) {
  const { type, picture } = prepared;
  const { id, workspaceId } = upload;
  const { store } = fileSettings();
  const key = `${id.slice(-2)}/${id}`;
  const stored: string[] = [];
  const put = async (name: string, path: string, size: number) => {
    stored.push(name);
    await store.put(name, createReadStream(path), size);
  };

  try {
    const variants: FileVariant[] = [];
    const { path, size } = picture ?? { path: upload.path, size: prepared.size };
    await put(key, path, size);
    if (prepared.thumbnail) {
      const { path: from, ...thumbnail } = prepared.thumbnail;
      variants.push({ name: "thumbnail", key: `${key}.thumbnail`, ...thumbnail });
      await put(`${key}.thumbnail`, from, thumbnail.size);
    }
    const row = {
      ...{ id, workspaceId, size, key, name: cleanName(upload.name), uploaderId: actor.userId },
      // A picture that cannot be read is something, but no picture.
      type: picture?.type ?? (isPicture(type) ? unknownType : type),
      ...{ width: picture?.width ?? null, height: picture?.height ?? null, variants },
    };
    return toFileRef(await insert(row));
  } catch (error) {
    // Another instance has just done the same, with the same bytes.
    const there = (error as { code?: string }).code === uniqueViolation && (await readUploaded(actor, id));
    if (there) return there;
    await Promise.all(stored.map((name) => store.remove(name).catch(() => undefined)));
    throw error;
  }
}

const uniqueViolation = "23505";

type FileRow = FileFacts & { workspaceId: string; uploaderId: string; key: string };

async function insert(row: FileRow): Promise<FileFacts> {
  await withRoom(row.workspaceId, row.size, async (tx) => {
    await tx`
      insert into files (id, workspace_id, uploader_id, name, type, size, width, height, key, variants)
      values (${row.id}, ${row.workspaceId}, ${row.uploaderId}, ${row.name}, ${row.type}, ${row.size},
              ${row.width}, ${row.height}, ${row.key}, ${JSON.stringify(row.variants)}::text::jsonb)`;
  });
  return row;
}

/** What has become of an upload of the actor's; null when there is none, or it is not all there. */
export async function readUploaded(actor: Actor, id: string): Promise<FileRef | null> {
  const [file] = await sql<FileFacts[]>`
    select ${fileColumns()} from files f
    where f.id = ${id} and f.uploader_id = ${actor.userId} and f.deleted_at is null`;
  return file ? toFileRef(file) : null;
}
