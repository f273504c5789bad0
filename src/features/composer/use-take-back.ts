"use client";

import { type RefObject, useCallback } from "react";
import type { FileRef } from "@/lib/objects";
import { toTyped } from "@/live/typed-text";
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
      addToDraft(key, toTyped(state, text, picksOf(key)));
      field.current?.focus();
    },
    [chat, channelId, threadId, field],
  );
}
