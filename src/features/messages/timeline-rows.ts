import type { Message } from "@/lib/objects";
import type { PendingMessage } from "@/live/state";

/** What one line of the list shows: a stored message, or one of one's own on its way. */
export type Entry = Message | PendingMessage;

export const isPending = (entry: Entry): entry is PendingMessage => "status" in entry;

export type EntryRow = {
  kind: "entry";
  key: string;
  entry: Entry;
  authorId: string;
  /** A day divider stands above it. */
  startsDay: boolean;
  /** The "New" divider stands above it. */
  startsUnread: boolean;
  /** It shows its author; the following ones of the same author do not repeat it. */
  startsGroup: boolean;
};

/**
 * `head` is what stands above the first message (the channel's beginning, or older ones on their way),
 * `tail` the space below the last. Dividers are part of their message's row, so that the rows between
 * head and tail are the messages, one for one: that is what keeps the list's place on prepending.
 */
export type Row = { kind: "head"; key: string } | { kind: "tail"; key: string } | EntryRow;

export type TimelineView = {
  meId: string;
  messages: readonly Message[];
  pending: readonly PendingMessage[];
  hasBefore: boolean;
  /** What had been read when the visit began; null when nothing was unread. */
  unreadAfter: number | null;
  /** Of a thread: the message that the others answer. */
  rootId?: string;
  /** The calendar day of an ISO time, in whatever zone the reader lives. */
  dayOf: (time: string) => string;
};

const groupingMs = 5 * 60_000;

/**
 * While there are older ones, the oldest message that is held is not drawn. It says how the next one begins, so
 * that no row changes its height when older ones come above it.
 */
export function timelineRows(view: TimelineView): Row[] {
  const { meId, messages, pending, dayOf } = view;
  const undrawn = view.hasBefore && messages.length > 1 ? messages[0] : null;
  const firstUnread = findFirstUnread(view);
  const rows: Row[] = [{ kind: "head", key: "head" }];
  let previous: { authorId: string; createdAt: string; day: string; isRoot: boolean } | null = null;
  for (const entry of [...messages, ...pending]) {
    const authorId = isPending(entry) ? meId : entry.authorId;
    const day = dayOf(entry.createdAt);
    const startsDay = day !== previous?.day;
    const startsUnread = entry === firstUnread;
    const startsGroup =
      startsDay ||
      startsUnread ||
      previous?.isRoot ||
      previous?.authorId !== authorId ||
      isApart(previous.createdAt, entry.createdAt);
    if (entry !== undrawn)
      rows.push({
        kind: "entry",
        key: keyOf(entry, authorId),
        entry,
        authorId,
        startsDay,
        startsUnread,
        startsGroup,
      });
    const isRoot = "id" in entry && entry.id === view.rootId;
    previous = { authorId, createdAt: entry.createdAt, day, isRoot };
  }
  rows.push({ kind: "tail", key: "tail" });
  return rows;
}

const isApart = (earlier: string, later: string) =>
  Math.abs(Date.parse(later) - Date.parse(earlier)) > groupingMs;

/**
 * The same before and after the server has stored it, so that the row stays in place. A `clientId` is
 * unique for its author only.
 */
const keyOf = (entry: Entry, authorId: string) =>
  entry.clientId ? `${authorId}/${entry.clientId}` : "id" in entry ? entry.id : "";

/** Null also while the window does not reach back to it: any other place would be a wrong one. */
function findFirstUnread({ meId, messages, hasBefore, unreadAfter }: TimelineView): Message | null {
  const [oldest] = messages;
  if (unreadAfter === null || !oldest || (hasBefore && oldest.seq > unreadAfter)) return null;
  return (
    messages.find(({ seq, authorId, deletedAt }) => seq > unreadAfter && authorId !== meId && !deletedAt) ??
    null
  );
}

/** Whether `next` is `previous` with rows added (or taken away) above the first message, and nothing else. */
export function isShifted(previous: readonly Row[], next: readonly Row[]): boolean {
  return (
    previous.length !== next.length &&
    previous[1]?.key !== next[1]?.key &&
    previous.at(-2)?.key === next.at(-2)?.key
  );
}
