import clsx from "clsx";
import { memo, useId } from "react";
import { Avatar } from "@/components/ui/avatar";
import { DayDivider, UnreadDivider } from "./dividers";
import { MessageEditor } from "./message-editor";
import { MessageText } from "./message-text";
import { MessageTime } from "./message-time";
import { PendingNote } from "./pending-note";
import type { RowActions } from "./row-actions";
import { RowToolbar } from "./row-toolbar";
import { type Entry, isPending } from "./timeline-rows";
import { useAttention } from "./use-attention";
import { useAuthor } from "./use-author";

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
  actions: RowActions;
};

export const MessageRow = memo(function MessageRow(props: MessageRowProps) {
  const { rowKey, entry, authorId, newDay, startsUnread, startsGroup, isEditing, isTarget, actions } = props;
  const author = useAuthor(authorId);
  const labelId = useId();
  const { isAttended, ...attention } = useAttention();
  const stored = isPending(entry) ? null : entry;
  const isDeleted = stored?.deletedAt != null;

  return (
    <article
      data-row={rowKey}
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
          isTarget ? "bg-mention-soft" : (isAttended || isEditing) && "bg-hover",
        )}
      >
        <div className="w-9 shrink-0 text-right">
          {startsGroup ? (
            <Avatar {...author} />
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
            <span className="truncate text-base font-semibold text-ink">{author.name}</span>{" "}
            {startsGroup && (
              <MessageTime
                time={entry.createdAt}
                className="text-xs whitespace-nowrap text-ink-faint tabular-nums"
              />
            )}
          </div>
          {stored && isEditing ? (
            <MessageEditor message={stored} onDone={actions.stopEditing} />
          ) : isDeleted ? (
            <p className="text-base text-ink-faint italic">This message was deleted.</p>
          ) : (
            <Body entry={entry} />
          )}
          {!stored && "status" in entry && <PendingNote pending={entry} onTakeBack={actions.takeBack} />}
        </div>
        {stored && isAttended && !isDeleted && !isEditing && (
          <RowToolbar message={stored} actions={actions} />
        )}
      </div>
    </article>
  );
});

function Body({ entry }: { entry: Entry }) {
  const isWaiting = isPending(entry) && entry.status === "waiting";
  return (
    <div className={clsx("text-ink", isWaiting && "text-ink-faint")}>
      <MessageText
        text={entry.text}
        id={isPending(entry) ? entry.clientId : entry.id}
        isEdited={!isPending(entry) && entry.editedAt !== null}
      />
    </div>
  );
}
