import clsx from "clsx";
import type { MouseEvent, ReactNode } from "react";
import type { Places } from "./places";

type PlaceLinkProps = Places & {
  channelId: string;
  isActive: boolean;
  isUnread: boolean;
  isMuted?: boolean;
  icon: ReactNode;
  children: ReactNode;
  /** Right after the name. */
  signs?: ReactNode;
  /** A second line. */
  detail?: string;
  /** At the end of the line: a count. */
  badge?: ReactNode;
};

/** One line of the sidebar. A link, so that it opens in a new tab, too; a plain click stays on the page. */
export function PlaceLink({
  channelId,
  isActive,
  isUnread,
  isMuted = false,
  icon,
  signs,
  badge,
  children,
  detail,
  hrefOf,
  open,
}: PlaceLinkProps) {
  function follow(event: MouseEvent) {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    open(channelId);
  }

  return (
    <a
      href={hrefOf(channelId)}
      onClick={follow}
      aria-current={isActive ? "page" : undefined}
      className={clsx(
        "flex items-center gap-2.5 rounded-md px-2.5 text-sm transition-colors duration-75",
        detail ? "h-11 pointer-coarse:h-12" : "h-8 pointer-coarse:h-10",
        "focus-visible:-outline-offset-2",
        isActive ? "bg-press font-medium text-ink" : "hover:bg-hover",
        !isActive && (isUnread ? "font-semibold text-ink" : isMuted ? "text-ink-faint" : "text-ink-muted"),
      )}
    >
      {icon}
      <span className="flex min-w-0 flex-1 flex-col">
        <span className="flex min-w-0 items-center gap-1.5">
          <span className="truncate leading-4.5">{children}</span>
          {signs}
        </span>
        {detail && <span className="truncate text-xs leading-4 font-normal text-ink-faint">{detail}</span>}
      </span>
      {isMuted && <span className="sr-only">, muted</span>}
      {badge ?? (isUnread && <span className="sr-only">, unread</span>)}
    </a>
  );
}
