"use client";

import { useCallback, useState } from "react";
import { type Trees, TreesContext } from "@/components/rich-text/blocks";
import { useMembers } from "@/features/channels/use-members";
import { useChords } from "@/features/keys/use-chords";
import { useRegionKeys } from "@/features/keys/use-region-keys";
import { Bell } from "@/features/notifications/bell";
import { useNotices } from "@/features/notifications/use-notices";
import { PersonCardHost } from "@/features/person-card/person-card-host";
import { Sidebar } from "@/features/sidebar/sidebar";
import { useWalkKeys } from "@/features/sidebar/use-walk-keys";
import { useRecentPlace } from "@/features/switcher/recent-places";
import type { Theme } from "@/features/theme/theme";
import { useTheme } from "@/features/theme/use-theme";
import { ChatProvider } from "@/features/workspace-shell/chat-provider";
import { DrawerButton } from "@/features/workspace-shell/drawer-button";
import { NoConversation, NoWorkspace } from "@/features/workspace-shell/no-conversation";
import { TabTitle } from "@/features/workspace-shell/tab-title";
import { useHasLeft, useOpenChannelId } from "@/features/workspace-shell/use-channel";
import { useReadAllKey } from "@/features/workspace-shell/use-read-all-key";
import { WorkspaceShell } from "@/features/workspace-shell/workspace-shell";
import type { Account, Message, MessagePage, Snapshot, Workspace as WorkspaceObject } from "@/lib/objects";
import { Conversation } from "./conversation";
import {
  BrowseChannelsDialog,
  CreateChannelDialog,
  KeysDialog,
  NewDirectDialog,
  PictureViewer,
  Switcher,
  UnsentNotice,
} from "./dialogs";
import { LaterPage } from "./later-page";
import { SearchPage } from "./search-page";
import { ThreadsPage } from "./thread-parts";
import { useNavigation } from "./use-navigation";

type WorkspaceProps = {
  me: Account;
  workspaces: WorkspaceObject[];
  snapshot: Snapshot;
  opened: { channelId: string; page: MessagePage } | undefined;
  trees: Trees;
  theme: Theme;
};

/** A workspace with everything in it, composed of features that do not know each other. */
export function Workspace({ me, workspaces, snapshot, opened, trees, theme }: WorkspaceProps) {
  const { id, slug } = snapshot.workspace;
  return (
    <ChatProvider key={id} me={me} snapshot={snapshot} opened={opened}>
      <TreesContext value={trees}>
        <Screen slug={slug} workspaces={workspaces} initialTheme={theme} />
      </TreesContext>
    </ChatProvider>
  );
}

type ScreenProps = { slug: string; workspaces: WorkspaceObject[]; initialTheme: Theme };

function Screen({ slug, workspaces, initialTheme }: ScreenProps) {
  const navigation = useNavigation(slug);
  const { searched, later, threads, thread = null } = navigation;
  const openId = useOpenChannelId(navigation.channelId);
  const channelId = searched || later || threads ? null : openId;
  const hasLeft = useHasLeft();
  const members = useMembers(channelId);
  const [dialog, setDialog] = useState<"browse" | "direct" | null>(null);
  const [isCreating, setCreating] = useState(false);
  const [isSwitching, setSwitching] = useState(false);
  const [isShowingKeys, setShowingKeys] = useState(false);
  const [isDrawerOpen, setDrawerOpen] = useState(false);
  const [theme, chooseTheme] = useTheme(initialTheme);
  const { open: goTo, search: goSearching } = navigation;
  useRecentPlace(slug, channelId);
  useReadAllKey();

  const closeAll = useCallback(() => {
    setDialog(null);
    setCreating(false);
    setSwitching(false);
    setShowingKeys(false);
    setDrawerOpen(false);
  }, []);
  const open = useCallback(
    (id: string | null, seq?: number, threadId?: string | null) => {
      closeAll();
      goTo(id, seq, threadId);
    },
    [closeAll, goTo],
  );
  const openMessage = useCallback(
    ({ channelId: id, seq, threadId }: Message) => open(id, seq, threadId),
    [open],
  );
  useWalkKeys(channelId, open);
  const ask = (name: NonNullable<typeof dialog>) => {
    closeAll();
    setDialog(name);
  };
  useRegionKeys();
  useChords({
    find: () => setSwitching((isOpen) => !isOpen),
    newDirect: () => ask("direct"),
    browse: () => ask("browse"),
    keys: () => setShowingKeys((isOpen) => !isOpen),
  });
  const { openPath } = navigation;
  const goToPath = useCallback(
    (path: string) => {
      closeAll();
      openPath(path);
    },
    [closeAll, openPath],
  );
  useNotices(channelId, channelId && thread, goToPath);
  const goInChannel = useCallback(
    (at: number | null, threadId: string | null) => open(channelId, at ?? undefined, threadId),
    [open, channelId],
  );
  const search = useCallback(
    (wanted: NonNullable<typeof searched>) => {
      closeAll();
      goSearching(wanted);
    },
    [closeAll, goSearching],
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
          isLater={later !== undefined}
          isThreads={threads === true}
          onFollow={closeAll}
          bell={<Bell onGo={goToPath} />}
          onKeys={() => setShowingKeys(true)}
          onFind={() => setSwitching(true)}
          onCreateChannel={() => setCreating(true)}
          onBrowseChannels={() => setDialog("browse")}
          onNewDirect={() => setDialog("direct")}
        />
      }
    >
      <TabTitle
        channelId={channelId}
        place={searched ? "Search" : threads ? "Threads" : later ? "Later" : undefined}
      />
      <UnsentNotice activeChannelId={channelId} onOpen={open} />
      {hasLeft ? (
        <NoWorkspace lead={lead} />
      ) : searched ? (
        <SearchPage
          search={searched}
          onSearch={search}
          hrefOf={({ channelId: id, seq, threadId }) => navigation.linkTo(id, seq, threadId)}
          onOpen={openMessage}
          lead={lead}
        />
      ) : threads ? (
        <ThreadsPage onOpen={(root, reply) => open(root.channelId, reply?.seq, root.id)} lead={lead} />
      ) : later ? (
        <LaterPage tab={later} onOpen={open} lead={lead} />
      ) : channelId === null ? (
        <NoConversation lead={lead} onGoToGeneral={() => open(null)} />
      ) : (
        <Conversation
          key={channelId}
          channelId={channelId}
          at={navigation.at}
          thread={thread}
          returns={navigation.returns}
          members={members}
          linkTo={navigation.linkTo}
          onGo={goInChannel}
          onLeft={() => open(null)}
          onOpenMessage={openMessage}
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
      <Switcher
        open={isSwitching}
        onOpenChange={setSwitching}
        activeChannelId={channelId}
        onGoTo={open}
        onSearch={(query) => search({ query, sort: "relevance" })}
      />
      <KeysDialog open={isShowingKeys} onOpenChange={setShowingKeys} />
      <PersonCardHost onOpenChannel={open} />
      <NewDirectDialog open={dialog === "direct"} onOpenChange={toggle("direct")} onOpened={open} />
      <PictureViewer />
    </WorkspaceShell>
  );
}
