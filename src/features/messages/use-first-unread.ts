import { type RefObject, useCallback, useEffect, useState } from "react";
import type { VirtualizerHandle } from "virtua";
import type { Timeline } from "@/live/state";
import type { Row } from "./timeline-rows";

type FirstUnreadView = {
  list: RefObject<VirtualizerHandle | null>;
  rows: readonly Row[];
  timeline: Timeline;
  /** After which message, by seq, what is new begins. */
  mark: number | null;
  isOpen: boolean;
};

/**
 * Whether what is new begins above what has been on the screen: there is a way to go there then.
 *
 * @returns also `look`, to be called when the reader has scrolled
 */
export function useFirstUnread({ list, rows, timeline, mark, isOpen }: FirstUnreadView) {
  /** The mark whose message was on the screen: one has been there. */
  const [reached, setReached] = useState<number | null>(null);
  const index = rows.findIndex((row) => row.kind === "entry" && row.startsUnread);
  const oldest = timeline.messages[0]?.seq ?? 0;
  const isFurtherUp = mark !== null && index < 0 && timeline.hasBefore && oldest > mark;

  const look = useCallback(() => {
    const handle = list.current;
    if (!handle || !isOpen || index < 0) return;
    if (handle.getItemOffset(index) >= handle.scrollOffset) setReached(mark);
  }, [list, isOpen, index, mark]);

  useEffect(look, [look]);

  const isAbove = isOpen && mark !== null && mark !== reached && (index >= 0 || isFurtherUp);
  return { isAbove, index, look };
}
