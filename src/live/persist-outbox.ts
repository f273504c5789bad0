import type { OutboxStorage } from "./outbox-storage";
import type { Store } from "./store";

/** Stores what comes into the outbox, or changes its status, and removes what leaves it. */
export function persistOutbox(store: Store, storage: OutboxStorage): () => void {
  let stored = new Map<string, string>();

  function persist(): void {
    const { outbox } = store.getState();
    const current = new Map(outbox.map(({ clientId, status }) => [clientId, status]));
    for (const pending of outbox) if (stored.get(pending.clientId) !== pending.status) storage.put(pending);
    for (const clientId of stored.keys()) if (!current.has(clientId)) storage.remove(clientId);
    stored = current;
  }

  persist();
  return store.subscribe(persist);
}
