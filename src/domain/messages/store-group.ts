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

function toMessage({ outcome: _outcome, kind: _kind, head: _head, ...message }: Row): Message {
  return message;
}

/** The events lead from one to the next without a hole, and the last one to the head. */
function announce(channelId: string, rows: Row[]): void {
  const changes = (
    [
      ["message:new", "new"],
      ["message:updated", "root"],
    ] as const
  ).map(([event, outcome]) => ({ event, changed: rows.filter((row) => row.outcome === outcome) }));
  const events = changes.filter(({ changed }) => changed.length > 0);
  let since = (events[0]?.changed[0]?.version ?? 1) - 1;
  for (const { event, changed } of events) {
    const [{ kind, head, version }] = changed.slice(-1) as [Row];
    const reach = event === events.at(-1)?.event ? (head ?? version) : version;
    publish.emit({ channel: { id: channelId, kind } }, event, {
      channelId,
      // A number that is nobody's has to be told of by somebody.
      ...(reach - since > changed.length && { since }),
      version: reach,
      messages: changed.map(toMessage),
    });
    since = reach;
  }
}
