import type { Clock } from "./clock";
import type { Page } from "./page";

/** A tab that was hidden for less than this has missed nothing worth a question. */
const restMs = 10_000;

type Attention = {
  onLeave: () => void;
  onReturn: () => void;
  /** After `onReturn`, when the page was away for long. Browsers put such pages to sleep. */
  onWake: () => void;
};

/** Tells when the page is left and looked at again. The function that comes back ends it. */
export function attendPage(page: Page, clock: Clock, { onLeave, onReturn, onWake }: Attention): () => void {
  let leftAt = clock.now();
  return page.onVisibilityChange(() => {
    if (!page.isVisible()) {
      leftAt = clock.now();
      onLeave();
      return;
    }
    onReturn();
    if (clock.now() - leftAt >= restMs) onWake();
  });
}
