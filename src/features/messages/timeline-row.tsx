import type { Channel } from "@/lib/objects";
import type { Timeline } from "@/live/state";
import { ListHead, ListTail } from "./list-edges";
import { MessageRow, type RowTools } from "./message-row";
import { Receipt } from "./receipt";
import type { RowActions } from "./row-actions";
import { isPending, type Row } from "./timeline-rows";

export type TimelineRowProps = {
  row: Row;
  channel: Channel;
  timeline: Timeline;
  dayOf: (time: string) => string;
  editingId: string | null;
  target: number | null;
  /** One's own last message in a direct conversation, by seq: what has become of it stands below. */
  receiptSeq?: number | null;
  actions: RowActions;
  tools?: RowTools;
  onAddPeople: () => void;
};

/** One row of the list, whatever stands in it. */
export function TimelineRow(props: TimelineRowProps) {
  const { row, channel, timeline, dayOf, editingId, target, actions, tools, onAddPeople } = props;
  if (row.kind === "tail") return <ListTail channel={channel} timeline={timeline} />;
  if (row.kind === "head") {
    return <ListHead channel={channel} timeline={timeline} onAddPeople={onAddPeople} />;
  }
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
      actions={actions}
      tools={tools}
    />
  );
  if (!stored || stored.seq !== props.receiptSeq) return message;
  const isNewest = !timeline.hasAfter && timeline.messages.at(-1) === stored;
  return (
    <>
      {message}
      <Receipt channel={channel} seq={stored.seq} isNewest={isNewest} />
    </>
  );
}
