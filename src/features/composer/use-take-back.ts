"use client";

import { type RefObject, useCallback } from "react";
import { useChat } from "@/live/use-chat";
import { addToDraft } from "./drafts";

/** Puts a text into a channel's composer, after what is there already, and the focus with it. */
export function useTakeBack(channelId: string, field: RefObject<HTMLTextAreaElement | null>) {
  const chat = useChat();
  return useCallback(
    (text: string) => {
      addToDraft({ userId: chat.getState().me.id, channelId }, text);
      field.current?.focus();
    },
    [chat, channelId, field],
  );
}
