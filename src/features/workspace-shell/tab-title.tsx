"use client";

import { useEffect } from "react";
import { channelTitle } from "@/live/selectors";
import type { ChatState } from "@/live/state";
import { useChatState } from "@/live/use-chat";
import { tabTitle } from "./tab-title-words";

/** Keeps the title of the browser's tab. */
export function TabTitle({ channelId }: { channelId: string | null }) {
  const title = useChatState((state) => titleOf(state, channelId));
  useEffect(() => {
    document.title = title;
  }, [title]);
  return null;
}

function titleOf(state: ChatState, channelId: string | null): string {
  const channel = channelId === null ? undefined : state.channels.get(channelId);
  const name = channel ? channelTitle(state, channel) : null;
  return tabTitle({
    waiting: countWaiting(state),
    place: name === null || channel?.kind === "direct" ? name : `#${name}`,
    workspace: state.workspace.name,
  });
}

/** What is meant for the reader: messages in direct conversations, and mentions. */
function countWaiting({ channels }: ChatState): number {
  let count = 0;
  for (const { kind, unreadCount, mentionCount } of channels.values())
    count += kind === "direct" ? unreadCount : mentionCount;
  return count;
}
