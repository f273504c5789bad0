import type { ApiClient } from "@/lib/api-client";
import { withEntry } from "./entries";
import { toReply } from "./failures";
import type { Change, Store } from "./store";

type MembersParts = { store: Store; api: ApiClient; onSignedOut: () => void };

/**
 * Who is in the channel that is on the screen. A large workspace has many channels with many people, so
 * only the list that was asked for last is kept true; it is asked for again when another one is.
 */
export function createMembers({ store, api, onSignedOut }: MembersParts) {
  let currentId: string | null = null;
  /** What was heard since the answer that is waited for was asked for; null when none is. */
  let heardSince: Change[] | null = null;

  /** Never rejects: the list stays as it was, or away. */
  async function load(channelId: string): Promise<void> {
    currentId = channelId;
    const changes: Change[] = [];
    heardSince = changes;
    try {
      const { userIds } = await api("GET /channels/:id/members", { id: channelId });
      // Otherwise another question has overtaken this one.
      if (heardSince === changes) {
        heardSince = null;
        store.update((state) => {
          const placed = { ...state, members: withEntry(state.members, channelId, userIds) };
          return changes.reduce((next, change) => change(next), placed);
        });
      }
    } catch (error) {
      if (heardSince === changes) heardSince = null;
      if (toReply(error).code === "UNAUTHENTICATED") onSignedOut();
    }
  }

  return {
    load,

    /** Somebody came or went. */
    heard(change: Change): void {
      heardSince?.push(change);
      store.learn(change);
    },

    /** Something may have been missed: the list on the screen anew, the others are none any more. */
    reload(): void {
      const channelId = currentId;
      if (channelId === null || !store.getState().channels.has(channelId)) return;
      store.update((state) => {
        const ids = state.members.get(channelId);
        return { ...state, members: new Map(ids ? [[channelId, ids]] : []) };
      });
      void load(channelId);
    },
  };
}
