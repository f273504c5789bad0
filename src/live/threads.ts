import type { ApiClient } from "@/lib/api-client";
import type { Message, ThreadPlace } from "@/lib/objects";
import type { BoundedWindows } from "./bounded-windows";
import { withoutEntry } from "./entries";
import { isTransient, toReply } from "./failures";
import { createHistory } from "./history";
import type { Store } from "./store";
import { moveInThread, putThreadPlace } from "./thread-places";
import { withWindow } from "./thread-windows";
import type { Windows } from "./windows";

/** Scrolling marks every reply on its way; the server hears of the last one. */
const gatherMs = 100;
const retryMs = 5_000;

export type ThreadsParts = {
  store: Store;
  api: ApiClient;
  after: (ms: number, run: () => void) => unknown;
  /** A page of the channel's thread is there, read when the channel stood at `version`. */
  onPage: (channelId: string, version: number) => void;
  /** Hears of what it is to keep bounded. */
  bounded: Pick<BoundedWindows, "loaded" | "seen">;
  onSignedOut: () => void;
};

export type Threads = ReturnType<typeof createThreads>;

/**
 * The threads on screen: windows on their replies, kept from the channel's stream as its timeline is, and how
 * far one has read in them. Fetched with the code that shows them.
 */
export function createThreads({ store, api, after, onPage, bounded, onSignedOut }: ThreadsParts) {
  /** By thread: its channel. */
  const open = new Map<string, string>();
  const roots = new Map<string, Message>();
  /** By thread: how far one has read in it here. */
  const readSeqs = new Map<string, number>();
  const untold = new Set<string>();

  const windows: Windows = {
    get: (state, threadId) => state.threads.get(threadId),
    set(state, threadId, window) {
      const channelId = open.get(threadId);
      if (!channelId) return state;
      const held = state.threads.get(threadId)?.root ?? null;
      const root = newerOf(held, roots.get(threadId) ?? null);
      return withWindow(state, { ...window, threadId, channelId, root });
    },
    channelOf: (state, threadId) => state.channels.get(open.get(threadId) ?? ""),
    async read(threadId, query) {
      const { root, follow, ...page } = await api("GET /messages/:id/thread", { id: threadId, ...query });
      roots.set(threadId, root);
      store.learn((state) => putThreadPlace(state, follow));
      return page;
    },
  };

  const history = createHistory({
    store,
    windows,
    onPage: (threadId, version, kind) => {
      bounded.loaded(threadId, kind);
      const channelId = open.get(threadId);
      if (channelId) onPage(channelId, version);
    },
    onSignedOut,
  });

  /** Whatever happened to the windows, a reset or a load that failed before: makes it true again. */
  function attend(): void {
    const { threads, channels } = store.getState();
    for (const [threadId, channelId] of open)
      if (!threads.has(threadId) && channels.has(channelId)) history.loadNewest(threadId);
  }

  let stop: (() => void) | null = null;

  function tell(threadId: string): void {
    if (untold.has(threadId)) return;
    untold.add(threadId);
    after(gatherMs, () => void tellRead(threadId));
  }

  async function tellRead(threadId: string): Promise<void> {
    untold.delete(threadId);
    try {
      const seq = readSeqs.get(threadId) ?? 0;
      const { follow } = await api("POST /messages/:id/thread/read", { id: threadId, seq });
      store.learn((state) => putThreadPlace(state, follow));
    } catch (error) {
      if (isTransient(toReply(error))) after(retryMs, () => tell(threadId));
    }
  }

  return {
    /** The thread is on the screen: its newest replies are loaded, or those around `at`, a seq. */
    open(threadId: string, channelId: string, at: number | null = null): void {
      open.set(threadId, channelId);
      stop ??= store.subscribe(attend);
      if (at === null) attend();
      else history.loadAround(threadId, at);
    },

    close(threadId: string): void {
      open.delete(threadId);
      roots.delete(threadId);
      store.update((state) => {
        const threads = withoutEntry(state.threads, threadId);
        return threads === state.threads ? state : { ...state, threads };
      });
      if (open.size > 0) return;
      stop?.();
      stop = null;
    },

    loadBefore: history.loadBefore,
    loadAfter: history.loadAfter,
    loadAround: history.loadAround,
    jumpToNewest: history.jumpToNewest,

    /** Everything up to `seq` has been read; never moves backwards. */
    markRead(threadId: string, seq: number): void {
      bounded.seen(threadId, seq);
      if (seq <= (readSeqs.get(threadId) ?? 0)) return;
      readSeqs.set(threadId, seq);
      store.learn((state) => moveInThread(state, threadId, seq));
      tell(threadId);
    },

    /** The server says where one is: behind what one has read, when it came to know of the thread after that. */
    heard({ threadId, lastReadSeq, unreadCount }: ThreadPlace): void {
      if (unreadCount > 0 && lastReadSeq < (readSeqs.get(threadId) ?? 0)) tell(threadId);
    },

    /** Rejects with CodedError. */
    async follow(threadId: string, isFollowing: boolean): Promise<void> {
      const { follow } = await api("PUT /messages/:id/follow", { id: threadId, isFollowing });
      store.learn((state) => putThreadPlace(state, follow));
    },
  };
}

const newerOf = (a: Message | null, b: Message | null): Message | null =>
  a && b ? (a.version >= b.version ? a : b) : (a ?? b);
