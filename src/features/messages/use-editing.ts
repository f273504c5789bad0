import { useCallback, useState } from "react";
import { useChat } from "@/live/use-chat";
import { mayEdit } from "./rights";

/** Which message of a channel, or of a thread in it, is open for editing. */
export type Editing = {
  messageId: string | null;
  start: (messageId: string) => void;
  /** Opens one's newest message; false when there is none on the page. */
  startLast: () => boolean;
  stop: () => void;
};

export function useEditing(channelId: string, threadId: string | null = null): Editing {
  const chat = useChat();
  const [messageId, setMessageId] = useState<string | null>(null);

  const startLast = useCallback(() => {
    const state = chat.getState();
    const list = threadId ? state.threads.get(threadId) : state.timelines.get(channelId);
    const last = list?.messages.findLast((message) => mayEdit(state, message));
    if (last) setMessageId(last.id);
    return last !== undefined;
  }, [chat, channelId, threadId]);
  const stop = useCallback(() => setMessageId(null), []);

  return { messageId, start: setMessageId, startLast, stop };
}
