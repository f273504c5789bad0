import type { Events } from "@/lib/socket-events";
import type { Clock } from "./clock";
import { isTransient, toReply } from "./failures";
import { reducers } from "./reducers";
import type { Store } from "./store";
import type { Transport } from "./transport";
import { moveReader } from "./unread";

/** Scrolling marks every message on its way: the server hears of the first at once, of the last this much later. */
const gatherMs = 100;
const retryMs = 5_000;
/** As many as the server takes at once. */
const placeLimit = 500;

type ReadsParts = {
  store: Store;
  transport: Transport;
  clock: Clock;
  /** The counts belong to a version that may be behind `version`, which was known. */
  onPlaced: (channelId: string, version: number) => void;
  /** What was shown in advance is not so: the truth is wanted. */
  onRefused: () => void;
};

/** How far one has read: shown at once, told to the server soon. */
export function createReads({ store, transport, clock, onPlaced, onRefused }: ReadsParts) {
  /** By channel: up to where, not yet confirmed. */
  const untold = new Map<string, number>();
  /** What of that is on its way. */
  const telling = new Map<string, number>();
  /** By channel: how often one has moved in it. An answer that later moves have overtaken says nothing. */
  const moves = new Map<string, number>();
  /** By channel: when all that is under way is settled. */
  const asking = {
    reads: new Map<string, Promise<void>>(),
    unreads: new Map<string, Promise<void>>(),
  };
  let isWaiting = false;
  const meId = store.getState().me.id;

  function flushIn(ms: number): void {
    if (isWaiting) return;
    isWaiting = true;
    clock.after(ms, () => {
      isWaiting = false;
      flush();
    });
  }

  /** Without a way to the server it is kept; reaching it flushes again. */
  function flush(): void {
    if (!transport.isOpen()) return;
    for (const [channelId, seq] of untold) if (telling.get(channelId) !== seq) void tellRead(channelId, seq);
  }

  async function tellRead(channelId: string, seq: number): Promise<void> {
    telling.set(channelId, seq);
    try {
      const place = await inOrder("reads", channelId, () =>
        transport.request("channel:read", { channelId, seq }),
      );
      // What has been read since knows better.
      if (untold.get(channelId) === seq) heard({ channelId, userId: meId, ...place });
    } catch (error) {
      if (isTransient(toReply(error))) return flushIn(retryMs);
      onRefused();
    } finally {
      if (telling.get(channelId) === seq) telling.delete(channelId);
    }
    if (untold.get(channelId) === seq) untold.delete(channelId);
  }

  /**
   * Of two requests under way at once the server may do the second first. Reading never moves backwards, so
   * only what does is kept apart from the others.
   */
  function inOrder<Answer>(kind: "reads" | "unreads", channelId: string, ask: () => Promise<Answer>) {
    const before = kind === "reads" ? [asking.unreads] : [asking.reads, asking.unreads];
    const awaited = before.flatMap((requests) => requests.get(channelId) ?? []);
    const mine = awaited.length > 0 ? Promise.all(awaited).then(ask) : ask();
    const requests = asking[kind];
    const settled = Promise.allSettled([requests.get(channelId), mine]).then(() => {
      if (requests.get(channelId) === settled) requests.delete(channelId);
    });
    requests.set(channelId, settled);
    return mine;
  }

  const countMove = (channelId: string) => moves.set(channelId, (moves.get(channelId) ?? 0) + 1);

  async function tellUnread(channelId: string, seq: number): Promise<void> {
    const move = moves.get(channelId);
    try {
      const place = await inOrder("unreads", channelId, () =>
        transport.request("channel:markUnread", { channelId, seq }),
      );
      if (moves.get(channelId) === move) heard({ channelId, userId: meId, ...place });
    } catch {
      onRefused();
    }
  }

  /** Where the server says that one is, whether one asked or another tab did; or where somebody else is. */
  function heard(update: Events["read:update"]): void {
    const known = store.getState().channels.get(update.channelId)?.version ?? 0;
    store.learn((state) => reducers["read:update"](state, update));
    if (update.userId === meId) onPlaced(update.channelId, known);
  }

  function heardAll(update: Events["workspace:read"]): void {
    const known = store.getState().channels;
    store.learn((state) => reducers["workspace:read"](state, update));
    for (const { channelId } of update.places) onPlaced(channelId, known.get(channelId)?.version ?? 0);
  }

  return {
    /** The server is reached, perhaps by a new connection: what was on its way may have gone down with the old one. */
    flush(): void {
      telling.clear();
      asking.reads.clear();
      flush();
    },
    heard,
    heardAll,

    /** Whether all that one has read or marked is told. */
    isSettled: (): boolean => untold.size === 0 && asking.reads.size === 0 && asking.unreads.size === 0,

    markRead(channelId: string, seq: number): void {
      const channel = store.getState().channels.get(channelId);
      const readSeq = Math.max(channel?.lastReadSeq ?? 0, untold.get(channelId) ?? 0);
      if (!channel?.joined || seq <= readSeq) return;
      countMove(channelId);
      untold.set(channelId, seq);
      store.learn((state) => moveReader(state, channelId, seq));
      if (!isWaiting) flush();
      flushIn(gatherMs);
    },

    /** All that is unread, as far as it is known here: nobody has seen what is still on its way. */
    async markAllRead(): Promise<void> {
      const { channels, workspace } = store.getState();
      const unread = [...channels.values()].filter(({ joined, unreadCount }) => joined && unreadCount > 0);
      const places = unread.slice(0, placeLimit).map(({ id, version }) => ({ channelId: id, seq: version }));
      if (places.length === 0) return;
      store.learn((state) =>
        places.reduce((next, { channelId, seq }) => moveReader(next, channelId, seq), state),
      );
      try {
        heardAll(await transport.request("workspace:read", { workspaceId: workspace.id, places }));
      } catch {
        onRefused();
      }
    },

    markUnread(channelId: string, seq: number): void {
      countMove(channelId);
      untold.delete(channelId);
      store.learn((state) => moveReader(state, channelId, Math.max(seq - 1, 0)));
      void tellUnread(channelId, seq);
    },
  };
}
