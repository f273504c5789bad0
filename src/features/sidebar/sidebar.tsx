"use client";

import type { ReactNode } from "react";
import { later } from "@/components/later";
import { FindButton } from "./find-button";
import { LaterLink } from "./later-link";
import { OwnLine } from "./own-line";
import type { Places } from "./places";
import { SectionList } from "./section-list";
import { ThreadsLink } from "./threads-link";
import { walkLinks } from "./walk-links";
import type { WorkspaceMenuProps } from "./workspace-menu-props";
import { WorkspaceName } from "./workspace-name";

const WorkspaceMenu = later<WorkspaceMenuProps>(
  () => import("./workspace-menu").then((module) => module.WorkspaceMenu),
  ({ button }) => <WorkspaceName {...button} />,
);

export type SidebarProps = WorkspaceMenuProps &
  Places & {
    activeChannelId: string | null;
    /** Whether what one has put off is on the screen. */
    isLater: boolean;
    /** Whether the threads that one follows are. */
    isThreads: boolean;
    /** The reader goes somewhere by a link of the sidebar's own. */
    onFollow: () => void;
    /** What waits for one. */
    bell: ReactNode;
    /** Goes to, or looks for, whatever one types. */
    onFind: () => void;
    onCreateChannel: () => void;
    onBrowseChannels: () => void;
    onNewDirect: () => void;
  };

/** Where one is and where one can go. */
export function Sidebar(props: SidebarProps) {
  const {
    bell,
    activeChannelId,
    isLater,
    isThreads,
    onFollow,
    hrefOf,
    open,
    onFind,
    onCreateChannel,
    onBrowseChannels,
    onNewDirect,
    ...menu
  } = props;
  const places = { hrefOf, open };

  return (
    <div className="flex h-full min-h-0 flex-col">
      <div className="flex h-13 shrink-0 items-center gap-1 px-2">
        <WorkspaceMenu {...menu} />
        {bell}
      </div>
      <FindButton onClick={onFind} />
      <ThreadsLink isActive={isThreads} onFollow={onFollow} />
      <LaterLink isActive={isLater} onFollow={onFollow} />
      <nav
        aria-label="Conversations"
        onKeyDown={walkLinks}
        className="min-h-0 flex-1 overflow-y-auto overscroll-contain px-2 pt-1"
      >
        <SectionList
          places={places}
          activeChannelId={activeChannelId}
          onCreateChannel={onCreateChannel}
          onBrowseChannels={onBrowseChannels}
          onNewDirect={onNewDirect}
        />
      </nav>
      <OwnLine />
    </div>
  );
}
