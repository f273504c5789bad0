"use client";

import { MessageSquareReply } from "lucide-react";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { LoadFault } from "@/components/ui/load-fault";
import { RowsSkeleton } from "@/components/ui/rows-skeleton";
import { tabClass } from "@/components/ui/tab-class";
import type { Message } from "@/lib/objects";
import { countWords } from "@/lib/unread-limit";
import { unreadThreadCount } from "@/live/thread-places";
import { useChatState } from "@/live/use-chat";
import { ThreadCard } from "./thread-card";
import { useThreadList } from "./use-thread-list";

export type ThreadsPageProps = {
  /** Opens the thread, around a reply when one is given. */
  onOpen: (root: Message, reply?: Message) => void;
  /** On phones the way to the conversations. */
  lead: ReactNode;
};

/** The threads that one follows: what is new first, then what was said last. */
export function ThreadsPage({ onOpen, lead }: ThreadsPageProps) {
  const [isUnreadOnly, setUnreadOnly] = useState(false);
  const unreadCount = useChatState(unreadThreadCount);
  const content = useRef<HTMLElement>(null);
  useEffect(() => content.current?.focus({ preventScroll: true }), []);
  const tab = (label: string, isUnread: boolean, count = 0) => (
    <button
      type="button"
      aria-pressed={isUnread === isUnreadOnly}
      aria-current={isUnread === isUnreadOnly ? "page" : undefined}
      onClick={() => setUnreadOnly(isUnread)}
      className={tabClass}
    >
      {label}
      {count > 0 && <span className="text-xs text-ink-faint tabular-nums">{countWords(count)}</span>}
    </button>
  );
  return (
    <>
      <header className="flex h-13 shrink-0 items-center gap-1 px-5 max-md:px-2">
        {lead}
        <h1 className="text-base font-semibold text-ink">Threads</h1>
      </header>
      <div className="flex shrink-0 gap-1 border-b border-line px-3 max-md:px-1">
        {tab("All", false)}
        {tab("Unread", true, unreadCount)}
      </div>
      <section
        ref={content}
        id="messages"
        aria-label="Threads"
        tabIndex={-1}
        className="min-h-0 flex-1 overflow-y-auto overscroll-contain outline-none"
      >
        <List key={String(isUnreadOnly)} isUnreadOnly={isUnreadOnly} onOpen={onOpen} />
      </section>
    </>
  );
}

function List({ isUnreadOnly, onOpen }: { isUnreadOnly: boolean; onOpen: ThreadsPageProps["onOpen"] }) {
  const { threads, fault, hasMore, loadMore, reload } = useThreadList(isUnreadOnly);
  if (!threads && fault)
    return <LoadFault title="The threads could not be loaded" fault={fault} onRetry={reload} />;
  if (!threads)
    return (
      <div className="px-5 py-4 max-md:px-4">
        <RowsSkeleton label="Threads" />
      </div>
    );
  if (threads.length === 0)
    return (
      <EmptyState
        icon={<MessageSquareReply aria-hidden="true" />}
        title={isUnreadOnly ? "You have read everything" : "No threads yet"}
      >
        {isUnreadOnly
          ? "New replies in threads that you follow show here."
          : "Answer a message in a thread, and it shows here with every reply that follows."}
      </EmptyState>
    );
  return (
    <ul className="mx-auto flex max-w-3xl flex-col gap-4 px-5 py-4 max-md:px-3">
      {threads.map((thread) => (
        <ThreadCard key={thread.root.id} thread={thread} onOpen={onOpen} />
      ))}
      {hasMore && (
        <li className="flex justify-center">
          <Button onClick={loadMore}>Show more</Button>
        </li>
      )}
    </ul>
  );
}
