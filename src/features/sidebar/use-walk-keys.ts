import { useEffect } from "react";
import { shownSections } from "@/live/sidebar-sections";
import type { ChatState } from "@/live/state";
import { useChat } from "@/live/use-chat";

/**
 * Alt with an arrow goes to the conversation above or below the open one, as the sidebar has them; with Shift
 * to the next unread one, round the end.
 */
export function useWalkKeys(activeChannelId: string | null, open: (channelId: string) => void): void {
  const chat = useChat();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!event.altKey || event.ctrlKey || event.metaKey || event.defaultPrevented) return;
      if (event.key !== "ArrowUp" && event.key !== "ArrowDown") return;
      // What lies above the page has the keys.
      if (document.querySelector("[aria-modal=true], [role=menu]")) return;
      event.preventDefault();
      const step = event.key === "ArrowDown" ? 1 : -1;
      const goal = goalFrom(chat.getState(), activeChannelId, step, event.shiftKey);
      if (goal) open(goal);
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [chat, activeChannelId, open]);
}

/** The conversation that a step leads to; undefined when it leads nowhere. */
export function goalFrom(
  state: ChatState,
  activeChannelId: string | null,
  step: 1 | -1,
  isUnread: boolean,
): string | undefined {
  const ids = shownSections(state, activeChannelId).flatMap(({ shownIds }) => shownIds);
  const at = activeChannelId === null ? -1 : ids.indexOf(activeChannelId);
  const after = step === 1 ? ids.slice(at + 1) : ids.slice(0, Math.max(at, 0)).reverse();
  if (!isUnread) return after[0];
  const before = step === 1 ? ids.slice(0, Math.max(at, 0)) : ids.slice(at + 1).reverse();
  return [...after, ...before].find((id) => {
    const channel = state.channels.get(id);
    return channel !== undefined && channel.unreadCount > 0 && !channel.isMuted;
  });
}
