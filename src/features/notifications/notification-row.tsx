import clsx from "clsx";
import { Bell } from "lucide-react";
import { Avatar } from "@/components/ui/avatar";
import { tooltip } from "@/components/ui/tooltip";
import type { StoredNotification } from "@/lib/objects";
import { messageNotice } from "@/live/notice";
import { useChatState } from "@/live/use-chat";

type NotificationRowProps = { notification: StoredNotification; onOpen: () => void; onRead: () => void };

/** One notification: who and where, the words, when, and whether it is read. */
export function NotificationRow({ notification, onOpen, onRead }: NotificationRowProps) {
  const { title, message, createdAt, readAt } = notification;
  const authorId = messageNotice(notification)?.authorId;
  const author = useChatState((state) => (authorId ? state.people.get(authorId) : undefined));
  const isUnread = readAt === null;
  return (
    <li className="relative">
      <button
        type="button"
        data-notice
        onClick={onOpen}
        className="flex w-full gap-3 py-2.5 pr-10 pl-3.5 text-left transition-colors hover:bg-hover focus-visible:-outline-offset-2"
      >
        {author ? (
          <Avatar id={author.id} name={author.name} image={author.image} />
        ) : (
          <span className="grid size-9 shrink-0 place-items-center rounded-full bg-press text-ink-muted">
            <Bell className="size-4.5" aria-hidden="true" />
          </span>
        )}
        <span className="min-w-0 flex-1">
          <span className="flex items-baseline gap-2">
            <span
              className={clsx(
                "min-w-0 truncate text-sm",
                isUnread ? "font-semibold text-ink" : "text-ink-muted",
              )}
            >
              {title}
            </span>
            <time dateTime={createdAt} className="ml-auto shrink-0 text-xs text-ink-faint tabular-nums">
              {clock.format(new Date(createdAt))}
            </time>
          </span>
          <span
            dir="auto"
            className={clsx(
              "mt-0.5 line-clamp-2 text-sm wrap-anywhere",
              isUnread ? "text-ink" : "text-ink-muted",
            )}
          >
            {message}
          </span>
          {isUnread && <span className="sr-only">, unread</span>}
        </span>
      </button>
      {isUnread && (
        <button
          {...tooltip("Mark read", { side: "left" })}
          type="button"
          aria-label={`Mark read: ${title}`}
          onClick={onRead}
          className="absolute top-1/2 right-2 grid size-7 -translate-y-1/2 place-items-center rounded-full transition-colors hover:bg-press pointer-coarse:size-10 pointer-coarse:right-0.5"
        >
          <span className="size-2 rounded-full bg-mention" />
        </button>
      )}
    </li>
  );
}

const clock = new Intl.DateTimeFormat(undefined, { hour: "numeric", minute: "2-digit" });
