"use client";

import { type RefObject, useCallback } from "react";
import type { FileRef } from "@/lib/objects";
import { useChat } from "@/live/use-chat";
import { attachmentsOf } from "./attachments/attachments";
import { addToDraft } from "./drafts";
import { picksOf } from "./picks";

/** Puts a text and files into a channel's composer, after what is there already, and the focus with them. */
export function useTakeBack(
  channelId: string,
  field: RefObject<HTMLTextAreaElement | null>,
  threadId: string | null = null,
) {
  const chat = useChat();
  return useCallback(
    (text: string, files: readonly FileRef[]) => {
      const state = chat.getState();
      const place = threadId ? `${channelId}:${threadId}` : channelId;
      attachmentsOf(`${state.me.id}:${place}`, state.workspace.id).restore(files);
      const key = { userId: state.me.id, channelId: threadId ?? channelId };
      field.current?.focus();
      if (!text.includes("<")) return addToDraft(key, text);
      import("./typed-message").then(
        ({ toTyped }) => addToDraft(key, toTyped(chat.getState(), text, picksOf(key))),
        // With references in it, it is still what was written.
        () => addToDraft(key, text),
      );
    },
    [chat, channelId, threadId, field],
  );
}
