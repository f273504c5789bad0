const key = "parley.sound";
const listeners = new Set<() => void>();

/** Whether this browser makes a sound when something comes for one. */
export const isSoundOn = (): boolean => localStorage.getItem(key) !== "off";

export function setSound(isOn: boolean): void {
  localStorage.setItem(key, isOn ? "on" : "off");
  for (const listener of listeners) listener();
}

/** For `useSyncExternalStore`: hears of changes, in other tabs too. The function that comes back ends it. */
export function watchSound(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener("storage", listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener("storage", listener);
  };
}
