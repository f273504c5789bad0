import type { Channel } from "@/lib/objects";
import type { Clock } from "./clock";
import type { Store } from "./store";
import type { Transport } from "./transport";

/** At most so often, for each conversation. */
const gatherMs = 1_000;

type DeliveriesParts = { store: Store; transport: Transport; clock: Clock };

/** Tells those who write to one in direct conversations that it has reached this device. */
export function createDeliveries({ store, transport, clock }: DeliveriesParts) {
  /** By channel id: what was last told. */
  const told = new Map<string, number>();
  const waiting = new Set<string>();
  let seen: unknown = null;

  /** The newest that somebody else wrote, of what is not read: what is read has arrived. */
  function arrivedIn({ kind, joined, unreadCount, lastMessage }: Channel): number {
    if (kind !== "direct" || !joined || unreadCount === 0 || !lastMessage) return 0;
    return lastMessage.authorId === store.getState().me.id ? 0 : lastMessage.seq;
  }

  function watch(): void {
    const { channels } = store.getState();
    if (channels === seen || !transport.isOpen()) return;
    seen = channels;
    for (const channel of channels.values()) look(channel);
  }

  function look(channel: Channel): void {
    const seq = arrivedIn(channel);
    if (seq <= (told.get(channel.id) ?? 0) || waiting.has(channel.id)) return;
    told.set(channel.id, seq);
    transport.tell("channel:delivered", { channelId: channel.id, seq });
    waiting.add(channel.id);
    clock.after(gatherMs, () => {
      waiting.delete(channel.id);
      const current = store.getState().channels.get(channel.id);
      if (current) look(current);
    });
  }

  return {
    /** What was told on the last connection may not have arrived. */
    connected(): void {
      told.clear();
      seen = null;
      watch();
    },

    start: (): (() => void) => store.subscribe(watch),
  };
}
