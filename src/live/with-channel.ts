import type { Channel } from "@/lib/objects";
import { keepIfEqual, withEntry } from "./entries";
import type { ChatState } from "./state";

/** The state with this channel in its place; the same state when nothing about it is different. */
export function withChannel(state: ChatState, channel: Channel): ChatState {
  const channels = withEntry(
    state.channels,
    channel.id,
    keepIfEqual(state.channels.get(channel.id), channel),
  );
  return channels === state.channels ? state : { ...state, channels };
}
