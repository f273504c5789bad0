import { useCallback, useEffect, useState } from "react";
import type { ChatState } from "@/live/state";
import { useChat } from "@/live/use-chat";

type MarkedPlace = {
  id: string;
  /** One of the functions below: it stays the same. */
  readUpTo: (state: ChatState, id: string) => number | null;
  markUnread: (seq: number) => void;
};

/**
 * After which message, by seq, the "New" divider stands: what had been read when the reader came, or
 * came back to the window. It stays there while they read; null when nothing was new.
 *
 * Who marks a message as unread wants it to stay so: `isKept` until they leave the channel, or say that
 * they are done with it.
 */
export function useUnreadMark({ id, readUpTo, markUnread }: MarkedPlace) {
  const chat = useChat();
  const [mark, setMark] = useState(() => readUpTo(chat.getState(), id));
  const [isKept, setKept] = useState(false);

  useEffect(() => {
    const onFocus = () => setMark((current) => readUpTo(chat.getState(), id) ?? current);
    // In the capture phase: the list's own listener marks everything as read.
    window.addEventListener("focus", onFocus, true);
    return () => window.removeEventListener("focus", onFocus, true);
  }, [chat, id, readUpTo]);

  const keepUnread = useCallback(
    ({ seq }: { seq: number }) => {
      setKept(true);
      setMark(seq - 1);
      markUnread(seq);
    },
    [markUnread],
  );

  /** Nothing is new any more. */
  const clear = useCallback(() => {
    setKept(false);
    setMark(null);
  }, []);

  return { mark, isKept, keepUnread, clear };
}

export type UnreadMark = ReturnType<typeof useUnreadMark>;

/** After which message what is new in a channel begins, by seq; null when there is nothing. */
export function readInChannel(state: ChatState, channelId: string): number | null {
  const channel = state.channels.get(channelId);
  return channel?.joined && channel.unreadCount > 0 ? channel.lastReadSeq : null;
}

/** The same of a thread that is loaded. What it hangs on is never new. */
export function readInThread(state: ChatState, threadId: string): number | null {
  const place = state.threadPlaces.get(threadId);
  if (!place || place.unreadCount === 0) return null;
  return Math.max(place.lastReadSeq, state.threads.get(threadId)?.root?.seq ?? 0);
}
