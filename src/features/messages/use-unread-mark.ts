import { useEffect, useState } from "react";
import type { ChatState } from "@/live/state";
import { useChat } from "@/live/use-chat";

/**
 * After which message, by seq, the "New" divider stands: what had been read when the reader came, or
 * came back to the window. It stays there while they read; null when nothing was new.
 */
export function useUnreadMark(channelId: string): number | null {
  const chat = useChat();
  const [mark, setMark] = useState(() => readUpTo(chat.getState(), channelId));

  useEffect(() => {
    const onFocus = () => setMark((current) => readUpTo(chat.getState(), channelId) ?? current);
    // In the capture phase: the list's own listener marks everything as read.
    window.addEventListener("focus", onFocus, true);
    return () => window.removeEventListener("focus", onFocus, true);
  }, [chat, channelId]);

  return mark;
}

function readUpTo(state: ChatState, channelId: string): number | null {
  const channel = state.channels.get(channelId);
  return channel?.joined && channel.unreadCount > 0 ? channel.lastReadSeq : null;
}
