/** What the browser tells of the page, as a part that a test or a script can do without. */
export type Page = {
  isVisible(): boolean;
  isOnline(): boolean;
  onVisibilityChange(listener: () => void): () => void;
  onNetworkChange(listener: () => void): () => void;
  /** Somebody is at the device: keys, pointer, wheel, touch. Called often. */
  onInput(listener: () => void): () => void;
};

const inputs = ["keydown", "pointerdown", "pointermove", "wheel", "touchstart"];

export const browserPage: Page = {
  isVisible: () => document.visibilityState === "visible",
  isOnline: () => navigator.onLine,
  onVisibilityChange: (listener) => listen(document, ["visibilitychange"], listener),
  onNetworkChange: (listener) => listen(window, ["online", "offline"], listener),
  onInput: (listener) => listen(window, inputs, listener),
};

function listen(target: EventTarget, events: string[], listener: () => void): () => void {
  for (const event of events) target.addEventListener(event, listener, { passive: true });
  return () => {
    for (const event of events) target.removeEventListener(event, listener);
  };
}
