import { sql } from "@/db/client";
import { CodedError } from "@/lib/errors";
import type { ChannelKind, LinkPreview } from "@/lib/objects";
import { changeMessage } from "../messages/change";
import { linksOf } from "./links-of";
import { pageReader } from "./page-reader";
import { readPreview } from "./read-preview";

/**
 * Puts the previews of these links under a message that still shows them. Links whose pages say nothing, or
 * cannot be had, stay links.
 *
 * @param links as `linksOf` found them
 */
export async function attachPreviews(messageId: string, links: readonly string[]): Promise<void> {
  const readPage = pageReader();
  const [message] = await sql<{ channelId: string; kind: ChannelKind }[]>`
    select m.channel_id as "channelId", c.kind from messages m join channels c on c.id = m.channel_id
    where m.id = ${messageId} and m.deleted_at is null`;
  if (!message || !readPage) return;
  const read = await Promise.all(links.map((url) => readPreview(url, readPage)));
  const found = read.filter((preview): preview is LinkPreview => preview !== null);
  if (found.length === 0) return;
  await changeMessage({ id: message.channelId, kind: message.kind }, messageId, ({ text, previews }) => {
    const shown = linksOf(text);
    const known = new Set(previews.map(({ url }) => url));
    const fresh = found.filter(({ url }) => shown.includes(url) && !known.has(url));
    const all = [...previews, ...fresh].sort((a, b) => shown.indexOf(a.url) - shown.indexOf(b.url));
    return fresh.length > 0 ? { previews: all } : null;
  }).catch((error: unknown) => {
    // Deleted while its pages were read.
    if (!(error instanceof CodedError && error.code === "NOT_FOUND")) throw error;
  });
}
