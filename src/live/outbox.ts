import { v4 as uuid } from "uuid";
import type { ErrorReply } from "@/lib/errors";
import type { Message } from "@/lib/objects";
import { compare } from "./compare";
import type { ChatState, PendingMessage } from "./state";

/** One's own messages on their way. */

/** What was just written: not sent yet, and shown from now on. */
export type Written = Pick<PendingMessage, "channelId" | "text" | "threadId" | "alsoToChannel" | "files">;

/** @param now in milliseconds since the epoch */
export const toPending = (written: Written, now: number): PendingMessage => ({
  // Not crypto.randomUUID, which plain http in a local network does not have.
  clientId: uuid(),
  ...written,
  createdAt: new Date(now).toISOString(),
  status: "waiting",
  error: null,
});

/** Adds those that are not there, in the order in which they were written. */
export function addPending(state: ChatState, added: readonly PendingMessage[]): ChatState {
  const known = new Set(state.outbox.map(({ clientId }) => clientId));
  const fresh = added.filter(({ clientId }) => !known.has(clientId));
  if (fresh.length === 0) return state;
  // Only what comes in together: a clock that is set back must not overtake what waits already.
  fresh.sort((a, b) => compare(a.createdAt, b.createdAt));
  return { ...state, outbox: [...state.outbox, ...fresh] };
}

export function changePending(
  state: ChatState,
  clientId: string,
  change: { status: PendingMessage["status"]; error: ErrorReply | null },
): ChatState {
  if (!state.outbox.some((pending) => pending.clientId === clientId)) return state;
  return {
    ...state,
    outbox: state.outbox.map((pending) =>
      pending.clientId === clientId ? { ...pending, ...change } : pending,
    ),
  };
}

export function removePending(state: ChatState, clientId: string): ChatState {
  const outbox = state.outbox.filter((pending) => pending.clientId !== clientId);
  return outbox.length === state.outbox.length ? state : { ...state, outbox };
}

/** What has been stored is no longer on its way, from wherever we learn that it has been. */
export function settlePending(state: ChatState, stored: readonly Message[]): ChatState {
  const own = new Set(stored.filter((message) => settles(state, message)).map(({ clientId }) => clientId));
  if (own.size === 0) return state;
  return { ...state, outbox: state.outbox.filter(({ clientId }) => !own.has(clientId)) };
}

/** Whether this is what one of one's own pending messages has become. */
export const settles = ({ me, outbox }: ChatState, { authorId, clientId }: Message): boolean =>
  authorId === me.id && outbox.some((pending) => pending.clientId === clientId);
