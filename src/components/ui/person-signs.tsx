import clsx from "clsx";
import { Moon } from "lucide-react";
import type { OwnStatus } from "@/lib/objects";
import { tooltip } from "./tooltip";

type PersonSignsProps = OwnStatus & { className?: string };

/** What somebody says of themselves, beside their name: as signs, with the words behind them. */
export function PersonSigns({ customStatus, dndUntil, className }: PersonSignsProps) {
  if (!customStatus && !dndUntil) return null;
  const { emoji, text } = customStatus ?? {};
  return (
    <span className={clsx("inline-flex shrink-0 items-center gap-1", className)}>
      {customStatus && (
        <span {...(text && tooltip(text))} role="img" aria-label={text || emoji || ""}>
          {emoji ?? "💬"}
        </span>
      )}
      {dndUntil && (
        <span {...tooltip("Do not disturb")} role="img" aria-label="Do not disturb">
          <Moon className="size-3.5 text-ink-faint" aria-hidden="true" />
        </span>
      )}
    </span>
  );
}
