import { type RefObject, useCallback, useEffect } from "react";
import type { VirtualizerHandle } from "virtua";
import { useChat } from "@/live/use-chat";
import { newestSeq } from "./newest-seq";
import type { Row } from "./timeline-rows";

type ReadingView = {
  list: RefObject<VirtualizerHandle | null>;
  rows: readonly Row[];
  channelId: string;
  /** Whether there is anything to be told: only members of a channel have a read state. */
  isMember: boolean;
  isOpen: boolean;
  isAtEnd: boolean;
};

/**
 * Marks as read what was really seen: up to the newest message on the screen, while the window has the
 * focus.
 *
 * @returns to be called when the reader has scrolled
 */
export function useReading({ list, rows, channelId, isMember, isOpen, isAtEnd }: ReadingView): () => void {
  const chat = useChat();

  const markSeen = useCallback(() => {
    const handle = list.current;
    // At its end the newest is on the screen from the first drawing on, wherever the rows before it come to lie.
    if (!handle || !isMember || !(isOpen || isAtEnd) || !document.hasFocus()) return;
    const last = isAtEnd ? rows.length - 1 : handle.findItemIndex(handle.scrollOffset + handle.viewportSize);
    const seq = newestSeq(rows, last);
    if (seq > 0) chat.markRead(channelId, seq);
  }, [chat, list, rows, channelId, isMember, isOpen, isAtEnd]);

  useEffect(() => {
    markSeen();
    window.addEventListener("focus", markSeen);
    document.addEventListener("visibilitychange", markSeen);
    return () => {
      window.removeEventListener("focus", markSeen);
      document.removeEventListener("visibilitychange", markSeen);
    };
  }, [markSeen]);

  return markSeen;
}
