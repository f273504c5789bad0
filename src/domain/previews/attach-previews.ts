import { sql } from "@/db/client";
import { CodedError } from "@/lib/errors";
import type { ChannelKind, LinkPreview } from "@/lib/objects";
import { changeMessage } from "../messages/change";
import { linksOf } from "./links-of";
import { dropPictures, type Holder, keepPicture } from "./pictures";
import { type PublicPages, publicPages } from "./public-pages";
import { readPreview } from "./read-preview";

/**
 * Puts the previews of these links under a message that still shows them, each with its picture where there is
 * one. Links whose pages say nothing, or cannot be had, stay links.
 *
 * @param links as `linksOf` found them
 */
export async function attachPreviews(messageId: string, links: readonly string[]): Promise<void> {
  const pages = publicPages();
  const [message] = await sql<(Holder & { kind: ChannelKind; text: string; previews: LinkPreview[] })[]>`
    select m.id, m.author_id as "authorId", m.channel_id as "channelId", m.text, m.previews,
           c.kind, c.workspace_id as "workspaceId"
    from messages m join channels c on c.id = m.channel_id
    where m.id = ${messageId} and m.deleted_at is null`;
  if (!message || !pages) return;
  const wanted = missing(message, links);
  const read = await Promise.all(wanted.map((url) => makePreview(message, url, pages)));
  const found = read.filter((preview): preview is LinkPreview => preview !== null);
  if (found.length === 0) return;
  const kept = await changeMessage({ id: message.channelId, kind: message.kind }, messageId, (current) => {
    const shown = linksOf(current.text);
    const urls = missing(current, links);
    const fresh = found.filter(({ url }) => urls.includes(url));
    const all = [...current.previews, ...fresh].sort((a, b) => shown.indexOf(a.url) - shown.indexOf(b.url));
    return fresh.length > 0 ? { previews: all } : null;
  }).catch((error: unknown) => {
    // Deleted while its pages were read.
    if (error instanceof CodedError && error.code === "NOT_FOUND") return null;
    throw error;
  });
  await dropPictures(messageId, found, kept?.previews ?? []);
}

/** Those of the links that the message shows and has no preview of. */
function missing(message: { text: string; previews: readonly LinkPreview[] }, links: readonly string[]) {
  const shown = linksOf(message.text);
  return links.filter((link) => shown.includes(link) && !message.previews.some(({ url }) => url === link));
}

async function makePreview(holder: Holder, url: string, pages: PublicPages): Promise<LinkPreview | null> {
  const page = await readPreview(url, pages);
  if (!page) return null;
  const { title, description, site, imageAddress } = page;
  const image = imageAddress ? await keepPicture(holder, imageAddress, pages) : null;
  return { url, title, description, site, image };
}
