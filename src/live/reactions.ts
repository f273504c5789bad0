import type { Message, Reaction } from "@/lib/objects";
import { applyMessages } from "./apply-changes";
import { withEntry } from "./entries";
import type { ChatState } from "./state";
import type { Store } from "./store";
import type { Transport } from "./transport";

type ReactionsParts = { store: Store; transport: Transport };

/** One's reactions: shown at once, and taken back when the server does not take them. */
export function createReactions({ store, transport }: ReactionsParts) {
  const show = (message: Message, emoji: string, on: boolean) =>
    store.update((state) => showReaction(state, message, emoji, on));

  return {
    /** Rejects with CodedError. */
    async react(message: Message, emoji: string, on: boolean): Promise<void> {
      show(message, emoji, on);
      try {
        const name = on ? "reaction:add" : "reaction:remove";
        const { message: changed } = await transport.request(name, { messageId: message.id, emoji });
        store.update((state) => applyMessages(state, changed.channelId, [changed]));
      } catch (error) {
        show(message, emoji, !on);
        throw error;
      }
    },
  };
}

/**
 * The message in its window with one's reaction, as it will be. Its version stays: what the server says next
 * takes its place.
 */
function showReaction(state: ChatState, { channelId, seq }: Message, emoji: string, on: boolean): ChatState {
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
