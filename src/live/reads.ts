import type { Clock } from "./clock";
import { isTransient, toReply } from "./failures";
import type { Store } from "./store";
import type { Transport } from "./transport";
import { moveReader } from "./unread";

/** Scrolling marks every message on its way; the server hears of the last one. */
const gatherMs = 300;
const retryMs = 5_000;

type ReadsParts = {
  store: Store;
  transport: Transport;
  clock: Clock;
  /** What was shown in advance is not so: the truth is wanted. */
  onRefused: () => void;
};

/** How far one has read: shown at once, told to the server soon. */
export function createReads({ store, transport, clock, onRefused }: ReadsParts) {
  /** By channel: up to where, not yet confirmed. */
  const untold = new Map<string, number>();
  let isWaiting = false;

  function flushIn(ms: number): void {
    if (isWaiting) return;
    isWaiting = true;
    clock.after(ms, () => {
      isWaiting = false;
      flush();
    });
  }

  /** Without a connection it is kept; coming online flushes again. */
  function flush(): void {
    if (transport.isConnected()) for (const [channelId, seq] of untold) void tellRead(channelId, seq);
  }

  async function tellRead(channelId: string, seq: number): Promise<void> {
    try {
      await transport.request("channel:read", { channelId, seq });
    } catch (error) {
      if (isTransient(toReply(error))) return flushIn(retryMs);
      onRefused();
    }
    if (untold.get(channelId) === seq) untold.delete(channelId);
  }

  return {
    flush,

    markRead(channelId: string, seq: number): void {
      const channel = store.getState().channels.get(channelId);
      const readSeq = Math.max(channel?.lastReadSeq ?? 0, untold.get(channelId) ?? 0);
      if (!channel?.joined || seq <= readSeq) return;
      untold.set(channelId, seq);
      store.learn((state) => moveReader(state, channelId, seq));
      flushIn(gatherMs);
    },

    markUnread(channelId: string, seq: number): void {
      untold.delete(channelId);
      store.learn((state) => moveReader(state, channelId, Math.max(seq - 1, 0)));
      transport.request("channel:markUnread", { channelId, seq }).catch(onRefused);
    },
  };
}
