import type { Clock } from "./clock";
import type { Page } from "./page";

/** A tab that was hidden, or a clock that stood still, for less than this has missed nothing worth a question. */
const restMs = 10_000;
const beatMs = 5_000;

type Attention = {
  onLeave: () => void;
  onReturn: () => void;
  /** After `onReturn`, when the page was away for long. Browsers put such pages to sleep. */
  onWake: () => void;
};

/**
 * Tells when the page is left and looked at again, also when it never knew that it was away: frozen by
 * the browser, kept for the way back, or asleep with its device. The function that comes back ends it.
 */
export function attendPage(page: Page, clock: Clock, { onLeave, onReturn, onWake }: Attention): () => void {
  let leftAt = clock.now();
  let stopBeating = (): void => undefined;

  function beat(): void {
    const beganAt = clock.now();
    stopBeating = clock.after(beatMs, () => {
      // Of a hidden page the browser slows the timers down: that is no sleep.
      if (page.isVisible() && clock.now() - beganAt >= beatMs + restMs) wake();
      beat();
    });
  }

  function wake(): void {
    onReturn();
    onWake();
  }

  const stopWatching = page.onVisibilityChange(() => {
    if (!page.isVisible()) {
      leftAt = clock.now();
      onLeave();
    } else if (clock.now() - leftAt >= restMs) wake();
    else onReturn();
  });
  const stopThawing = page.onThaw(wake);
  beat();
  return () => {
    stopWatching();
    stopThawing();
    stopBeating();
  };
}
