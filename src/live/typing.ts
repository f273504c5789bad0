import type { Events } from "@/lib/socket-events";
import type { Clock } from "./clock";
import type { Store } from "./store";
import type { Transport } from "./transport";
import { addTypist, forgetTypist, type TypingPlace } from "./typists";

const startEveryMs = 1_000;
const silenceMs = 3_000;
/** Longer than the silence after which the other side says so itself: what says nothing is gone. */
const forgetMs = 5_000;

type TypingParts = { store: Store; transport: Transport; clock: Clock };

/** Somewhere one is typing: what prevents the end of it, and the start that is still to be told. */
type Keeping = { isTold: boolean; stopSilence: () => void; stopStart: () => void };

/** Tells others that one is typing, and knows who else is: in a channel, or in one of its threads. */
export function createTyping({ store, transport, clock }: TypingParts) {
  /** By channel or thread: when the others were last told of a start. */
  const startedAt = new Map<string, number>();
  /** By channel or thread where one is typing. */
  const keeping = new Map<string, Keeping>();
  /** By channel or thread, and person: prevents forgetting them. */
  const remembers = new Map<string, () => void>();

  function tellStart({ channelId, threadId }: TypingPlace, keep: Keeping): void {
    keep.isTold = true;
    startedAt.set(threadId ?? channelId, clock.now());
    transport.tell("typing:start", { channelId, threadId });
  }

  function stop(channelId: string, threadId: string | null = null): void {
    const place = threadId ?? channelId;
    const keep = keeping.get(place);
    if (!keep) return;
    keeping.delete(place);
    keep.stopSilence();
    keep.stopStart();
    if (keep.isTold) transport.tell("typing:stop", { channelId, threadId });
  }

  return {
    stop,

    /** A key was pressed; as often as one likes. */
    start(channelId: string, threadId: string | null = null): void {
      const place = threadId ?? channelId;
      const known = keeping.get(place);
      known?.stopSilence();
      known?.stopStart();
      const keep: Keeping = {
        isTold: known?.isTold ?? false,
        stopSilence: clock.after(silenceMs, () => stop(channelId, threadId)),
        stopStart: () => undefined,
      };
      keeping.set(place, keep);
      const restMs = (startedAt.get(place) ?? Number.NEGATIVE_INFINITY) + startEveryMs - clock.now();
      if (restMs <= 0) tellStart({ channelId, threadId }, keep);
      // Within the second, after a message or a pause, the one key there is has to be told, too.
      else if (!keep.isTold)
        keep.stopStart = clock.after(restMs, () => tellStart({ channelId, threadId }, keep));
    },

    /** Somebody else is, or is no longer. */
    heard({ channelId, threadId, userId, typing }: Events["typing:update"]): void {
      const where = { channelId, threadId };
      const key = `${threadId ?? channelId} ${userId}`;
      remembers.get(key)?.();
      remembers.delete(key);
      const forget = () => store.update((state) => forgetTypist(state, where, userId));
      if (typing) {
        store.update((state) => addTypist(state, where, userId));
        remembers.set(key, clock.after(forgetMs, forget));
      } else forget();
    },
  };
}
