import type { Draft } from "@/lib/objects";
import { useChat, useChatState } from "@/live/use-chat";
import { writeDraft } from "./drafts";

/** Throws away what one has begun to write, here and on all one's devices. */
export function useDiscardDraft(): (draft: Draft) => void {
  const chat = useChat();
  const userId = useChatState((state) => state.me.id);
  return (draft) => {
    writeDraft({ userId, channelId: draft.threadId ?? draft.channelId }, "");
    chat.discardDraft(draft);
  };
}
