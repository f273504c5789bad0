import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import type { VirtualizerHandle } from "virtua";
import { scrollPlaces } from "./scroll-places";
import { isPending, type Row } from "./timeline-rows";

/** Nearer to the end than this, in pixels, the reader follows what comes. */
const endZone = 48;
/** Until then, in milliseconds, the list may still be on its way to where it opens. */
const openingMs = 250;

/** Where a list opens: at a message (by seq), where the reader left the channel, or at the newest. */
export type Opening = number | "place" | "end";

export type ScrollView = {
  list: RefObject<VirtualizerHandle | null>;
  rows: readonly Row[];
  placeId: string;
  /** Counts when the list appears, and not again. */
  opening: Opening;
  /** Whether the end of the list is not the newest message. */
  hasAfter: boolean;
};

/**
 * Where the list stands: it opens where it should, and follows the newest message for as long as the
 * reader is there.
 */
export function useScroll({ list, rows, placeId, opening, hasAfter }: ScrollView) {
  const [isAtEnd, setAtEnd] = useState(true);
  const [isOpen, setOpen] = useState(false);
  const [start] = useState(opening);
  const follows = useRef(true);
  const lastOffset = useRef(0);
  const latest = useRef(rows);
  useLayoutEffect(() => {
    latest.current = rows;
  }, [rows]);

  const follow = useCallback((next: boolean) => {
    follows.current = next;
    setAtEnd(next);
  }, []);

  const toEnd = useCallback(() => {
    list.current?.scrollToIndex(latest.current.length - 1, { align: "end" });
  }, [list]);

  useLayoutEffect(() => {
    const place = start === "place" ? scrollPlaces.get(placeId) : undefined;
    const index = latest.current.findIndex((row) =>
      typeof start === "number"
        ? row.kind === "entry" && isAtOrAfter(row.entry, start)
        : row.key === place?.key,
    );
    if (index >= 0) {
      follow(false);
      list.current?.scrollToIndex(index, place ? { offset: place.above } : { align: "center" });
    } else toEnd();
    const timer = setTimeout(() => setOpen(true), openingMs);
    return () => clearTimeout(timer);
  }, [list, placeId, start, follow, toEnd]);

  /** The reader has scrolled, or the list did. */
  const onScroll = useCallback(() => {
    const handle = list.current;
    if (!handle || !isOpen) return;
    const offset = handle.scrollOffset;
    const isNearEnd = handle.scrollSize - handle.viewportSize - offset < endZone;
    if (isNearEnd && !hasAfter) follow(true);
    // Only upwards is away: rows that turn out taller than thought also widen the distance to the end.
    else if (offset < lastOffset.current || hasAfter) follow(false);
    lastOffset.current = offset;
    remember(placeId, handle, latest.current, follows.current);
  }, [list, placeId, isOpen, hasAfter, follow]);

  const onResize = useCallback(() => {
    if (follows.current) toEnd();
  }, [toEnd]);

  const sent = useRef(newestPending(rows));
  useLayoutEffect(() => {
    const newest = newestPending(rows);
    // What one sends oneself one wants to see, wherever one was reading.
    if (newest && newest !== sent.current) follow(true);
    sent.current = newest;
    if (follows.current) toEnd();
  }, [rows, follow, toEnd]);

  useEffect(() => {
    if (isOpen) onScroll();
  }, [isOpen, onScroll]);

  return { isAtEnd, isOpen, onScroll, onResize, follow, toEnd };
}

const isAtOrAfter = (entry: Parameters<typeof isPending>[0], seq: number) =>
  !isPending(entry) && entry.seq >= seq;

function newestPending(rows: readonly Row[]): string | null {
  const row = rows.at(-2);
  return row?.kind === "entry" && isPending(row.entry) ? row.key : null;
}

function remember(placeId: string, handle: VirtualizerHandle, rows: readonly Row[], isAtEnd: boolean) {
  const index = handle.findItemIndex(handle.scrollOffset);
  const row = rows[index];
  if (isAtEnd || !row) scrollPlaces.delete(placeId);
  else scrollPlaces.set(placeId, { key: row.key, above: handle.scrollOffset - handle.getItemOffset(index) });
}
