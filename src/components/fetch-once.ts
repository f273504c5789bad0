const retryMs = 3_000;

/** A value that is fetched when somebody first waits for it; in the shape of useSyncExternalStore. */
export type Fetched<Value> = {
  /** Null until it is there. */
  get(): Value | null;
  /** The function that comes back ends the waiting. */
  subscribe(listener: () => void): () => void;
};

export function fetchOnce<Value>(load: () => Promise<Value>): Fetched<Value> {
  let value: Value | null = null;
  let isAsked = false;
  const listeners = new Set<() => void>();

  async function ask() {
    isAsked = true;
    const fetched = await insist(load);
    value = fetched;
    for (const listener of listeners) listener();
  }

  return {
    get: () => value,
    subscribe(listener) {
      listeners.add(listener);
      if (!isAsked) void ask();
      return () => void listeners.delete(listener);
    },
  };
}

/** Where the network fails it is asked again: a menu that comes late is better than a page that falls. */
async function insist<Result>(load: () => Promise<Result>): Promise<Result> {
  for (;;) {
    try {
      return await load();
    } catch {
      await new Promise((resolve) => setTimeout(resolve, retryMs));
    }
  }
}
