"use client";

import type { Channel } from "@/lib/objects";
import { useChatState } from "@/live/use-chat";

/** The channel that is open: the one named, or general. Null when there is none such, or no longer. */
export function useOpenChannelId(named: string | null): string | null {
  return useChatState((state) => {
    if (named !== null) return state.channels.has(named) ? named : null;
    for (const channel of state.channels.values()) if (channel.isGeneral) return channel.id;
    return null;
  });
}

export function useChannel(channelId: string): Channel | undefined {
  return useChatState((state) => state.channels.get(channelId));
}

export function useHasLeft(): boolean {
  return useChatState((state) => state.hasLeft);
}
