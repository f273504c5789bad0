import { useState } from "react";
import type { Message } from "@/lib/objects";

/**
 * How many messages of others came since the reader was last at the end of the list.
 *
 * @param version the channel's: what was there when the visit began is not new when it is loaded later
 */
export function useNewCount(
  messages: readonly Message[],
  meId: string,
  isAtEnd: boolean,
  version: number,
): number {
  const newest = messages.at(-1)?.seq ?? 0;
  const [seen, setSeen] = useState(() => Math.max(newest, version));
  if (isAtEnd && newest > seen) setSeen(newest);
  if (isAtEnd) return 0;
  return messages.filter(({ seq, authorId, deletedAt }) => seq > seen && authorId !== meId && !deletedAt)
    .length;
}
