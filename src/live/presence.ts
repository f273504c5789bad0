import type { Clock } from "./clock";
import type { Page } from "./page";
import type { Transport } from "./transport";

/** Nobody has touched this page for so long: they are elsewhere. */
const idleMs = 5 * 60_000;

type PresenceParts = { transport: Transport; clock: Clock; page: Page };

/** Tells the server whether somebody is at this page; a person is online while any of their pages says so. */
export function createPresence({ transport, clock, page }: PresenceParts) {
  let isActive = true;
  let lastInput = 0;
  let stopTimer = (): void => undefined;

  const tell = () => transport.tell(isActive ? "presence:setActive" : "presence:setAway", {});

  function noteInput(): void {
    lastInput = clock.now();
    if (isActive) return;
    isActive = true;
    tell();
    checkIn(idleMs);
  }

  function checkIn(ms: number): void {
    stopTimer = clock.after(ms, () => {
      const left = lastInput + idleMs - clock.now();
      if (left > 0) return checkIn(left);
      isActive = false;
      tell();
    });
  }

  return {
    /** Whether nobody has touched this page for a while. */
    isIdle: () => !isActive,

    /** A new connection counts as active until it says otherwise. */
    connected(): void {
      if (!isActive) tell();
    },

    start(): () => void {
      isActive = true;
      lastInput = clock.now();
      checkIn(idleMs);
      const stopListening = page.onInput(noteInput);
      return () => {
        stopTimer();
        stopListening();
      };
    },
  };
}
