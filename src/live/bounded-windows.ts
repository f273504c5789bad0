import type { Clock } from "./clock";
import { withEntry } from "./entries";
import type { LoadKind } from "./history";
import type { Timeline } from "./state";
import type { Store } from "./store";
import { keepNewest, keepOldest } from "./timeline";

/** So many messages a window on history holds for long; so many more before it is worth cutting. */
export const messageLimit = 1_000;
const slack = 250;
/** After what made it too long: a list keeps its place when it grows at one end or shrinks at the other, not at both at once. */
const settleMs = 1_000;

/** Keeps windows from growing without end, whether the reader scrolls or others write. */
export function createBoundedWindows(store: Store, clock: Clock) {
  /** Channels in which the reader went back: what is far from them is the newest. */
  const wentBack = new Set<string>();
  let isWaiting = false;

  const isTooLong = ({ messages }: Timeline) => messages.length > messageLimit + slack;

  function watch(): void {
    if (isWaiting || ![...store.getState().timelines.values()].some(isTooLong)) return;
    isWaiting = true;
    clock.after(settleMs, () => {
      isWaiting = false;
      cut();
    });
  }

  function cut(): void {
    for (const [channelId, timeline] of store.getState().timelines) {
      // A page on its way joins the end that it was asked for.
      if (timeline.loading || !isTooLong(timeline)) continue;
      const keep = wentBack.has(channelId) ? keepOldest : keepNewest;
      store.update((state) => ({
        ...state,
        timelines: withEntry(state.timelines, channelId, keep(timeline, messageLimit)),
      }));
    }
  }

  return {
    loaded(channelId: string, kind: LoadKind): void {
      if (kind === "before") wentBack.add(channelId);
      else wentBack.delete(channelId);
    },

    /** The reader has seen the message at `seq`. */
    seen(channelId: string, seq: number): void {
      const newest = store.getState().timelines.get(channelId)?.messages.at(-1)?.seq ?? 0;
      if (seq >= newest) wentBack.delete(channelId);
    },

    start: (): (() => void) => store.subscribe(watch),
  };
}
