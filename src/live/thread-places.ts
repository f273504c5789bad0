import type { ThreadPlace } from "@/lib/objects";
import { keepIfEqual, withEntry } from "./entries";
import type { ChatState } from "./state";

/** One's own places in threads, as the server tells them and as one reads. Pure. */

export const placesOf = (
  places: readonly ThreadPlace[],
  held: ChatState["threadPlaces"] = new Map(),
): ChatState["threadPlaces"] =>
  new Map(places.map((place) => [place.threadId, keepIfEqual(held.get(place.threadId), place)]));

/**
 * Takes over one's place. The count belongs to a version of the channel: an earlier one says nothing new; nor
 * does a place that is behind what one has read here, which the server is about to hear of.
 */
export function putThreadPlace(state: ChatState, place: ThreadPlace): ChatState {
  if (!state.channels.has(place.channelId)) return state;
  const held = state.threadPlaces.get(place.threadId);
  if (held && (held.version > place.version || held.lastReadSeq > place.lastReadSeq)) return state;
  const threadPlaces = withEntry(state.threadPlaces, place.threadId, keepIfEqual(held, place));
  return threadPlaces === state.threadPlaces ? state : { ...state, threadPlaces };
}

/** One has read so far: shown at once, as far as the thread's window can count. */
export function moveInThread(state: ChatState, threadId: string, lastReadSeq: number): ChatState {
  const held = state.threadPlaces.get(threadId);
  const window = state.threads.get(threadId);
  if (!held || !window || lastReadSeq <= held.lastReadSeq) return state;
  const unread = window.messages.filter(
    ({ seq, authorId, deletedAt }) => seq > lastReadSeq && authorId !== state.me.id && !deletedAt,
  );
  const unreadCount = Math.min(held.unreadCount, window.hasAfter ? held.unreadCount : unread.length);
  return {
    ...state,
    threadPlaces: withEntry(state.threadPlaces, threadId, { ...held, lastReadSeq, unreadCount }),
  };
}

/** How many threads have something that one has not read. */
export function unreadThreadCount({ threadPlaces }: ChatState): number {
  let count = 0;
  for (const { unreadCount } of threadPlaces.values()) if (unreadCount > 0) count++;
  return count;
}
