import { type RefObject, useCallback, useEffect } from "react";
import type { VirtualizerHandle } from "virtua";
import type { Timeline } from "@/live/state";
import type { ListPlace } from "./list-place";

/** Nearer to an edge than this, in pixels, the next page is fetched: about a screen ahead. */
const reach = 900;

/**
 * Loads older and newer messages before the reader gets there. A page that failed waits to be asked for.
 *
 * @returns to be called when the reader has scrolled or the list has changed its size
 */
export function useHistory(
  list: RefObject<VirtualizerHandle | null>,
  { loadBefore, loadAfter }: ListPlace,
  { hasBefore, hasAfter, loading, error }: Timeline,
  isOpen: boolean,
): () => void {
  const isIdle = isOpen && !loading && !error;

  const loadNearby = useCallback(() => {
    const handle = list.current;
    if (!handle || !isIdle) return;
    const { scrollOffset, viewportSize, scrollSize } = handle;
    // Below first: what is added there while the list still makes room above would move what is read.
    if (hasAfter && scrollSize - scrollOffset - viewportSize < reach) loadAfter();
    else if (hasBefore && scrollOffset < reach) loadBefore();
  }, [list, loadBefore, loadAfter, hasBefore, hasAfter, isIdle]);

  useEffect(() => {
    // The list knows how far it stands from its upper edge one frame after a page has come in there.
    const frame = requestAnimationFrame(loadNearby);
    return () => cancelAnimationFrame(frame);
  }, [loadNearby]);
  return loadNearby;
}
