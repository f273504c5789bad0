import { messageLimit } from "./bounded-windows";
import { withEntry, withoutEntry } from "./entries";
import type { Store } from "./store";
import { keepNewest } from "./timeline";
import type { Transport } from "./transport";

/** So many windows on history are kept. */
const timelineLimit = 20;

type OpenChannelsParts = {
  store: Store;
  transport: Transport;
  loadNewest: (channelId: string) => void;
  /** Asks what has changed in the channel since what is known. */
  ask: (channelId: string) => void;
};

/**
 * The channels on screen. Each has a window on its history; one that is open without being joined is
 * watched, for its events come to members only. Windows of channels that were closed are kept for the
 * way back, a bounded number of them.
 */
export function createOpenChannels({ store, transport, loadNewest, ask }: OpenChannelsParts) {
  const open = new Set<string>();
  /** Opened at some time, the latest last. */
  const recent = new Set<string>();
  /** Asked to be watched, on this connection. */
  const watched = new Set<string>();

  /** Whatever happened, membership or a new connection: makes it true again for every open channel. */
  function attend(): void {
    for (const channelId of open) {
      const { channels, timelines } = store.getState();
      const channel = channels.get(channelId);
      if (!channel) continue;
      if (!timelines.has(channelId)) loadNewest(channelId);
      if (channel.joined) watched.delete(channelId);
      else watch(channelId);
    }
  }

  function watch(channelId: string): void {
    if (watched.has(channelId) || !transport.isOpen()) return;
    watched.add(channelId);
    transport.request("room:join", { channelId }).then(
      () => {
        // A window that is still empty has its own question coming, from where its page will stand.
        if (store.getState().timelines.get(channelId)?.loading !== "initial") ask(channelId);
      },
      // Refused, or the connection is gone: the next connection tries again.
      () => undefined,
    );
  }

  function prune(): void {
    const { timelines } = store.getState();
    const oldestFirst = [...timelines.keys()].filter((id) => !recent.has(id)).concat([...recent]);
    const closed = oldestFirst.filter((id) => timelines.has(id) && !open.has(id));
    for (const channelId of closed.slice(0, Math.max(timelines.size - timelineLimit, 0))) {
      recent.delete(channelId);
      store.update((state) => ({ ...state, timelines: withoutEntry(state.timelines, channelId) }));
    }
  }

  return {
    openChannel(channelId: string): void {
      open.add(channelId);
      recent.delete(channelId);
      recent.add(channelId);
      retryLoad(channelId);
      attend();
      prune();
    },

    closeChannel(channelId: string): void {
      open.delete(channelId);
      if (watched.delete(channelId)) transport.tell("room:leave", { channelId });
      store.update((state) => {
        const timeline = state.timelines.get(channelId);
        if (!timeline) return state;
        const timelines = withEntry(state.timelines, channelId, keepNewest(timeline, messageLimit));
        return timelines === state.timelines ? state : { ...state, timelines };
      });
      prune();
    },

    /** A new connection watches nothing yet. */
    connected(): void {
      watched.clear();
      for (const channelId of open) retryLoad(channelId);
      attend();
    },

    start: (): (() => void) => store.subscribe(attend),
  };

  function retryLoad(channelId: string): void {
    const timeline = store.getState().timelines.get(channelId);
    if (timeline?.error && timeline.messages.length === 0) loadNewest(channelId);
  }
}
