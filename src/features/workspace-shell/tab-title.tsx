"use client";

import { useEffect } from "react";
import { channelTitle } from "@/live/selectors";
import type { ChatState } from "@/live/state";
import { useChatState } from "@/live/use-chat";
import { countWaiting } from "./count-waiting";
import { markTabIcon } from "./tab-icon";
import { tabTitle } from "./tab-title-words";

/**
 * Keeps the title and the icon of the browser's tab.
 *
 * @param place where one is, when it is no conversation
 */
export function TabTitle({ channelId, place }: { channelId: string | null; place?: string }) {
  const title = useChatState((state) => titleOf(state, channelId, place));
  const isWaiting = useChatState((state) => countWaiting(state) > 0);
  useEffect(() => {
    document.title = title;
  }, [title]);
  useEffect(() => markTabIcon(isWaiting), [isWaiting]);
  return null;
}

function titleOf(state: ChatState, channelId: string | null, place: string | undefined): string {
  const channel = channelId === null ? undefined : state.channels.get(channelId);
  const name = channel ? channelTitle(state, channel) : null;
  return tabTitle({
    waiting: countWaiting(state),
    place: place ?? (name === null || channel?.kind === "direct" ? name : `#${name}`),
    workspace: state.workspace.name,
  });
}
