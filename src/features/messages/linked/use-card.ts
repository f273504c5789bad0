import { useCallback, useSyncExternalStore } from "react";
import type { MessageCard } from "@/lib/objects";
import { toLastMessage } from "@/lib/preview";
import { useChat, useChatState } from "@/live/use-chat";
import { cardsOf } from "./cards";

/**
 * What stands at a place: undefined while it is asked for, null where nothing is. A message that is held
 * anyway is always as it is; others are asked for again when they are looked at again.
 */
export function useCard(channelId: string, seq: number): MessageCard | null | undefined {
  const chat = useChat();
  const held = useChatState((state) =>
    state.timelines.get(channelId)?.messages.find((message) => message.seq === seq),
  );
  const cards = cardsOf(chat);
  const subscribe = useCallback(
    (listener: () => void) => cards.subscribe({ channelId, seq }, listener),
    [cards, channelId, seq],
  );
  const asked = useSyncExternalStore(
    held ? unasked : subscribe,
    () => (held ? undefined : cards.get({ channelId, seq })),
    nothing,
  );
  if (!held) return asked;
  return held.deletedAt ? null : { id: held.id, channelId, ...toLastMessage(held) };
}

const nothing = () => undefined;
const unasked = () => nothing;
