"use client";

import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from "react";
import { localDay, utcDay } from "@/components/days";
import { fetchOnce } from "@/components/fetch-once";
import { KeepFocus } from "@/components/keep-focus";
import { useHydrated } from "@/components/use-hydrated";
import type { Channel, FileRef, Message } from "@/lib/objects";
import { channelTitle, pendingIn } from "@/live/selectors";
import { useChat, useChatState } from "@/live/use-chat";
import { ChannelIntro } from "./channel-intro";
import { LoadFailed } from "./list-edges";
import type { ListPlace } from "./list-place";
import type { LinkTo } from "./row-actions";
import { RowDialogs } from "./row-dialogs";
import { SkeletonRows } from "./skeleton-rows";
import { StaticTimeline } from "./static-timeline";
import { timelineRows } from "./timeline-rows";
import type { Editing } from "./use-editing";
import { useRowActions } from "./use-row-actions";
import type { Opening } from "./use-scroll";
import { readInChannel, useUnreadMark } from "./use-unread-mark";

/** Only what the first sight needs comes with the page: how to walk, scroll and work the list comes after it. */
const living = fetchOnce(async () => (await import("./timeline")).Timeline);
const nothing = () => null;

export type MessageListProps = {
  channel: Channel;
  /** Opens around this seq instead of at the newest message. */
  at: number | null;
  editing: Editing;
  linkTo: LinkTo;
  onOpenThread: (message: Message) => void;
  onAddPeople: () => void;
  onTakeBack: (text: string, files: readonly FileRef[]) => void;
  /** The reader is done with the list and wants to write. */
  onLeave: () => void;
};

/** The messages of a channel. Give it the channel's id and `at` as key: one list is one visit. */
export function MessageList({
  channel,
  at,
  editing,
  linkTo,
  onOpenThread,
  onAddPeople,
  onTakeBack,
  onLeave,
}: MessageListProps) {
  const chat = useChat();
  const channelId = channel.id;
  const [opening, setOpening] = useState<Opening>(at ?? "place");
  const isHydrated = useHydrated();
  const Timeline = useSyncExternalStore(living.subscribe, living.get, nothing);
  const markUnread = useCallback((seq: number) => chat.markUnread(channelId, seq), [chat, channelId]);
  const unread = useUnreadMark({ id: channelId, readUpTo: readInChannel, markUnread });
  const { mark: unreadAfter, keepUnread } = unread;
  const meId = useChatState((state) => state.me.id);
  const title = useChatState((state) => channelTitle(state, channel));
  const timeline = useChatState((state) => state.timelines.get(channelId));
  const pending = useChatState((state) => pendingIn(state, channelId));
  const { actions, dialogs } = useRowActions({
    editing,
    markUnread: keepUnread,
    linkTo,
    openThread: onOpenThread,
    onTakeBack,
    onEdited: onLeave,
  });

  // Before the channel is opened, which would fetch its newest page.
  useEffect(() => {
    if (at !== null) chat.loadAround(channelId, at);
  }, [chat, channelId, at]);

  useEffect(() => {
    chat.openChannel(channelId);
    return () => chat.closeChannel(channelId);
  }, [chat, channelId]);

  const dayOf = isHydrated ? localDay : utcDay;
  const rows = useMemo(
    () => timeline && timelineRows({ ...timeline, meId, pending, unreadAfter, dayOf }),
    [timeline, meId, pending, unreadAfter, dayOf],
  );

  const place = useMemo<ListPlace>(
    () => ({
      id: channelId,
      isThread: false,
      loadBefore: () => chat.loadBefore(channelId),
      loadAfter: () => chat.loadAfter(channelId),
      loadAround: (seq) => chat.loadAround(channelId, seq),
      jumpToNewest: () => chat.jumpToNewest(channelId),
      markRead: (seq) => chat.markRead(channelId, seq),
    }),
    [chat, channelId],
  );
  // Whenever the list has to begin anew within this visit, it is because the newest is wanted.
  const onOpened = useCallback(() => setOpening("end"), []);

  // An empty channel has nothing before it: a window without either is one that is not filled yet.
  const isUnfilled = timeline?.messages.length === 0 && timeline.hasBefore && pending.length === 0;
  if (!timeline || !rows || isUnfilled) {
    return timeline?.error ? <NotLoaded onRetry={place.jumpToNewest} /> : <SkeletonList />;
  }
  const label = channel.kind === "direct" ? `Messages with ${title}` : `Messages in #${title}`;
  const shared = {
    rows,
    channel,
    place,
    timeline,
    label,
    dayOf,
    target: at,
    actions,
    beginning: <ChannelIntro channel={channel} onAddPeople={onAddPeople} />,
    editingId: editing.messageId,
  };
  return (
    <>
      <KeepFocus
        before={<StaticTimeline {...shared} />}
        after={
          Timeline && (
            <Timeline
              {...shared}
              meId={meId}
              opening={opening}
              onOpened={onOpened}
              unread={unread}
              onJumpTo={(seq) => {
                setOpening(seq);
                place.loadAround(seq);
              }}
              onLeave={onLeave}
            />
          )
        }
        heir="[role=feed]"
      />
      <RowDialogs {...dialogs} linkTo={linkTo} />
    </>
  );
}

function NotLoaded({ onRetry }: { onRetry: () => void }) {
  return (
    <div id="messages" tabIndex={-1} className="flex min-h-0 flex-1 flex-col justify-center">
      <LoadFailed what="The messages" onRetry={onRetry} />
    </div>
  );
}

function SkeletonList() {
  return (
    <div
      id="messages"
      tabIndex={-1}
      aria-busy="true"
      className="flex min-h-0 flex-1 flex-col justify-end overflow-hidden pb-3"
    >
      <SkeletonRows />
    </div>
  );
}
