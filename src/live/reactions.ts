import type { Message } from "@/lib/objects";
import { applyMessages } from "./apply-changes";
import { showReaction } from "./show-reaction";
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
