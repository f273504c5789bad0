import { type RefObject, useCallback, useEffect } from "react";
import type { VirtualizerHandle } from "virtua";
import type { ListPlace } from "./list-place";
import { newestSeq } from "./newest-seq";
import type { Row } from "./timeline-rows";

type ReadingView = {
  list: RefObject<VirtualizerHandle | null>;
  rows: readonly Row[];
  markRead: ListPlace["markRead"];
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
export function useReading({ list, rows, markRead, isMember, isOpen, isAtEnd }: ReadingView): () => void {
  const markSeen = useCallback(() => {
    const handle = list.current;
    // At its end the newest is on the screen from the first drawing on, wherever the rows before it come to lie.
    if (!handle || !isMember || !(isOpen || isAtEnd) || !document.hasFocus()) return;
    const last = isAtEnd ? rows.length - 1 : handle.findItemIndex(handle.scrollOffset + handle.viewportSize);
    const seq = newestSeq(rows, last);
    if (seq > 0) markRead(seq);
  }, [list, rows, markRead, isMember, isOpen, isAtEnd]);

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
