import type { ReactNode } from "react";
import type { Channel, Message } from "@/lib/objects";
import type { Timeline } from "@/live/state";
import { RepliesDivider } from "./dividers";
import { ListHead, ListTail } from "./list-edges";
import type { ListPlace } from "./list-place";
import { MessageRow, type RowTools } from "./message-row";
import { Receipt } from "./receipt";
import type { RowActions } from "./row-actions";
import { isPending, type Row } from "./timeline-rows";

export type TimelineRowProps = {
  row: Row;
  channel: Channel;
  place: ListPlace;
  timeline: Timeline;
  dayOf: (time: string) => string;
  editingId: string | null;
  target: number | null;
  /** One's own last message in a direct conversation, by seq: what has become of it stands below. */
  receiptSeq?: number | null;
  actions: RowActions;
  tools?: RowTools;
  /** Above the first message. */
  beginning: ReactNode;
  /** Of a thread: the message that the others answer. */
  root?: Message | null;
};

/** One row of the list, whatever stands in it. */
export function TimelineRow(props: TimelineRowProps) {
  const { row, channel, timeline, dayOf, editingId, target, actions, tools, place, root } = props;
  if (row.kind === "tail") return <ListTail timeline={timeline} place={place} />;
  if (row.kind === "head") return <ListHead timeline={timeline} place={place} beginning={props.beginning} />;
  const { entry } = row;
  const stored = isPending(entry) ? null : entry;
  const message = (
    <MessageRow
      rowKey={row.key}
      entry={entry}
      authorId={row.authorId}
      newDay={row.startsDay ? dayOf(entry.createdAt) : null}
      startsUnread={row.startsUnread}
      startsGroup={row.startsGroup}
      isEditing={stored !== null && stored.id === editingId}
      isTarget={stored !== null && stored.seq === target}
      isInThread={place.isThread}
      actions={actions}
      tools={tools}
    />
  );
  if (root && stored?.id === root.id) {
    return (
      <>
        {message}
        <RepliesDivider count={root.replyCount} />
      </>
    );
  }
  if (!stored || stored.seq !== props.receiptSeq) return message;
  const isNewest = !timeline.hasAfter && timeline.messages.at(-1) === stored;
  return (
    <>
      {message}
      <Receipt channel={channel} seq={stored.seq} isNewest={isNewest} />
    </>
  );
}
