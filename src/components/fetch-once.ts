import { insist } from "@/lib/insist";

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
