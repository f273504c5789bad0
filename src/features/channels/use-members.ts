"use client";

import { useCallback, useEffect } from "react";
import { useChat, useChatState } from "@/live/use-chat";

export type Members = {
  /** Everyone in the channel; null until that is known. */
  ids: readonly string[] | null;
  reload: () => Promise<void>;
};

/** Who is in a channel, kept true while it is open; of a direct conversation the channel itself says it. */
export function useMembers(channelId: string | null): Members {
  const chat = useChat();
  const isDirect = useChatState((state) => channelId && state.channels.get(channelId)?.kind === "direct");
  const isJoined = useChatState((state) => (channelId ? state.channels.get(channelId)?.joined : undefined));
  const ids = useChatState((state) => (channelId && state.members.get(channelId)) || null);

  const reload = useCallback(async () => {
    if (channelId && !isDirect) await chat.loadMembers(channelId);
  }, [chat, channelId, isDirect]);

  useEffect(() => {
    if (isJoined !== undefined) void reload();
  }, [reload, isJoined]);

  return { ids, reload };
}
