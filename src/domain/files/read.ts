import { sql } from "@/db/client";
import type { FileVariant } from "@/db/schema/files";
import { notFound } from "@/lib/errors";
import { visibleChannels } from "../access";
import type { Actor } from "../actor";

/** Where the bytes are, and what is to be said of them. */
export type StoredFile = { key: string; name: string; type: string; size: number; isPicture: boolean };

/**
 * A file, for whoever may read the message that it came with: asked for each time. One that no message has
 * yet is its uploader's.
 *
 * @throws CodedError `NOT_FOUND`
 */
export async function readFile(actor: Actor, id: string): Promise<StoredFile & { variants: FileVariant[] }> {
  const [file] = await sql<(StoredFile & { variants: FileVariant[] })[]>`
    select f.key, f.name, f.type, f.size, f.width is not null as "isPicture", f.variants
    from files f
    where f.id = ${id} and f.deleted_at is null and (
      (f.message_id is null and f.uploader_id = ${actor.userId} and exists (
        select from workspace_members mine
        where mine.workspace_id = f.workspace_id and mine.user_id = ${actor.userId}))
      or exists (
        select from ${visibleChannels(actor)}
        join messages m on m.channel_id = c.id and m.deleted_at is null
        where c.id = f.channel_id and m.id = f.message_id))`;
  if (!file) throw notFound("This file");
  return file;
}

/** As `readFile`: its smaller picture. @throws CodedError `NOT_FOUND`, also when it has none */
export async function readThumbnail(actor: Actor, id: string): Promise<StoredFile> {
  const { name, variants } = await readFile(actor, id);
  const thumbnail = variants.find((variant) => variant.name === "thumbnail");
  if (!thumbnail) throw notFound("This file");
  const { key, type, size } = thumbnail;
  return { key, type, size, name: `${name}.webp`, isPicture: true };
}
