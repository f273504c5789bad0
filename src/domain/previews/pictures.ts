import { Readable } from "node:stream";
import { v7 as uuidv7 } from "uuid";
import { sql } from "@/db/client";
import { fileUrl } from "@/lib/file-url";
import type { LinkPreview } from "@/lib/objects";
import { shrinkPicture } from "../files/pictures";
import { withRoom } from "../files/room";
import { fileSettings } from "../files/store";
import type { PublicPages } from "./public-pages";

/** The message under which a picture is shown. */
export type Holder = { id: string; authorId: string; channelId: string; workspaceId: string };

/** The longest side, in pixels: as wide as the card on a screen of twice the density. */
const side = 720;
/** Less is an icon, or counts who looks. */
const leastSide = 48;
const types: ReadonlySet<string> = new Set([
  "image/png",
  "image/jpeg",
  "image/gif",
  "image/webp",
  "image/avif",
]);

/**
 * Gets the picture of a page and keeps it as a file of the message: who may read the one gets the other, and it
 * goes with it. Null when there is none that can be shown.
 */
export async function keepPicture(
  holder: Holder,
  address: string,
  { fetchPicture }: PublicPages,
): Promise<LinkPreview["image"]> {
  const given = await fetchPicture(address);
  const picture = given && (await shrinkPicture(given, types, side).catch(() => null));
  if (!picture || Math.min(picture.width, picture.height) < leastSide) return null;
  const { bytes, width, height } = picture;
  const id = uuidv7();
  const key = `${id.slice(-2)}/${id}`;
  const { store } = fileSettings();
  try {
    await store.put(key, Readable.from([bytes]), bytes.length);
    await withRoom(holder.workspaceId, bytes.length, async (tx) => {
      await tx`
        insert into files (id, workspace_id, uploader_id, channel_id, message_id, name, type, size, width, height, key)
        values (${id}, ${holder.workspaceId}, ${holder.authorId}, ${holder.channelId}, ${holder.id},
                'preview.webp', 'image/webp', ${bytes.length}, ${width}, ${height}, ${key})`;
    });
    return { url: fileUrl(id), width, height };
  } catch {
    // The store is away, or the workspace is full: a link without a picture is a link.
    await store.remove(key).catch(() => undefined);
    return null;
  }
}

/** Lets the pictures go that these previews had and `kept` do not have. */
export async function dropPictures(
  messageId: string,
  previews: readonly LinkPreview[],
  kept: readonly LinkPreview[],
): Promise<void> {
  const gone = idsOf(previews).filter((id) => !idsOf(kept).includes(id));
  if (gone.length === 0) return;
  await sql`
    update files set deleted_at = now()
    where message_id = ${messageId} and id = any(${gone}::uuid[]) and deleted_at is null`;
}

const idsOf = (previews: readonly LinkPreview[]) =>
  previews.flatMap(({ image }) => (image ? [image.url.slice(fileUrl("").length)] : []));
