import type { Message } from "@/lib/objects";
import { resolveMentions } from "../mentions/resolve";
import { noticeSoon } from "../notifications/notice-soon";
import { previewSoon } from "../previews/preview-soon";
import { publish } from "../publisher";
import { indexSoon } from "../search/index-soon";
import { type Draft, insertDrafts, type Row } from "./insert-drafts";

/** As it was typed: whom it addresses is found out here. */
type Typed = Omit<Draft, "mentions">;

/** What became of a draft: the stored message, and whether it was there before. */
export type Sent = { message: Message; deduped: boolean };

/**
 * Stores the drafts of one channel in one round trip (one more when some are not simply new, and one when a
 * text may mention somebody) and publishes them as one event.
 *
 * Answers each draft, in their order; null is for one that was not taken: its author may not post here, or
 * its thread is not in this channel. Drafts that repeat a `(authorId, clientId)` get the message stored
 * first.
 */
export async function storeGroup(channelId: string, drafts: Typed[]): Promise<(Sent | null)[]> {
  // Duplicates inside the group never reach the database: the first of them is the message.
  const first = new Map<string, Typed>();
  for (const draft of drafts) {
    const key = keyOf(draft);
    if (!first.has(key)) first.set(key, draft);
  }
  const rows = await insertDrafts(channelId, await resolveMentions(channelId, [...first.values()]));

  const byKey = new Map<string, Row>();
  for (const row of rows) if (row.outcome !== "root" && row.clientId) byKey.set(keyOf(row), row);
  const outcomes = drafts.map((draft) => {
    const row = byKey.get(keyOf(draft));
    if (!row) return null;
    const isFirst = first.get(keyOf(draft)) === draft;
    return { message: toMessage(row), deduped: row.outcome === "stored" || !isFirst };
  });
  announce(channelId, rows);
  previewSoon(rows.filter(({ outcome }) => outcome === "new"));
  if (rows.some(({ outcome }) => outcome === "new")) {
    noticeSoon(channelId);
    indexSoon(channelId);
  }
  return outcomes;
}

const keyOf = ({ authorId, clientId }: { authorId: string; clientId: string | null }) =>
  `${authorId} ${clientId}`;

function toMessage({ outcome: _outcome, kind: _kind, ...message }: Row): Message {
  return message;
}

function announce(channelId: string, rows: Row[]): void {
  for (const [event, outcome] of [
    ["message:new", "new"],
    ["message:updated", "root"],
  ] as const) {
    const changed = rows.filter((row) => row.outcome === outcome);
    const last = changed.at(-1);
    if (!last) continue;
    publish.emit({ channel: { id: channelId, kind: last.kind } }, event, {
      channelId,
      version: last.version,
      messages: changed.map(toMessage),
    });
  }
}
