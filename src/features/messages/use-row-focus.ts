import { type KeyboardEvent, type RefObject, useLayoutEffect, useRef, useState } from "react";
import type { VirtualizerHandle } from "virtua";
import type { Row } from "./timeline-rows";

/**
 * Walks the messages by arrow keys, Home and End: from the list itself into what is on the screen, from
 * a message to its neighbour. The focused row stays in the page when it is scrolled away.
 */
export function useRowFocus(list: RefObject<VirtualizerHandle | null>, rows: readonly Row[]) {
  const feed = useRef<HTMLDivElement>(null);
  const [focus, setFocus] = useState<{ key: string } | null>(null);
  const index = focus ? rows.findIndex((row) => row.key === focus.key) : -1;

  useLayoutEffect(() => {
    if (focus) findArticle(feed.current, focus.key)?.focus({ preventScroll: true });
  }, [focus]);

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    // With Alt one goes to another conversation.
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const handle = list.current;
    const { target } = event;
    if (!handle || !(target instanceof HTMLElement)) return;
    const from = target === feed.current ? null : target.dataset.row;
    if (from === undefined) return;
    const current = rows.findIndex((row) => row.key === from);
    const goal = goalOf(event.key, current, handle, rows.length);
    const row = goal === null ? undefined : rows[clamp(goal, 1, rows.length - 2)];
    if (row?.kind !== "entry") return;
    event.preventDefault();
    handle.scrollToIndex(rows.indexOf(row), { align: "nearest" });
    setFocus({ key: row.key });
  }

  return { feed, onKeyDown, focusedIndex: index };
}

/** Which row a key leads to from the one at `current`; -1 stands for the list itself. */
function goalOf(key: string, current: number, view: VirtualizerHandle, length: number): number | null {
  if (key === "Home") return 1;
  if (key === "End") return length - 2;
  if (key === "ArrowUp")
    return current >= 0 ? current - 1 : view.findItemIndex(view.scrollOffset + view.viewportSize);
  if (key === "ArrowDown") return current >= 0 ? current + 1 : view.findItemIndex(view.scrollOffset) + 1;
  return null;
}

const clamp = (value: number, least: number, most: number) => Math.max(least, Math.min(value, most));

const findArticle = (feed: HTMLElement | null, key: string) =>
  feed?.querySelector<HTMLElement>(`[data-row="${CSS.escape(key)}"]`);
