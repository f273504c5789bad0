import { useCallback, useEffect, useState } from "react";
import type { ChatState } from "@/live/state";
import { useChat } from "@/live/use-chat";

/**
 * After which message, by seq, the "New" divider stands: what had been read when the reader came, or
 * came back to the window. It stays there while they read; null when nothing was new.
 *
 * Who marks a message as unread wants it to stay so: `isKept` until they leave the channel, or say that
 * they are done with it.
 */
export function useUnreadMark(channelId: string) {
  const chat = useChat();
  const [mark, setMark] = useState(() => readUpTo(chat.getState(), channelId));
  const [isKept, setKept] = useState(false);

  useEffect(() => {
    const onFocus = () => setMark((current) => readUpTo(chat.getState(), channelId) ?? current);
    // In the capture phase: the list's own listener marks everything as read.
    window.addEventListener("focus", onFocus, true);
    return () => window.removeEventListener("focus", onFocus, true);
  }, [chat, channelId]);

  const keepUnread = useCallback(
    ({ seq }: { seq: number }) => {
      setKept(true);
      setMark(seq - 1);
      chat.markUnread(channelId, seq);
    },
    [chat, channelId],
  );

  /** Nothing is new any more. */
  const clear = useCallback(() => {
    setKept(false);
    setMark(null);
  }, []);

  return { mark, isKept, keepUnread, clear };
}

export type UnreadMark = ReturnType<typeof useUnreadMark>;

function readUpTo(state: ChatState, channelId: string): number | null {
  const channel = state.channels.get(channelId);
  return channel?.joined && channel.unreadCount > 0 ? channel.lastReadSeq : null;
}
