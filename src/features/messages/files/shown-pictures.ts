import type { Picture } from "./kinds";

export type ShownPictures = { pictures: readonly Picture[]; index: number };

let shown: ShownPictures | null = null;
const listeners = new Set<() => void>();

/** The pictures that are looked at, and which of them; null when none are. */
export const getShownPictures = (): ShownPictures | null => shown;

export function showPictures(next: ShownPictures | null): void {
  shown = next;
  for (const listener of listeners) listener();
}

export function subscribeToShownPictures(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
