"use client";

import { useCallback, useEffect, useState } from "react";
import { api } from "@/lib/api-client";
import { useChatState } from "@/live/use-chat";

export type Members = {
  /** Everyone in the channel; null until that is known. */
  ids: readonly string[] | null;
  reload: () => Promise<void>;
};

/**
 * Who is in a channel (of a direct conversation the channel itself says it). Asked for when it is
 * opened, and again after a change: the client's state does not hold the members of every channel of a
 * large workspace.
 */
export function useMembers(channelId: string | null): Members {
  const isDirect = useChatState((state) => channelId && state.channels.get(channelId)?.kind === "direct");
  const isJoined = useChatState((state) => (channelId ? state.channels.get(channelId)?.joined : undefined));
  const [known, setKnown] = useState<ReadonlyMap<string, readonly string[]>>(new Map());

  const reload = useCallback(async () => {
    if (!channelId || isDirect) return;
    try {
      const { userIds } = await api("GET /channels/:id/members", { id: channelId });
      setKnown((before) => new Map(before).set(channelId, userIds));
    } catch {
      // The number of people stays away, or as it was; nothing else hangs on it.
    }
  }, [channelId, isDirect]);

  useEffect(() => {
    if (isJoined !== undefined) void reload();
  }, [reload, isJoined]);

  return { ids: (channelId && known.get(channelId)) || null, reload };
}
