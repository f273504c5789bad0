import type { ApiClient } from "@/lib/api-client";
import type { Snapshot } from "@/lib/objects";
import { backoffMs, type Clock } from "./clock";
import { toReply } from "./failures";
import { layGround } from "./snapshot";
import type { Store } from "./store";

type RefreshParts = {
  store: Store;
  api: ApiClient;
  clock: Clock;
  isOpen: () => boolean;
  /** The snapshot is in the state: some channels may be behind it now. */
  onGround: (snapshot: Snapshot) => void;
  onSignedOut: () => void;
};

/**
 * Fetches the workspace's snapshot and lays it under what is learned meanwhile (the rule stands at
 * `layGround`). Asking while one is on its way gets another one after it: what made somebody ask may be
 * newer than what is being read.
 */
export function createRefresh({ store, api, clock, isOpen, onGround, onSignedOut }: RefreshParts) {
  let isBusy = false;
  let isWanted = false;
  let failures = 0;

  async function run(): Promise<void> {
    // Without a way to the server there is no hurry: reaching it asks again.
    if (isBusy || !isWanted || !isOpen()) return;
    isBusy = true;
    isWanted = false;
    const lay = store.rebase();
    const snapshot = await read();
    isBusy = false;
    lay(snapshot && ((state) => layGround(state, snapshot)));
    if (snapshot) onGround(snapshot);
    void run();
  }

  async function read(): Promise<Snapshot | null> {
    try {
      const snapshot = await api("GET /workspaces/:id/snapshot", { id: store.getState().workspace.id });
      failures = 0;
      return snapshot;
    } catch (error) {
      const { code } = toReply(error);
      if (code === "UNAUTHENTICATED") onSignedOut();
      else if (code === "NOT_FOUND") store.update((state) => ({ ...state, hasLeft: true }));
      else clock.after(backoffMs(failures++, clock), request);
      return null;
    }
  }

  function request(): void {
    isWanted = true;
    void run();
  }

  return { request };
}
