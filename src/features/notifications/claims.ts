/** So long a claim is held that was taken once, in milliseconds: until every page has heard of the same thing. */
const takenMs = 30_000;

/**
 * What the pages of one browser know of each other, by Web Locks: the browser lets go of a lock when its page
 * is gone, however it went. Without https there are none, and each page stands alone.
 */
export function createClaims() {
  const releases = new Map<string, () => void>();

  /** Says under `slot` that something is so on this page, for as long as it is; null ends it. */
  function hold(slot: string, name: string | null): void {
    releases.get(slot)?.();
    releases.delete(slot);
    if (name === null || !navigator.locks) return;
    const end = new AbortController();
    releases.set(slot, () => end.abort());
    const held = () => new Promise<void>((resolve) => end.signal.addEventListener("abort", () => resolve()));
    // Pages may hold the same name side by side. Let go before it was got, it is refused.
    void navigator.locks.request(name, { mode: "shared", signal: end.signal }, held).catch(() => undefined);
  }

  return {
    hold,

    /** Whether some page holds one of these. */
    async areHeld(names: readonly string[]): Promise<boolean> {
      if (!navigator.locks || names.length === 0) return false;
      const { held = [] } = await navigator.locks.query();
      return held.some(({ name }) => name !== undefined && names.includes(name));
    },

    /** Takes something that only one page may have. Resolves to whether it is this one. */
    take(name: string): Promise<boolean> {
      if (!navigator.locks) return Promise.resolve(true);
      return new Promise((resolve) => {
        void navigator.locks.request(name, { ifAvailable: true }, async (lock) => {
          resolve(lock !== null);
          if (lock) await new Promise((end) => setTimeout(end, takenMs));
        });
      });
    },

    end(): void {
      for (const release of releases.values()) release();
      releases.clear();
    },
  };
}
