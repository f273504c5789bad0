import { Feed } from "./feed";
import { TimelineRow, type TimelineRowProps } from "./timeline-row";
import type { Row } from "./timeline-rows";

type StaticTimelineProps = Omit<TimelineRowProps, "row"> & { rows: readonly Row[]; label: string };

/**
 * The list as the server draws it: every row in the document, and at its end without any script. A
 * reversed column is what makes a browser open a scrolling box at its lower edge.
 */
export function StaticTimeline({ rows, label, ...row }: StaticTimelineProps) {
  return (
    <Feed id="messages" aria-label={label} aria-busy="true" className="min-h-0 flex-1 flex-col-reverse">
      <div>
        {rows.map((one) => (
          <TimelineRow key={one.key} row={one} {...row} />
        ))}
      </div>
    </Feed>
  );
}
