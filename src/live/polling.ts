import { backoffMs, type Clock } from "./clock";
import type { Page } from "./page";

/** From one answer to the next question: while somebody is at the page, while it is in sight, and hidden. */
const attendedMs = 2_500;
const visibleMs = 6_000;
const hiddenMs = 30_000;

/** What has no cursor (channels, people, reads) is asked for in every so many rounds. */
const roundsPerRefresh = 8;

type PollingParts = {
  clock: Clock;
  page: Page;
  /** Asks what has changed; resolves to whether an answer came. */
  ask: () => Promise<boolean>;
  refresh: () => void;
  onAnswer: () => void;
  onSilence: () => void;
};

/** Asks over HTTP, again and again, for what a socket would tell. */
export function createPolling({ clock, page, ask, refresh, onAnswer, onSilence }: PollingParts) {
  let isWanted = false;
  let isAsking = false;
  let failures = 0;
  let rounds = 0;
  let stopWaiting = (): void => undefined;

  function roundIn(ms: number): void {
    stopWaiting();
    stopWaiting = clock.after(ms, round);
  }

  async function round(): Promise<void> {
    if (isAsking) return;
    isAsking = true;
    rounds += 1;
    const isAnswered = await ask();
    isAsking = false;
    if (!isWanted) return;
    if (isAnswered) {
      failures = 0;
      onAnswer();
      if (rounds % roundsPerRefresh === 0) refresh();
      roundIn(paceMs(page) * (0.8 + 0.4 * clock.random()));
    } else {
      onSilence();
      roundIn(backoffMs(failures++, clock));
    }
  }

  return {
    /** From `patienceMs` (to twice that: all clients of a server may begin at once) on. */
    begin(patienceMs: number): void {
      if (isWanted) return;
      isWanted = true;
      failures = 0;
      rounds = 0;
      roundIn(patienceMs * (1 + clock.random()));
    },

    end(): void {
      isWanted = false;
      stopWaiting();
    },

    /** Somebody looks again, or there is a network again: once it has begun, the next round is now. */
    hurry(): void {
      if (isWanted && rounds > 0) roundIn(0);
    },
  };
}

/** How long it is until the next question, in milliseconds. */
export function paceMs(page: Page): number {
  if (!page.isVisible()) return hiddenMs;
  return page.hasFocus() ? attendedMs : visibleMs;
}
