"use client";

import { Plus, Search } from "lucide-react";
import { IconButton } from "@/components/ui/icon-button";
import { Menu, MenuItem } from "@/components/ui/menu";
import { sortedChannels, sortedDirects } from "@/live/selectors";
import { useChatState } from "@/live/use-chat";
import { ChannelLink } from "./channel-link";
import { DirectLink } from "./direct-link";
import { OwnLine } from "./own-line";
import type { Places } from "./places";
import { Section } from "./section";
import { walkLinks } from "./walk-links";
import { WorkspaceMenu, type WorkspaceMenuProps } from "./workspace-menu";

export type SidebarProps = WorkspaceMenuProps &
  Places & {
    activeChannelId: string | null;
    onCreateChannel: () => void;
    onBrowseChannels: () => void;
    onNewDirect: () => void;
  };

/** Where one is and where one can go. */
export function Sidebar(props: SidebarProps) {
  const { activeChannelId, hrefOf, open, onCreateChannel, onBrowseChannels, onNewDirect, ...menu } = props;
  const channelIds = useChatState((state) => sortedChannels(state).map(({ id }) => id));
  const directIds = useChatState((state) => sortedDirects(state).map(({ id }) => id));
  const mayCreate = useChatState((state) => state.workspace.role !== "guest");
  const places = { hrefOf, open };

  return (
    <div className="flex h-full min-h-0 flex-col">
      <div className="flex h-13 shrink-0 items-center gap-1 px-2">
        <WorkspaceMenu {...menu} />
      </div>
      <nav
        aria-label="Conversations"
        onKeyDown={walkLinks}
        className="min-h-0 flex-1 overflow-y-auto overscroll-contain px-2 pt-1"
      >
        <Section
          title="Channels"
          action={
            mayCreate && (
              <Menu align="end" trigger={<IconButton label="Add channels" icon={<Plus />} size="xs" />}>
                <MenuItem icon={<Plus />} onSelect={onCreateChannel}>
                  Create a channel
                </MenuItem>
                <MenuItem icon={<Search />} onSelect={onBrowseChannels}>
                  Browse channels
                </MenuItem>
              </Menu>
            )
          }
        >
          {channelIds.map((id) => (
            <li key={id}>
              <ChannelLink {...places} channelId={id} isActive={id === activeChannelId} />
            </li>
          ))}
        </Section>
        <Section
          title="Direct messages"
          action={<IconButton label="New message" icon={<Plus />} size="xs" onClick={onNewDirect} />}
        >
          {directIds.map((id) => (
            <li key={id}>
              <DirectLink {...places} channelId={id} isActive={id === activeChannelId} />
            </li>
          ))}
          {directIds.length === 0 && (
            <li className="px-2.5 py-1 text-sm text-pretty text-ink-faint">
              Write to somebody with the plus above.
            </li>
          )}
        </Section>
      </nav>
      <OwnLine />
    </div>
  );
}
