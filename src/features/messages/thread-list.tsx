"use client";

import { useCallback, useEffect, useMemo, useState } from "react";
import { localDay } from "@/components/days";
import type { Channel, FileRef, Message } from "@/lib/objects";
import { pendingInThread } from "@/live/selectors";
import type { ThreadWindow } from "@/live/state";
import type { Threads } from "@/live/threads";
import { useChat, useChatState } from "@/live/use-chat";
import { LoadFailed } from "./list-edges";
import type { ListPlace } from "./list-place";
import type { LinkTo } from "./row-actions";
import { RowDialogs } from "./row-dialogs";
import { SkeletonRows } from "./skeleton-rows";
import { Timeline } from "./timeline";
import { timelineRows } from "./timeline-rows";
import type { Editing } from "./use-editing";
import { useRowActions } from "./use-row-actions";
import type { Opening } from "./use-scroll";
import { readInThread, useUnreadMark } from "./use-unread-mark";

export type ThreadListProps = {
  channel: Channel;
  threadId: string;
  /** Opens around this seq instead of at the newest reply. */
  at: number | null;
  editing: Editing;
  linkTo: LinkTo;
  onTakeBack: (text: string, files: readonly FileRef[]) => void;
  /** The reader is done with the list and wants to write. */
  onLeave: () => void;
};

/** A message and the replies to it. Give it the thread's id and `at` as key: one list is one visit. */
export function ThreadList(props: ThreadListProps) {
  const { channel, threadId, at } = props;
  const chat = useChat();
  const channelId = channel.id;
  const [threads, setThreads] = useState<Threads | null>(null);
  const [attempt, setAttempt] = useState(0);
  const [hasFailed, setFailed] = useState(false);
  const window = useChatState((state) => state.threads.get(threadId));

  // biome-ignore lint/correctness/useExhaustiveDependencies: Each attempt is one more.
  useEffect(() => {
    let opened: Threads | null = null;
    let isOver = false;
    setFailed(false);
    chat.threads().then(
      (loaded) => {
        if (isOver) return;
        opened = loaded;
        loaded.open(threadId, channelId, at);
        setThreads(loaded);
      },
      () => isOver || setFailed(true),
    );
    return () => {
      isOver = true;
      opened?.close(threadId);
    };
  }, [chat, threadId, channelId, at, attempt]);

  if (hasFailed) return <NotLoaded onRetry={() => setAttempt((count) => count + 1)} />;
  const isUnfilled = !window?.root || (window.loading === "initial" && window.messages.length === 0);
  if (!threads || isUnfilled)
    return window?.error && threads ? (
      <NotLoaded onRetry={() => threads.jumpToNewest(threadId)} />
    ) : (
      <div aria-busy="true" className="flex min-h-0 flex-1 flex-col justify-end overflow-hidden pb-3">
        <SkeletonRows count={4} />
      </div>
    );
  return <Loaded {...props} threads={threads} window={window} />;
}

type LoadedProps = ThreadListProps & { threads: Threads; window: ThreadWindow };

function Loaded({
  channel,
  threadId,
  at,
  editing,
  linkTo,
  onTakeBack,
  onLeave,
  threads,
  window,
}: LoadedProps) {
  const chat = useChat();
  const channelId = channel.id;
  const [opening, setOpening] = useState<Opening>(at ?? "end");
  const markUnread = useCallback((seq: number) => chat.markUnread(channelId, seq), [chat, channelId]);
  const unread = useUnreadMark({ id: threadId, readUpTo: readInThread, markUnread });
  const meId = useChatState((state) => state.me.id);
  const pending = useChatState((state) => pendingInThread(state, threadId));
  const { actions, dialogs } = useRowActions({
    ...{ editing, linkTo, onTakeBack, onEdited: onLeave, openThread: null },
    // A place to come back to is one on the main timeline.
    markUnread: useCallback((message: Message) => markUnread(message.seq), [markUnread]),
  });

  const place = useMemo<ListPlace>(
    () => ({
      id: threadId,
      isThread: true,
      loadBefore: () => threads.loadBefore(threadId),
      loadAfter: () => threads.loadAfter(threadId),
      loadAround: (seq) => threads.loadAround(threadId, seq),
      jumpToNewest: () => threads.jumpToNewest(threadId),
      markRead: (seq) => threads.markRead(threadId, seq),
    }),
    [threads, threadId],
  );

  const { root } = window;
  // What the thread hangs on is its first message.
  const timeline = useMemo(
    () => (root && !window.hasBefore ? { ...window, messages: [root, ...window.messages] } : window),
    [root, window],
  );
  const unreadAfter = unread.mark;
  const rows = useMemo(
    () => timelineRows({ ...timeline, meId, pending, unreadAfter, rootId: threadId, dayOf: localDay }),
    [timeline, meId, pending, unreadAfter, threadId],
  );

  return (
    <>
      <Timeline
        {...{ rows, channel, place, timeline, actions, root, opening, unread, meId, onLeave }}
        dayOf={localDay}
        label="Replies"
        target={at}
        editingId={editing.messageId}
        beginning={null}
        onOpened={useCallback(() => setOpening("end"), [])}
        onJumpTo={(seq) => {
          setOpening(seq);
          place.loadAround(seq);
        }}
      />
      <RowDialogs {...dialogs} linkTo={linkTo} />
    </>
  );
}

function NotLoaded({ onRetry }: { onRetry: () => void }) {
  return (
    <div className="flex min-h-0 flex-1 flex-col justify-center">
      <LoadFailed what="The thread" onRetry={onRetry} />
    </div>
  );
}
