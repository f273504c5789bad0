import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import type { Message } from "@/lib/objects";

type ThreadPlaceOptions = {
  at: number | null;
  thread: string | null;
  /** Where one writes to the channel. */
  field: RefObject<HTMLElement | null>;
  onGo: (at: number | null, thread: string | null) => void;
};

/**
 * Opens and closes the thread beside a conversation, whose own list stays where it is meanwhile.
 *
 * @returns `listAt`: around which message that list was opened, by seq
 */
export function useThreadPlace({ at, thread, field, onGo }: ThreadPlaceOptions) {
  const [listAt, setListAt] = useState(thread === null ? at : null);
  if (thread === null && listAt !== at) setListAt(at);

  const last = useRef(thread);
  useEffect(() => {
    const closed = last.current;
    last.current = thread;
    if (closed === null || thread !== null) return;
    // Back to the message that the thread hangs on, or where it is out of sight to writing.
    const row = document.querySelector<HTMLElement>(`#messages [data-message="${CSS.escape(closed)}"]`);
    (row ?? field.current)?.focus();
  }, [thread, field]);

  const openThread = useCallback(
    ({ id, threadId, seq }: Message) => onGo(threadId === null ? null : seq, threadId ?? id),
    [onGo],
  );
  const closeThread = useCallback(() => onGo(listAt, null), [onGo, listAt]);
  return { listAt, openThread, closeThread };
}
