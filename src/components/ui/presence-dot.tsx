import clsx from "clsx";
import type { PresenceStatus } from "@/lib/objects";

const words: Record<PresenceStatus, string> = { online: "Online", away: "Away", offline: "Offline" };
const colors: Record<PresenceStatus, string> = {
  online: "text-presence-online",
  away: "text-presence-away",
  offline: "text-presence-offline",
};

type PresenceDotProps = {
  status: PresenceStatus;
  /** Its diameter in pixels. */
  size?: number;
  className?: string;
};

/** Shape and colour both tell: a disc is here, a half disc is away, a ring is not here. */
export function PresenceDot({ status, size = 8, className }: PresenceDotProps) {
  // A corner dot hangs over the lower right corner of its avatar, in the cut that `cut-dot-*` makes.
  const corner = className?.includes("absolute");
  return (
    <svg
      viewBox="0 0 10 10"
      width={size}
      height={size}
      role="img"
      aria-label={words[status]}
      className={clsx("shrink-0", colors[status], className)}
      style={corner ? { right: -size * 0.14, bottom: -size * 0.14 } : undefined}
    >
      {status === "online" ? (
        <circle cx="5" cy="5" r="5" fill="currentColor" />
      ) : (
        <circle cx="5" cy="5" r="4" fill="none" stroke="currentColor" strokeWidth="2" />
      )}
      {status === "away" && <path d="M5 1a4 4 0 0 1 0 8Z" fill="currentColor" />}
    </svg>
  );
}
