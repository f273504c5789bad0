"use client";

import { useCallback, useState } from "react";
import { useMembers } from "@/features/channels/use-members";
import { UnsentNotice } from "@/features/outbox/unsent-notice";
import { Sidebar } from "@/features/sidebar/sidebar";
import type { Theme } from "@/features/theme/theme";
import { useTheme } from "@/features/theme/use-theme";
import { ChatProvider } from "@/features/workspace-shell/chat-provider";
import { DrawerButton } from "@/features/workspace-shell/drawer-button";
import { NoConversation, NoWorkspace } from "@/features/workspace-shell/no-conversation";
import { TabTitle } from "@/features/workspace-shell/tab-title";
import { useHasLeft, useOpenChannelId } from "@/features/workspace-shell/use-channel";
import { WorkspaceShell } from "@/features/workspace-shell/workspace-shell";
import type { Account, MessagePage, Snapshot, Workspace as WorkspaceObject } from "@/lib/objects";
import { Conversation } from "./conversation";
import { BrowseChannelsDialog, CreateChannelDialog, NewDirectDialog } from "./dialogs";
import { useNavigation } from "./use-navigation";

type WorkspaceProps = {
  me: Account;
  workspaces: WorkspaceObject[];
  snapshot: Snapshot;
  opened: { channelId: string; page: MessagePage } | undefined;
  theme: Theme;
};

/** A workspace with everything in it, composed of features that do not know each other. */
export function Workspace({ me, workspaces, snapshot, opened, theme }: WorkspaceProps) {
  const { id, slug } = snapshot.workspace;
  return (
    <ChatProvider key={id} me={me} snapshot={snapshot} opened={opened}>
      <Screen slug={slug} workspaces={workspaces} initialTheme={theme} />
    </ChatProvider>
  );
}

type ScreenProps = { slug: string; workspaces: WorkspaceObject[]; initialTheme: Theme };

function Screen({ slug, workspaces, initialTheme }: ScreenProps) {
  const navigation = useNavigation(slug);
  const channelId = useOpenChannelId(navigation.channelId);
  const hasLeft = useHasLeft();
  const members = useMembers(channelId);
  const [dialog, setDialog] = useState<"browse" | "direct" | null>(null);
  const [isCreating, setCreating] = useState(false);
  const [isDrawerOpen, setDrawerOpen] = useState(false);
  const [theme, chooseTheme] = useTheme(initialTheme);
  const { open: goTo } = navigation;

  const open = useCallback(
    (id: string | null) => {
      setDialog(null);
      setCreating(false);
      setDrawerOpen(false);
      goTo(id);
    },
    [goTo],
  );
  const toggle = (name: "browse" | "direct") => (isOpen: boolean) => setDialog(isOpen ? name : null);
  const lead = <DrawerButton activeChannelId={channelId} onOpen={() => setDrawerOpen(true)} />;

  return (
    <WorkspaceShell
      isDrawerOpen={isDrawerOpen}
      onDrawer={setDrawerOpen}
      sidebar={
        <Sidebar
          workspaces={workspaces}
          theme={theme}
          onTheme={chooseTheme}
          activeChannelId={channelId}
          hrefOf={navigation.hrefOf}
          open={open}
          onCreateChannel={() => setCreating(true)}
          onBrowseChannels={() => setDialog("browse")}
          onNewDirect={() => setDialog("direct")}
        />
      }
    >
      <TabTitle channelId={channelId} />
      <UnsentNotice activeChannelId={channelId} onOpen={open} />
      {hasLeft ? (
        <NoWorkspace lead={lead} />
      ) : channelId === null ? (
        <NoConversation lead={lead} onGoToGeneral={() => open(null)} />
      ) : (
        <Conversation
          key={channelId}
          channelId={channelId}
          at={navigation.at}
          members={members}
          linkTo={navigation.linkTo}
          onLeft={() => open(null)}
          lead={lead}
        />
      )}
      <CreateChannelDialog open={isCreating} onOpenChange={setCreating} onCreated={open} />
      <BrowseChannelsDialog
        open={dialog === "browse"}
        onOpenChange={toggle("browse")}
        onOpenChannel={open}
        onCreate={() => setCreating(true)}
      />
      <NewDirectDialog open={dialog === "direct"} onOpenChange={toggle("direct")} onOpened={open} />
    </WorkspaceShell>
  );
}
