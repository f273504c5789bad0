import type { MessageRow } from "./version-line";

/**
 * How far somebody has read who has `unread` messages left: the ones that a badge counts, so others'
 * messages of the main timeline that were not deleted.
 */
export function readUpTo(rows: readonly MessageRow[], userId: string, unread: number): number {
  const last = rows.at(-1)?.seq ?? 0;
  if (unread === 0) return last;
  const countable = rows.filter((row) => row.authorId !== userId && !row.threadId && !row.deletedAt);
  const firstUnread = countable.at(-unread);
  return firstUnread ? firstUnread.seq - 1 : 0;
}
