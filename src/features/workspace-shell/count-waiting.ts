import type { ChatState } from "@/live/state";

/**
 * What is meant for the reader: messages in direct conversations, and mentions. What they have muted waits
 * for nobody.
 */
export function countWaiting({ channels }: Pick<ChatState, "channels">): number {
  let count = 0;
  for (const { kind, unreadCount, mentionCount, isMuted } of channels.values())
    if (!isMuted) count += kind === "direct" ? unreadCount : mentionCount;
  return count;
}
