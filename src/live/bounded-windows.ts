import type { Clock } from "./clock";
import { withEntry } from "./entries";
import type { LoadKind } from "./history";
import type { ChatState, Timeline } from "./state";
import type { Store } from "./store";
import { keepNewest, keepOldest } from "./timeline";

/** So many messages a window on history holds for long; so many more before it is worth cutting. */
export const messageLimit = 1_000;
const slack = 250;
/** After what made it too long: a list keeps its place when it grows at one end or shrinks at the other, not at both at once. */
const settleMs = 1_000;

export type BoundedWindows = ReturnType<typeof createBoundedWindows>;

/** Keeps windows, of channels and of threads, from growing without end, whether the reader scrolls or others write. */
export function createBoundedWindows(store: Store, clock: Clock) {
  /** Windows in which the reader went back: what is far from them is the newest. */
  const wentBack = new Set<string>();
  let isWaiting = false;

  const isTooLong = ({ messages }: Timeline) => messages.length > messageLimit + slack;

  function watch(): void {
    const { timelines, threads } = store.getState();
    if (isWaiting || ![...timelines.values(), ...threads.values()].some(isTooLong)) return;
    isWaiting = true;
    clock.after(settleMs, () => {
      isWaiting = false;
      cut();
    });
  }

  function cut(): void {
    store.update((state) => {
      const timelines = cutAll(state.timelines);
      const threads = cutAll(state.threads);
      return timelines === state.timelines && threads === state.threads
        ? state
        : { ...state, timelines, threads };
    });
  }

  function cutAll<Window extends Timeline>(
    windows: ReadonlyMap<string, Window>,
  ): ReadonlyMap<string, Window> {
    let next = windows;
    for (const [id, window] of windows) {
      // A page on its way joins the end that it was asked for.
      if (window.loading || !isTooLong(window)) continue;
      const keep = wentBack.has(id) ? keepOldest : keepNewest;
      next = withEntry(next, id, keep(window, messageLimit));
    }
    return next;
  }

  return {
    /** @param id of the channel or the thread */
    loaded(id: string, kind: LoadKind): void {
      if (kind === "before") wentBack.add(id);
      else wentBack.delete(id);
    },

    /** The reader has seen the message at `seq`. */
    seen(id: string, seq: number): void {
      const newest = windowOf(store.getState(), id)?.messages.at(-1)?.seq ?? 0;
      if (seq >= newest) wentBack.delete(id);
    },

    start: (): (() => void) => store.subscribe(watch),
  };
}

const windowOf = ({ timelines, threads }: ChatState, id: string): Timeline | undefined =>
  timelines.get(id) ?? threads.get(id);
