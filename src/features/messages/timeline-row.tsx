import type { Channel } from "@/lib/objects";
import type { Timeline } from "@/live/state";
import { ListHead, ListTail } from "./list-edges";
import { MessageRow } from "./message-row";
import type { RowActions } from "./row-actions";
import { isPending, type Row } from "./timeline-rows";

export type TimelineRowProps = {
  row: Row;
  channel: Channel;
  timeline: Timeline;
  dayOf: (time: string) => string;
  editingId: string | null;
  target: number | null;
  actions: RowActions;
  onAddPeople: () => void;
};

/** One row of the list, whatever stands in it. */
export function TimelineRow(props: TimelineRowProps) {
  const { row, channel, timeline, dayOf, editingId, target, actions, onAddPeople } = props;
  if (row.kind === "tail") return <ListTail channel={channel} timeline={timeline} />;
  if (row.kind === "head") {
    return <ListHead channel={channel} timeline={timeline} onAddPeople={onAddPeople} />;
  }
  const { entry } = row;
  const stored = isPending(entry) ? null : entry;
  return (
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
    />
  );
}
