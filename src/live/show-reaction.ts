import type { Message, Reaction } from "@/lib/objects";
import { withEntry } from "./entries";
import type { ChatState } from "./state";

/**
 * The message in its window with one's reaction, as it will be. Its version stays: what the server says next
 * takes its place.
 */
export function showReaction(
  state: ChatState,
  { channelId, seq }: Message,
  emoji: string,
  on: boolean,
): ChatState {
  const timeline = state.timelines.get(channelId);
  if (!timeline?.messages.some((message) => message.seq === seq)) return state;
  const messages = timeline.messages.map((message) =>
    message.seq === seq
      ? { ...message, reactions: withReaction(message.reactions, emoji, state.me.id, on) }
      : message,
  );
  return { ...state, timelines: withEntry(state.timelines, channelId, { ...timeline, messages }) };
}

/** As the server does it: one person and one emoji count once. */
function withReaction(
  reactions: readonly Reaction[],
  emoji: string,
  userId: string,
  on: boolean,
): Reaction[] {
  const known = reactions.some((reaction) => reaction.emoji === emoji);
  const all = known ? reactions : [...reactions, { emoji, userIds: [] }];
  return all.flatMap((reaction) => {
    if (reaction.emoji !== emoji) return [reaction];
    const others = reaction.userIds.filter((id) => id !== userId);
    const userIds = on ? [...others, userId] : others;
    return userIds.length > 0 ? [{ emoji, userIds }] : [];
  });
}
