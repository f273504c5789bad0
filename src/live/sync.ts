import type { ChannelChanges } from "@/lib/objects";
import { reachOf } from "./apply-changes";
import type { Changes } from "./changes";
import { dropChannel } from "./channels";
import { backoffMs, type Clock } from "./clock";
import { toReply } from "./failures";
import { resetChannel } from "./reset-channel";
import type { Store } from "./store";
import type { Transport } from "./transport";

/** The contract's bound on one request. */
const cursorLimit = 500;

export type Sync = {
  /** Asks what has changed in these channels since what is known. One request at a time. */
  request(channelIds: Iterable<string>): void;
  /** As `request`, for all channels that one is in or has opened. */
  requestAll(): void;
  /** As `requestAll`, also while the server is not known to answer; resolves to whether it does. */
  poll(): Promise<boolean>;
};

type SyncParts = {
  store: Store;
  transport: Transport;
  clock: Clock;
  receive: (changes: Changes) => void;
  /** A channel had to be started over: its counts cannot be derived. */
  onReset: () => void;
  onSignedOut: () => void;
};

/** Closes holes: the changed rows are the log, so a cursor is all it takes. */
export function createSync({ store, transport, clock, receive, onReset, onSignedOut }: SyncParts): Sync {
  const wanted = new Set<string>();
  let running: Promise<boolean> | null = null;
  let failures = 0;

  function run(): void {
    // Without a way to the server it stays wanted: reaching it asks again.
    if (transport.isOpen() && wanted.size > 0) void askAll(false);
  }

  function askAll(mustAsk: boolean): Promise<boolean> {
    running ??= askInTurn(mustAsk).finally(() => {
      running = null;
    });
    return running;
  }

  /** Until nothing is wanted any more; false when an answer did not come. */
  async function askInTurn(mustAsk: boolean): Promise<boolean> {
    do {
      const cursors = takeCursors();
      if (cursors.size === 0 && !mustAsk) return true;
      const answer = await ask(cursors);
      if (!answer) {
        clock.after(backoffMs(failures++, clock), run);
        return false;
      }
      failures = 0;
      for (const changes of answer) place(changes, cursors.get(changes.channelId) ?? 0);
    } while (wanted.size > 0);
    return true;
  }

  async function ask(cursors: ReadonlyMap<string, number>): Promise<ChannelChanges[] | null> {
    try {
      const list = [...cursors].map(([channelId, version]) => ({ channelId, version }));
      return (await transport.request("channel:sync", { cursors: list })).channels;
    } catch (error) {
      if (toReply(error).code === "UNAUTHENTICATED") onSignedOut();
      for (const channelId of cursors.keys()) wanted.add(channelId);
      return null;
    }
  }

  /** The next ones to ask about, by channel id; channels that are gone meanwhile are forgotten. */
  function takeCursors(): ReadonlyMap<string, number> {
    const cursors = new Map<string, number>();
    for (const channelId of wanted) {
      if (cursors.size === cursorLimit) break;
      wanted.delete(channelId);
      const version = reachOf(store.getState(), channelId);
      if (version !== null) cursors.set(channelId, version);
    }
    return cursors;
  }

  function place({ channelId, version, messages, reset, gone }: ChannelChanges, cursor: number): void {
    if (gone) store.learn((state) => dropChannel(state, channelId));
    else if (reset) {
      // Not learned: a snapshot that is on its way knows the channel's numbers better than "unknown".
      store.update((state) => resetChannel(state, channelId, { version, messages }));
      onReset();
    } else receive({ channelId, since: cursor, version, messages });
  }

  function request(channelIds: Iterable<string>): void {
    for (const id of channelIds) wanted.add(id);
    run();
  }

  function wantAll(): void {
    const { channels, timelines } = store.getState();
    for (const id of timelines.keys()) wanted.add(id);
    for (const { id, joined } of channels.values()) if (joined) wanted.add(id);
  }

  return {
    request,
    requestAll() {
      wantAll();
      run();
    },
    poll() {
      wantAll();
      return askAll(true);
    },
  };
}
