"use client";

import { Plus } from "lucide-react";
import { later } from "@/components/later";
import { IconButton } from "@/components/ui/icon-button";
import { sortedChannels, sortedDirects } from "@/live/selectors";
import { useChatState } from "@/live/use-chat";
import { AddChannelsButton } from "./add-channels-button";
import type { AddChannelsProps } from "./add-channels-menu";
import { ChannelLink } from "./channel-link";
import { DirectLink } from "./direct-link";
import { OwnLine } from "./own-line";
import type { Places } from "./places";
import { Section } from "./section";
import { walkLinks } from "./walk-links";
import type { WorkspaceMenuProps } from "./workspace-menu-props";
import { WorkspaceName } from "./workspace-name";

const WorkspaceMenu = later<WorkspaceMenuProps>(
  () => import("./workspace-menu").then((module) => module.WorkspaceMenu),
  ({ button }) => <WorkspaceName {...button} />,
);
const AddChannelsMenu = later<AddChannelsProps>(
  () => import("./add-channels-menu").then((module) => module.AddChannelsMenu),
  ({ button }) => <AddChannelsButton {...button} />,
);

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
          action={mayCreate && <AddChannelsMenu onCreate={onCreateChannel} onBrowse={onBrowseChannels} />}
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
