import { isPending, type Row } from "./timeline-rows";

/** The seq of the newest stored message among the rows up to `last`, by index; 0 when there is none. */
export function newestSeq(rows: readonly Row[], last: number): number {
  for (let index = Math.min(last, rows.length - 1); index >= 0; index -= 1) {
    const row = rows[index];
    if (row?.kind === "entry" && !isPending(row.entry)) return row.entry.seq;
  }
  return 0;
}
