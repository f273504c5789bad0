import clsx from "clsx";
import type { MouseEvent, ReactNode } from "react";
import type { Places } from "./places";

type PlaceLinkProps = Places & {
  channelId: string;
  isActive: boolean;
  isUnread: boolean;
  icon: ReactNode;
  children: ReactNode;
  /** At the end of the line: a count. */
  badge?: ReactNode;
};

/** One line of the sidebar. A link, so that it opens in a new tab, too; a plain click stays on the page. */
export function PlaceLink({
  channelId,
  isActive,
  isUnread,
  icon,
  badge,
  children,
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
        "flex h-8 items-center gap-2.5 rounded-md px-2.5 text-sm transition-colors duration-75 pointer-coarse:h-10",
        "focus-visible:-outline-offset-2",
        isActive ? "bg-press font-medium text-ink" : "hover:bg-hover",
        !isActive && (isUnread ? "font-semibold text-ink" : "text-ink-muted"),
      )}
    >
      {icon}
      <span className="min-w-0 flex-1 truncate">{children}</span>
      {badge ?? (isUnread && <span className="sr-only">, unread</span>)}
    </a>
  );
}
