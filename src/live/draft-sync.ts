import type { ApiClient } from "@/lib/api-client";
import type { Draft } from "@/lib/objects";
import type { Clock } from "./clock";
import { toReply } from "./failures";
import { draftPlace, putDraft } from "./own-things";
import type { Store } from "./store";

type Unwritten = { channelId: string; threadId: string | null; text: string; updatedAt: string };
type DraftSyncParts = { store: Store; api: ApiClient; clock: Clock; isOpen: () => boolean };

/** What is typed is gathered so long before it is written: nobody needs each key on another device. */
const gatherMs = 1_500;

/** Brings what one has begun to write to one's other devices. Nothing of it ever fails for who writes. */
export function createDraftSync({ store, api, clock, isOpen }: DraftSyncParts) {
  const unwritten = new Map<string, Unwritten>();
  let stopWaiting: (() => void) | null = null;

  async function write(place: string, draft: Unwritten): Promise<void> {
    const { channelId, ...rest } = draft;
    try {
      const { draft: kept } = await api("PUT /channels/:id/draft", { id: channelId, ...rest });
      store.learn((state) => putDraft(state, kept));
    } catch (error) {
      // Without an answer it is written when there is a way again; what is refused stays on this device.
      const isLost = ["UNAVAILABLE", "RATE_LIMITED"].includes(toReply(error).code);
      if (isLost && !unwritten.has(place)) unwritten.set(place, draft);
    }
  }

  function flush(): void {
    stopWaiting?.();
    stopWaiting = null;
    if (!isOpen()) return;
    const drafts = [...unwritten];
    unwritten.clear();
    for (const [place, draft] of drafts) void write(place, draft);
  }

  /** @param updatedAt ISO 8601, by this device's clock; of two devices the later one counts */
  function writeSoon(channelId: string, threadId: string | null, text: string, updatedAt: string): void {
    unwritten.set(draftPlace(channelId, threadId), { channelId, threadId, text, updatedAt });
    // What was sent must not stand on another device as though it were not.
    if (text === "") flush();
    else stopWaiting ??= clock.after(gatherMs, flush);
  }

  return {
    flush,
    write: writeSoon,
    /** Throws one away on all one's devices; here at once. */
    discard(draft: Draft): void {
      store.update((state) => putDraft(state, { ...draft, text: "" }));
      // By a clock that is behind, this would be the older one.
      const at = Math.max(clock.now(), Date.parse(draft.updatedAt));
      writeSoon(draft.channelId, draft.threadId, "", new Date(at).toISOString());
    },
  };
}
