import clsx from "clsx";
import type { ReactNode } from "react";
import { countWords } from "@/lib/unread-limit";

const tones = {
  neutral: "bg-press text-ink-muted",
  accent: "bg-accent-soft text-accent",
  positive: "bg-positive-soft text-positive",
  warn: "bg-warn-soft text-warn",
  danger: "bg-danger-soft text-danger",
};

/** A word about the thing beside it. */
export function Badge({ tone = "neutral", children }: { tone?: keyof typeof tones; children: ReactNode }) {
  return (
    <span
      className={clsx("inline-flex items-center rounded-xs px-1.5 py-0.5 text-xs font-medium", tones[tone])}
    >
      {children}
    </span>
  );
}

const countTones = {
  /** Someone means you. */
  mention: "bg-mention text-mention-ink",
  accent: "bg-accent text-accent-ink",
  neutral: "bg-press text-ink-muted",
};

type CountBadgeProps = {
  /** Nothing is shown for 0, "99+" from 100 on. */
  count: number;
  /** What is counted, for screen readers: "3 mentions". */
  of: string;
  tone?: keyof typeof countTones;
};

export function CountBadge({ count, of, tone = "neutral" }: CountBadgeProps) {
  if (count <= 0) return null;
  return (
    <span
      className={clsx(
        "inline-grid h-4.5 min-w-4.5 place-items-center rounded-full px-1.5 text-2xs font-semibold tabular-nums",
        countTones[tone],
      )}
    >
      <span>
        {countWords(count)}
        <span className="sr-only"> {of}</span>
      </span>
    </span>
  );
}
