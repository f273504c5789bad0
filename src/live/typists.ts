import { withEntry, withoutEntry } from "./entries";
import type { ChatState } from "./state";

/** Who is typing where, in the order in which they began; never oneself. Pure. */

/** A channel, or one of its threads: there they are kept apart. */
export type TypingPlace = { channelId: string; threadId: string | null };

export function addTypist(state: ChatState, { channelId, threadId }: TypingPlace, userId: string): ChatState {
  const place = threadId ?? channelId;
  const current = state.typing.get(place) ?? [];
  if (userId === state.me.id || current.includes(userId) || !state.channels.has(channelId)) return state;
  return { ...state, typing: withEntry(state.typing, place, [...current, userId]) };
}

export function forgetTypist(
  state: ChatState,
  { channelId, threadId }: TypingPlace,
  userId: string,
): ChatState {
  const place = threadId ?? channelId;
  const current = state.typing.get(place);
  if (!current?.includes(userId)) return state;
  const rest = current.filter((id) => id !== userId);
  const typing = rest.length > 0 ? withEntry(state.typing, place, rest) : withoutEntry(state.typing, place);
  return { ...state, typing };
}
