import { useEffect } from "react";

/** Where the reader was lately, in all tabs of this browser: a convenience that may be gone at any time. */

const limit = 20;
const keyOf = (slug: string) => `parley:recent:${slug}`;

/** Channel ids, the latest first. */
export function recentPlaces(slug: string): string[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(keyOf(slug)) ?? "[]");
    return Array.isArray(stored) ? stored.filter((id) => typeof id === "string") : [];
  } catch {
    return [];
  }
}

/** Remembers that the channel is on the screen. */
export function useRecentPlace(slug: string, channelId: string | null): void {
  useEffect(() => {
    if (!channelId) return;
    const others = recentPlaces(slug).filter((id) => id !== channelId);
    try {
      localStorage.setItem(keyOf(slug), JSON.stringify([channelId, ...others].slice(0, limit)));
    } catch {
      // Storage is full or forbidden.
    }
  }, [slug, channelId]);
}
