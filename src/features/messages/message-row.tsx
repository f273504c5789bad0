import clsx from "clsx";
import { type ComponentType, memo, useId, useState } from "react";
import { PersonButton } from "@/components/person-button";
import { Avatar } from "@/components/ui/avatar";
import { PersonSigns } from "@/components/ui/person-signs";
import { addresses } from "@/lib/mentions";
import type { Message } from "@/lib/objects";
import { useChatState } from "@/live/use-chat";
import { AlsoNote, isAlso } from "./also-note";
import { DayDivider, UnreadDivider } from "./dividers";
import { MessageFiles } from "./files/message-files";
import { LinkPreviewCard } from "./link-preview-card";
import { LinkedMessages } from "./linked/linked-messages";
import type { MessageEditorProps } from "./message-editor";
import { MessageText } from "./message-text";
import { MessageTime } from "./message-time";
import type { PendingNoteProps } from "./pending-note";
import { ReactionBar } from "./reaction-bar";
import type { RowActions } from "./row-actions";
import { RowMarks } from "./row-marks";
import type { RowMenuProps } from "./row-menu-button";
import { ThreadLine } from "./thread-line";
import { type Entry, isPending } from "./timeline-rows";
import { useAttention } from "./use-attention";
import { useAuthor } from "./use-author";

/** What one works on a message with; it comes with the list that is alive. */
export type RowTools = {
  Toolbar: ComponentType<RowMenuProps>;
  Editor: ComponentType<MessageEditorProps>;
  PendingNote: ComponentType<PendingNoteProps>;
};

export type MessageRowProps = {
  rowKey: string;
  entry: Entry;
  authorId: string;
  /** The calendar day that begins with this row. */
  newDay: string | null;
  startsUnread: boolean;
  startsGroup: boolean;
  isEditing: boolean;
  /** The message that a link led to. */
  isTarget: boolean;
  /** Whether the list is of a thread. */
  isInThread: boolean;
  actions: RowActions;
  tools?: RowTools;
};

export const MessageRow = memo(function MessageRow(props: MessageRowProps) {
  const {
    rowKey,
    entry,
    authorId,
    newDay,
    startsUnread,
    startsGroup,
    isEditing,
    isTarget,
    isInThread,
    actions,
    tools,
  } = props;
  const author = useAuthor(authorId);
  const labelId = useId();
  const { isAttended, ...attention } = useAttention();
  const [isMenuOpen, setMenuOpen] = useState(false);
  const stored = isPending(entry) ? null : entry;
  const isDeleted = stored?.deletedAt != null;
  const isForMe = useChatState(({ me }) =>
    Boolean(stored && !isDeleted && authorId !== me.id && addresses(stored.mentions, me.id)),
  );

  return (
    <article
      data-row={rowKey}
      data-message={stored?.id}
      aria-labelledby={labelId}
      tabIndex={-1}
      className="group/row outline-none"
      {...attention}
    >
      {newDay && <DayDivider day={newDay} isUnread={startsUnread} />}
      {!newDay && startsUnread && <UnreadDivider />}
      <div
        className={clsx(
          "relative flex gap-3 px-5 max-md:px-4",
          "group-focus-visible/row:outline-2 group-focus-visible/row:-outline-offset-2 group-focus-visible/row:outline-focus",
          startsGroup ? "mt-1.5 py-1" : "py-0.5",
          isForMe && "shadow-[inset_3px_0_var(--color-mention)]",
          isTarget
            ? "bg-mention-soft"
            : isAttended || isEditing
              ? "bg-hover"
              : isForMe && "bg-mention-soft/50",
        )}
      >
        <div className="w-9 shrink-0 text-right">
          {startsGroup ? (
            <PersonButton personId={authorId} aria-hidden="true" tabIndex={-1} className="rounded-full">
              <Avatar id={authorId} name={author.name} image={author.image} />
            </PersonButton>
          ) : (
            <MessageTime
              time={entry.createdAt}
              className={clsx(
                "text-2xs leading-5.5 whitespace-nowrap text-ink-faint tabular-nums",
                !isAttended && "sr-only",
              )}
            />
          )}
        </div>
        <div className="min-w-0 max-w-3xl flex-1">
          <div id={labelId} className={startsGroup ? "flex items-baseline gap-2 leading-5" : "sr-only"}>
            {startsGroup ? (
              <>
                <PersonButton
                  personId={authorId}
                  tabIndex={isAttended ? 0 : -1}
                  className="truncate text-base font-semibold text-ink hover:underline"
                >
                  {author.name}
                </PersonButton>
                <PersonSigns customStatus={author.customStatus} dndUntil={null} className="text-sm" />
              </>
            ) : (
              author.name
            )}{" "}
            {startsGroup && (
              <MessageTime
                time={entry.createdAt}
                className="text-xs whitespace-nowrap text-ink-faint tabular-nums"
              />
            )}
          </div>
          {entry.threadId !== null && isAlso(entry) && (
            <AlsoNote entry={entry} isInThread={isInThread} onOpen={actions.openThread} />
          )}
          {stored && !isDeleted && <RowMarks message={stored} />}
          {stored && isEditing && tools ? (
            <tools.Editor message={stored} onDone={actions.stopEditing} />
          ) : isDeleted ? (
            <p className="text-base text-ink-faint italic">This message was deleted.</p>
          ) : (
            <>
              <Body entry={entry} />
              {stored && <Additions message={stored} actions={actions} />}
            </>
          )}
          {stored && stored.replyCount > 0 && actions.openThread && (
            <ThreadLine root={stored} onOpen={actions.openThread} />
          )}
          {!stored && tools && "status" in entry && (
            <tools.PendingNote pending={entry} onTakeBack={actions.takeBack} />
          )}
        </div>
        {stored && tools && (isAttended || isMenuOpen) && !isDeleted && !isEditing && (
          <tools.Toolbar message={stored} actions={actions} onOpenChange={setMenuOpen} />
        )}
      </div>
    </article>
  );
});

/** What hangs on a message: messages and pages that it links to, and reactions. */
function Additions({ message, actions }: { message: Message; actions: RowActions }) {
  return (
    <>
      {message.text.includes("?at=") && <LinkedMessages text={message.text} />}
      {message.previews.map((preview) => (
        <LinkPreviewCard key={preview.url} preview={preview} message={message} />
      ))}
      {message.reactions.length > 0 && <ReactionBar message={message} actions={actions} />}
    </>
  );
}

function Body({ entry }: { entry: Entry }) {
  const isWaiting = isPending(entry) && entry.status === "waiting";
  return (
    <div className={clsx("text-ink", isWaiting && "text-ink-faint")}>
      {entry.text !== "" && (
        <MessageText
          text={entry.text}
          id={isPending(entry) ? entry.clientId : entry.id}
          isEdited={!isPending(entry) && entry.editedAt !== null}
        />
      )}
      {entry.files.length > 0 && <MessageFiles files={entry.files} />}
    </div>
  );
}
