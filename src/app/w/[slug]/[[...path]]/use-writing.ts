import { useCallback, useEffect, useRef } from "react";
import { useTakeBack } from "@/features/composer/use-take-back";
import { useEditing } from "@/features/messages/use-editing";

/** What a list of messages and the composer below it share: the field, which message is edited, and what goes back. */
export function useWriting(channelId: string, threadId?: string) {
  const field = useRef<HTMLTextAreaElement>(null);
  const editing = useEditing(channelId, threadId);
  const takeBack = useTakeBack(channelId, field, threadId);
  const focusField = useCallback(() => field.current?.focus(), []);
  useEffect(() => {
    // On a phone the focus would bring up the keyboard and cover what one came to read.
    if (matchMedia("(pointer: fine)").matches) focusField();
  }, [focusField]);
  return { field, editing, takeBack, focusField };
}
