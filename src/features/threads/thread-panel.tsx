"use client";

import { Bell, BellOff, Ellipsis, Link, X } from "lucide-react";
import { type ReactNode, useEffect, useRef } from "react";
import { attempt } from "@/components/ui/attempt";
import { IconButton } from "@/components/ui/icon-button";
import { Menu, MenuItem } from "@/components/ui/menu";
import type { Channel } from "@/lib/objects";
import { placeName } from "@/live/selectors";
import { useChat, useChatState } from "@/live/use-chat";

export type ThreadPanelProps = {
  channel: Channel;
  threadId: string;
  onCopyLink: () => void;
  onClose: () => void;
  children: ReactNode;
};

/** The frame of a thread: beside the conversation, and in its place where there is no room for both. */
export function ThreadPanel({ channel, threadId, onCopyLink, onClose, children }: ThreadPanelProps) {
  const title = useChatState((state) => placeName(state, channel.id));
  const panel = useRef<HTMLElement>(null);

  useEffect(() => {
    // Where one may touch, a field with the focus would bring up the keyboard and cover what one came to read.
    if (!matchMedia("(pointer: fine)").matches) panel.current?.focus();
  }, []);

  return (
    <aside
      ref={panel}
      aria-label="Thread"
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || event.defaultPrevented || event.nativeEvent.isComposing) return;
        const { target } = event;
        // Dialogs and menus are drawn elsewhere, and their keys bubble through here all the same.
        if (!(target instanceof HTMLElement) || !panel.current?.contains(target)) return;
        event.preventDefault();
        onClose();
      }}
      className="flex min-h-0 w-96 shrink-0 flex-col border-l border-line bg-canvas outline-none max-lg:absolute max-lg:inset-0 max-lg:z-20 max-lg:w-full max-lg:border-l-0 xl:w-108"
    >
      <header className="flex h-13 shrink-0 items-center gap-1 border-b border-line pr-2 pl-5 max-md:pl-4">
        <h2 className="text-base font-semibold text-ink">Thread</h2>
        <p className="min-w-0 flex-1 truncate pl-1.5 text-sm text-ink-faint">{title}</p>
        <ThreadMenu threadId={threadId} onCopyLink={onCopyLink} />
        <IconButton label="Close thread" icon={<X />} shortcut="Esc" tooltipSide="bottom" onClick={onClose} />
      </header>
      {children}
    </aside>
  );
}

function ThreadMenu({ threadId, onCopyLink }: Pick<ThreadPanelProps, "threadId" | "onCopyLink">) {
  const chat = useChat();
  const isFollowing = useChatState((state) => state.threadPlaces.get(threadId)?.isFollowing ?? false);

  const follow = () =>
    attempt(
      chat.threads().then((threads) => threads.follow(threadId, !isFollowing)),
      isFollowing ? "You do not follow this thread any more" : "You follow this thread",
    );

  return (
    <Menu align="end" trigger={<IconButton label="More" icon={<Ellipsis />} tooltipSide="bottom" />}>
      <MenuItem icon={isFollowing ? <BellOff /> : <Bell />} onSelect={follow}>
        {isFollowing ? "Unfollow thread" : "Follow thread"}
      </MenuItem>
      <MenuItem icon={<Link />} onSelect={onCopyLink}>
        Copy link
      </MenuItem>
    </Menu>
  );
}
