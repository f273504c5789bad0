import type { Clock } from "./clock";
import { withoutPast } from "./people";
import type { Store } from "./store";

/** Timers of browsers do not reach further than 24 days, and clocks are set. */
const longestMs = 60 * 60_000;

/** Takes away what people said of themselves when its time is over; no request is needed for that. */
export function createExpiry({ store, clock }: { store: Store; clock: Clock }) {
  let seen: unknown = null;
  let stopWaiting = (): void => undefined;

  function watch(): void {
    const { people } = store.getState();
    if (people === seen) return;
    seen = people;
    stopWaiting();
    let next = Number.POSITIVE_INFINITY;
    for (const { customStatus, dndUntil } of people.values())
      for (const until of [customStatus?.until, dndUntil])
        if (until) next = Math.min(next, Date.parse(until));
    if (next === Number.POSITIVE_INFINITY) return;
    const restMs = Math.min(Math.max(next - clock.now(), 0), longestMs);
    stopWaiting = clock.after(restMs, () => {
      seen = null;
      store.update((state) => withoutPast(state, clock.now()));
      watch();
    });
  }

  return {
    start(): () => void {
      watch();
      const stop = store.subscribe(watch);
      return () => {
        stop();
        stopWaiting();
      };
    },
  };
}
