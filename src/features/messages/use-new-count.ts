import { useState } from "react";
import type { Message } from "@/lib/objects";

/** How many messages of others came since the reader was last at the end of the list. */
export function useNewCount(messages: readonly Message[], meId: string, isAtEnd: boolean): number {
  const newest = messages.at(-1)?.seq ?? 0;
  const [seen, setSeen] = useState(newest);
  if (isAtEnd && newest !== seen) setSeen(newest);
  if (isAtEnd) return 0;
  return messages.filter(({ seq, authorId, deletedAt }) => seq > seen && authorId !== meId && !deletedAt)
    .length;
}
