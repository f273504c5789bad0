"use client";

import { Menu } from "lucide-react";
import { IconButton } from "@/components/ui/icon-button";
import { useChatState } from "@/live/use-chat";

/** On phones the way to the other conversations, with a dot when something is new in them. */
export function DrawerButton({
  activeChannelId,
  onOpen,
}: {
  activeChannelId: string | null;
  onOpen: () => void;
}) {
  const isNews = useChatState((state) =>
    [...state.channels.values()].some(
      ({ id, unreadCount, isMuted }) => id !== activeChannelId && unreadCount > 0 && !isMuted,
    ),
  );
  return (
    <span className="relative md:hidden">
      <IconButton
        label={isNews ? "Conversations, something is new" : "Conversations"}
        icon={<Menu />}
        size="md"
        tooltipSide="bottom"
        onClick={onOpen}
      />
      {isNews && (
        <span className="pointer-events-none absolute top-2 right-2 size-2 rounded-full bg-mention ring-2 ring-canvas" />
      )}
    </span>
  );
}
