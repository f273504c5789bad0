"use client";

import { type ReactNode, useEffect, useRef } from "react";
import { SoftLink } from "@/components/soft-link";
import { tabClass } from "@/components/ui/tab-class";
import type { Draft } from "@/lib/objects";
import { useChatState } from "@/live/use-chat";
import { DraftList } from "./draft-list";
import { type LaterTab, laterTabs } from "./later-tab";
import { SavedList } from "./saved-list";
import { ScheduledList } from "./scheduled-list";

export type LaterPageProps = {
  tab: LaterTab;
  /** Goes to a channel, around a message when a seq is given; of a reply with its thread. */
  onOpen: (channelId: string, seq?: number, threadId?: string | null) => void;
  onDiscard: (draft: Draft) => void;
  /** On phones the way to the conversations. */
  lead: ReactNode;
};

const words: Record<LaterTab, string> = {
  saved: "In progress",
  done: "Done",
  scheduled: "Scheduled",
  drafts: "Drafts",
};

/** What one has put off: messages to come back to, and messages that are not sent yet. */
export function LaterPage({ tab, onOpen, onDiscard, lead }: LaterPageProps) {
  const slug = useChatState((state) => state.workspace.slug);
  const counts: Record<LaterTab, number> = {
    saved: useChatState((state) => state.saved.size),
    done: 0,
    scheduled: useChatState((state) => state.scheduled.length),
    drafts: useChatState((state) => [...state.drafts.values()].filter(({ text }) => text !== "").length),
  };
  const content = useRef<HTMLDivElement>(null);
  useEffect(() => content.current?.focus({ preventScroll: true }), []);

  return (
    <>
      <header className="flex h-13 shrink-0 items-center gap-1 px-5 max-md:px-2">
        {lead}
        <h1 className="text-base font-semibold text-ink">Later</h1>
      </header>
      <nav
        aria-label="Later"
        className="flex shrink-0 gap-1 overflow-x-auto border-b border-line px-2.5 max-md:px-1.5"
      >
        {laterTabs.map((one) => (
          <SoftLink
            key={one}
            href={`/w/${slug}/later${one === "saved" ? "" : `?tab=${one}`}`}
            aria-current={one === tab ? "page" : undefined}
            className={tabClass}
          >
            {words[one]}
            {counts[one] > 0 && <span className="text-xs text-ink-faint tabular-nums">{counts[one]}</span>}
          </SoftLink>
        ))}
      </nav>
      <section
        ref={content}
        id="messages"
        aria-label={words[tab]}
        tabIndex={-1}
        className="min-h-0 flex-1 overflow-y-auto overscroll-contain outline-none"
      >
        {tab === "scheduled" ? (
          <ScheduledList onOpen={onOpen} />
        ) : tab === "drafts" ? (
          <DraftList onOpen={onOpen} onDiscard={onDiscard} />
        ) : (
          <SavedList key={tab} isDone={tab === "done"} onOpen={onOpen} />
        )}
      </section>
    </>
  );
}
