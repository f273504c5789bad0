"use client";

import { useEffect, useRef } from "react";
import { useChat } from "@/live/use-chat";

type Notices = { attend: () => void; stop: () => void };

/** Tells of what comes through the browser, for as long as the page lives. Its code comes after the first sight. */
export function useNotices(
  channelId: string | null,
  threadId: string | null,
  go: (path: string) => void,
): void {
  const chat = useChat();
  const view = useRef({ channelId, threadId, go });
  const notices = useRef<Notices | null>(null);
  useEffect(() => {
    view.current = { channelId, threadId, go };
    notices.current?.attend();
  }, [channelId, threadId, go]);
  useEffect(() => {
    let isOver = false;
    import("./notices").then(
      ({ startNotices }) => {
        if (isOver) return;
        notices.current = startNotices(chat, {
          channelId: () => view.current.channelId,
          threadId: () => view.current.threadId,
          go: (path) => view.current.go(path),
        });
      },
      // Without it the list and its count are there all the same.
      () => undefined,
    );
    return () => {
      isOver = true;
      notices.current?.stop();
      notices.current = null;
    };
  }, [chat]);
}
