import { withEntry, withoutEntry } from "./entries";
import type { ChatState } from "./state";

/** Who is typing where, in the order in which they began; never oneself. Pure. */

export function addTypist(state: ChatState, channelId: string, userId: string): ChatState {
  const current = state.typing.get(channelId) ?? [];
  if (userId === state.me.id || current.includes(userId) || !state.channels.has(channelId)) return state;
  return { ...state, typing: withEntry(state.typing, channelId, [...current, userId]) };
}

export function forgetTypist(state: ChatState, channelId: string, userId: string): ChatState {
  const current = state.typing.get(channelId);
  if (!current?.includes(userId)) return state;
  const rest = current.filter((id) => id !== userId);
  const typing =
    rest.length > 0 ? withEntry(state.typing, channelId, rest) : withoutEntry(state.typing, channelId);
  return { ...state, typing };
}
