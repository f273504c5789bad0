/** What the browser tells of the page, as a part that a test or a script can do without. */
export type Page = {
  isVisible(): boolean;
  isOnline(): boolean;
  /** Whether what one types goes to this page. */
  hasFocus(): boolean;
  onVisibilityChange(listener: () => void): () => void;
  onNetworkChange(listener: () => void): () => void;
  /** The page stood still, its timers too, and goes on: it was frozen, or kept for the way back. */
  onThaw(listener: () => void): () => void;
  /** Somebody is at the device: keys, pointer, wheel, touch. Called often. */
  onInput(listener: () => void): () => void;
};

const inputs = ["keydown", "pointerdown", "pointermove", "wheel", "touchstart"];

export const browserPage: Page = {
  isVisible: () => document.visibilityState === "visible",
  isOnline: () => navigator.onLine,
  hasFocus: () => document.hasFocus(),
  onVisibilityChange: (listener) => listen(document, ["visibilitychange"], listener),
  onNetworkChange: (listener) => listen(window, ["online", "offline"], listener),
  onThaw(listener) {
    const onShow = ({ persisted }: PageTransitionEvent) => persisted && listener();
    const stopListening = listen(document, ["resume"], listener);
    window.addEventListener("pageshow", onShow);
    return () => {
      stopListening();
      window.removeEventListener("pageshow", onShow);
    };
  },
  onInput: (listener) => listen(window, inputs, listener),
};

function listen(target: EventTarget, events: string[], listener: () => void): () => void {
  for (const event of events) target.addEventListener(event, listener, { passive: true });
  return () => {
    for (const event of events) target.removeEventListener(event, listener);
  };
}
