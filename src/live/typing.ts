import type { Events } from "@/lib/socket-events";
import type { Clock } from "./clock";
import type { Store } from "./store";
import type { Transport } from "./transport";
import { addTypist, forgetTypist } from "./typists";

const startEveryMs = 1_000;
const silenceMs = 3_000;
/** Longer than the silence after which the other side says so itself: what says nothing is gone. */
const forgetMs = 5_000;

type TypingParts = { store: Store; transport: Transport; clock: Clock };

/** Tells others that one is typing, and knows who else is. */
export function createTyping({ store, transport, clock }: TypingParts) {
  /** By channel: when the others were last told of a start. */
  const startedAt = new Map<string, number>();
  /** By channel where one is typing: prevents the end of it. */
  const keepsOn = new Map<string, () => void>();
  /** By channel and person: prevents forgetting them. */
  const remembers = new Map<string, () => void>();

  function stop(channelId: string): void {
    const keepOn = keepsOn.get(channelId);
    if (!keepOn) return;
    keepOn();
    keepsOn.delete(channelId);
    transport.tell("typing:stop", { channelId });
  }

  return {
    stop,

    /** A key was pressed; as often as one likes. */
    start(channelId: string): void {
      keepsOn.get(channelId)?.();
      keepsOn.set(
        channelId,
        clock.after(silenceMs, () => stop(channelId)),
      );
      if (clock.now() - (startedAt.get(channelId) ?? 0) < startEveryMs) return;
      startedAt.set(channelId, clock.now());
      transport.tell("typing:start", { channelId });
    },

    /** Somebody else is, or is no longer. Typing in threads is not shown in the channel. */
    heard({ channelId, threadId, userId, typing }: Events["typing:update"]): void {
      if (threadId) return;
      const key = `${channelId} ${userId}`;
      remembers.get(key)?.();
      remembers.delete(key);
      const forget = () => store.update((state) => forgetTypist(state, channelId, userId));
      if (typing) {
        store.update((state) => addTypist(state, channelId, userId));
        remembers.set(key, clock.after(forgetMs, forget));
      } else forget();
    },
  };
}
