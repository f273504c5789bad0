import type { ChatState } from "./state";

/** A pure step from one state to the next; the same object when nothing is different. */
export type Change = (state: ChatState) => ChatState;

export type Store = {
  getState(): ChatState;
  subscribe(listener: () => void): () => void;
  /** For what this tab alone decides: its outbox, its windows on history, its connection. */
  update(change: Change): void;
  /** For what the server says about the workspace. Must be idempotent: `rebase` may repeat it. */
  learn(change: Change): void;
  /**
   * From now on what is learned is also kept, until the function that comes back is called with the
   * ground: it is laid, and what was learned meanwhile is applied on top of it once more. With null
   * nothing is laid. One at a time.
   */
  rebase(): (ground: Change | null) => void;
};

export function createStore(initial: ChatState): Store {
  let state = initial;
  let learned: Change[] | null = null;
  const listeners = new Set<() => void>();

  function update(change: Change): void {
    const next = change(state);
    if (next === state) return;
    state = next;
    for (const listener of [...listeners]) listener();
  }

  return {
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    update,
    learn(change) {
      learned?.push(change);
      update(change);
    },
    rebase() {
      const kept: Change[] = [];
      learned = kept;
      return (ground) => {
        learned = null;
        if (ground) update((current) => kept.reduce((next, change) => change(next), ground(current)));
      };
    },
  };
}
