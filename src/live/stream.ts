import { applyChanges, reachOf } from "./apply-changes";
import type { Changes } from "./changes";
import type { Clock } from "./clock";
import type { Store } from "./store";
import { isCountLost } from "./unread";

/** Frames of two instances can cross: so long a hole is given to close by itself. */
const patienceMs = 250;

export type Stream = {
  /** Changes have come. They are applied, or held while something before them is missing. */
  receive(changes: Changes): void;
  /**
   * The channel is known to be at `version`, from elsewhere than its stream. What was held may follow on
   * what is known now; what is still missing soon after is asked for.
   */
  expect(channelId: string, version: number): void;
};

type StreamParts = {
  store: Store;
  clock: Clock;
  /** Asks the server for what is missing in the channel. */
  ask: (channelId: string) => void;
  /** A count cannot be derived any more. */
  onCountLost: () => void;
};

/** Brings each channel's changes into their order, and notices when one is missing. */
export function createStream({ store, clock, ask, onCountLost }: StreamParts): Stream {
  const held = new Map<string, Changes[]>();
  const expected = new Map<string, number>();

  function receive(changes: Changes): void {
    const reach = reachOf(store.getState(), changes.channelId);
    // Another workspace's channel, or one that is about to be told of with all that is in it.
    if (reach === null) return;
    if (changes.since > reach) {
      held.set(changes.channelId, [...(held.get(changes.channelId) ?? []), changes]);
      watch(changes.channelId, changes.version);
      return;
    }
    apply(changes);
    drain(changes.channelId);
  }

  function apply(changes: Changes): void {
    const { channels, me } = store.getState();
    const channel = channels.get(changes.channelId);
    const isLost = channel !== undefined && isCountLost(channel, changes, me.id);
    store.learn((state) => applyChanges(state, changes));
    if (isLost) onCountLost();
  }

  function drain(channelId: string): void {
    const waiting = held.get(channelId);
    if (!waiting) return;
    held.delete(channelId);
    // Each goes the usual way again: what still does not follow on is held again.
    for (const changes of waiting.sort((a, b) => a.since - b.since)) receive(changes);
  }

  function expect(channelId: string, version: number): void {
    drain(channelId);
    if (isBehind(channelId, version)) watch(channelId, version);
  }

  function isBehind(channelId: string, version: number): boolean {
    const reach = reachOf(store.getState(), channelId);
    return reach !== null && reach < version;
  }

  function watch(channelId: string, version: number): void {
    const awaited = expected.get(channelId);
    expected.set(channelId, Math.max(awaited ?? 0, version));
    if (awaited === undefined) clock.after(patienceMs, () => check(channelId));
  }

  function check(channelId: string): void {
    const version = expected.get(channelId) ?? 0;
    expected.delete(channelId);
    // The answer brings these along.
    held.delete(channelId);
    if (isBehind(channelId, version)) ask(channelId);
  }

  return { receive, expect };
}
