import type { ErrorReply } from "@/lib/errors";
import type { FileRef } from "@/lib/objects";
import { applyMessages } from "./apply-changes";
import { backoffMs, type Clock } from "./clock";
import { isTransient, toReply } from "./failures";
import { addPending, changePending, removePending, toPending } from "./outbox";
import type { OutboxStorage } from "./outbox-storage";
import { persistOutbox } from "./persist-outbox";
import type { PendingMessage } from "./state";
import type { Store } from "./store";
import type { Transport } from "./transport";

type SendQueueParts = {
  store: Store;
  transport: Transport;
  clock: Clock;
  storage: OutboxStorage;
  onSignedOut: () => void;
};

/**
 * Sends what one has written: in order and one at a time in each channel, again and again with the same
 * `clientId` until the server has it or says that it never will. What is stored settles its row wherever
 * that is learned first, from the ack or from the event.
 */
export function createSendQueue({ store, transport, clock, storage, onSignedOut }: SendQueueParts) {
  /** By channel: the clientId that is on its way. */
  const inFlight = new Map<string, string>();
  /** By channel: ends the pause before the next attempt. */
  const pauses = new Map<string, () => void>();
  /** By clientId: attempts that failed in a row. */
  const failures = new Map<string, number>();

  const find = (clientId: string) => store.getState().outbox.find((pending) => pending.clientId === clientId);

  function sendNext(channelId: string): void {
    if (inFlight.has(channelId) || pauses.has(channelId) || !transport.isOpen()) return;
    const next = store
      .getState()
      .outbox.find((pending) => pending.channelId === channelId && pending.status === "waiting");
    if (!next) return;
    inFlight.set(channelId, next.clientId);
    void attempt(next);
  }

  async function attempt(pending: PendingMessage): Promise<void> {
    const { clientId, channelId, text, threadId, alsoToChannel, files } = pending;
    try {
      const { message } = await transport.request("message:send", {
        ...{ clientId, channelId, text, threadId },
        ...(alsoToChannel && { alsoToChannel }),
        ...(files.length > 0 && { fileIds: files.map(({ id }) => id) }),
      });
      store.update((state) => applyMessages(state, channelId, [message]));
    } catch (error) {
      fail(clientId, channelId, toReply(error));
    }
    release(channelId, clientId);
  }

  function fail(clientId: string, channelId: string, error: ErrorReply): void {
    // Settled meanwhile, by the event or by another tab.
    if (!find(clientId)) return;
    const status = isTransient(error) ? "waiting" : "failed";
    store.update((state) => changePending(state, clientId, { status, error }));
    if (error.code === "UNAUTHENTICATED") onSignedOut();
    else if (status === "waiting" && transport.isOpen()) pause(clientId, channelId, error);
  }

  function pause(clientId: string, channelId: string, { retryAfterMs = 0 }: ErrorReply): void {
    const failed = failures.get(clientId) ?? 0;
    failures.set(clientId, failed + 1);
    const cancel = clock.after(retryAfterMs + backoffMs(failed, clock), () => endPause(channelId));
    pauses.set(channelId, cancel);
  }

  function endPause(channelId: string): void {
    pauses.get(channelId)?.();
    pauses.delete(channelId);
    sendNext(channelId);
  }

  function release(channelId: string, clientId: string): void {
    if (inFlight.get(channelId) === clientId) inFlight.delete(channelId);
    sendNext(channelId);
  }

  /** The ack of what the event has settled may be late or lost: the next one need not wait for it. */
  function releaseSettled(): void {
    for (const [channelId, clientId] of inFlight) if (!find(clientId)) release(channelId, clientId);
    for (const clientId of failures.keys()) if (!find(clientId)) failures.delete(clientId);
  }

  /** Everything anew: the connection is there, or other tabs have left something behind. */
  function resume(): void {
    store.update((state) => addPending(state, storage.load()));
    failures.clear();
    const channelIds = new Set(store.getState().outbox.map((pending) => pending.channelId));
    for (const channelId of channelIds) endPause(channelId);
  }

  return {
    send(
      channelId: string,
      text: string,
      threadId: string | null,
      files: readonly FileRef[] = [],
      alsoToChannel = false,
    ): void {
      const pending = toPending({ channelId, text, threadId, files, alsoToChannel }, clock.now());
      store.update((state) => addPending(state, [pending]));
      sendNext(channelId);
    },

    retry(clientId: string): void {
      const pending = find(clientId);
      if (!pending || inFlight.get(pending.channelId) === clientId) return;
      store.update((state) => changePending(state, clientId, { status: "waiting", error: null }));
      failures.delete(clientId);
      endPause(pending.channelId);
    },

    discard(clientId: string): PendingMessage | null {
      const pending = find(clientId);
      // What is on its way may be stored already.
      if (!pending || inFlight.get(pending.channelId) === clientId) return null;
      store.update((state) => removePending(state, clientId));
      endPause(pending.channelId);
      return pending;
    },

    resume,

    /** Brings back what an earlier page left, and keeps it stored from now on. */
    start(): () => void {
      const stopPersisting = persistOutbox(store, storage);
      const stopReleasing = store.subscribe(releaseSettled);
      const stopListening = storage.onRemoved((clientId) =>
        store.update((state) => removePending(state, clientId)),
      );
      resume();
      return () => {
        stopPersisting();
        stopReleasing();
        stopListening();
      };
    },
  };
}
