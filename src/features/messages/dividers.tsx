import clsx from "clsx";
import { dayLabel } from "@/components/days";
import { useToday } from "@/components/use-today";
import { repliesWords } from "./replies-words";

type DayDividerProps = {
  day: string;
  /** What is new begins with this day: one line says both. */
  isUnread: boolean;
};

/** The line above the first message of a day. */
export function DayDivider({ day, isUnread }: DayDividerProps) {
  const today = useToday();
  const line = clsx("h-px grow", isUnread ? "bg-mention/45" : "bg-line");
  return (
    <div className="flex h-11 items-center gap-3 px-5 max-md:px-4">
      <span className={line} />
      <span className="min-w-16 text-center text-xs font-medium text-ink-faint">
        {today && dayLabel(day, today)}
      </span>
      <span className={line} />
      {isUnread && <NewMark />}
    </div>
  );
}

/** The line above what came since the reader was last here. */
export function UnreadDivider() {
  return (
    <div className="flex h-7 items-center gap-3 px-5 max-md:px-4">
      <span className="h-px grow bg-mention/45" />
      <NewMark />
    </div>
  );
}

/** Between a message and the replies to it. */
export function RepliesDivider({ count }: { count: number }) {
  return (
    <div className="flex h-9 items-center gap-3 px-5 max-md:px-4">
      <span className="text-xs font-medium text-ink-faint tabular-nums">{repliesWords(count)}</span>
      <span className="h-px grow bg-line" />
    </div>
  );
}

function NewMark() {
  return <span className="text-xs font-semibold text-mention">New</span>;
}
