import { BellOff } from "lucide-react";
import type { KeyboardEvent } from "react";
import { dayLabel } from "@/components/days";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { LoadFault } from "@/components/ui/load-fault";
import { useToday } from "@/components/use-today";
import type { StoredNotification } from "@/lib/objects";
import type { NotificationList as List } from "@/live/state";
import { useChat, useChatState } from "@/live/use-chat";
import { byDay } from "./by-day";
import { NotificationRow } from "./notification-row";
import { NotificationSkeleton } from "./notification-skeleton";

type NotificationListProps = {
  filter: List["filter"];
  onOpen: (notification: StoredNotification) => void;
  onRead: (notification: StoredNotification) => void;
};

/** The notifications by day, or why there are none. */
export function NotificationList({ filter, onOpen, onRead }: NotificationListProps) {
  const chat = useChat();
  const list = useChatState((state) => state.notifications);
  const today = useToday() ?? "";
  // Read on another device while one looks at the unread: it goes from here as well.
  const entries = list?.entries.filter(({ readAt }) => filter === "all" || readAt === null) ?? [];
  const isReady = list?.status === "ready" && list.filter === filter;

  if (isReady && entries.length === 0 && !list.hasMore) return <NothingHere filter={filter} />;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys walk between the buttons in it.
    <div onKeyDown={walkRows} className="min-h-0 flex-1 overflow-y-auto overscroll-contain pb-1">
      {byDay(entries).map(({ day, entries: ofDay }) => (
        <section key={day} aria-label={dayLabel(day, today)}>
          <h3 className="px-3.5 pt-3 pb-1 text-xs font-medium text-ink-faint">{dayLabel(day, today)}</h3>
          <ul>
            {ofDay.map((entry) => (
              <NotificationRow
                key={entry.id}
                notification={entry}
                onOpen={() => onOpen(entry)}
                onRead={() => onRead(entry)}
              />
            ))}
          </ul>
        </section>
      ))}
      {(!list || list.status === "loading") && <NotificationSkeleton rows={entries.length > 0 ? 1 : 5} />}
      {list?.status === "failed" && (
        <LoadFault
          title="The list did not come"
          fault="Parley could not be reached."
          onRetry={() => void chat.openNotifications(filter)}
        />
      )}
      {isReady && list.hasMore && (
        <div className="flex justify-center p-2">
          <Button variant="ghost" onClick={chat.moreNotifications}>
            Show older
          </Button>
        </div>
      )}
    </div>
  );
}

function NothingHere({ filter }: { filter: List["filter"] }) {
  return (
    <div className="flex min-h-0 flex-1 flex-col justify-center">
      <EmptyState icon={<BellOff aria-hidden="true" />} title={filter === "all" ? "Nothing yet" : "All read"}>
        {filter === "all"
          ? "Direct messages, mentions and replies to you will be here."
          : "You are up to date."}
      </EmptyState>
    </div>
  );
}

/** Up and down walk the notifications. */
function walkRows(event: KeyboardEvent<HTMLElement>): void {
  const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  if (step === 0 || event.altKey || event.ctrlKey || event.metaKey) return;
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>("[data-notice]")];
  const current = event.target instanceof HTMLElement ? rows.indexOf(event.target) : -1;
  event.preventDefault();
  rows[Math.max(0, Math.min(current + step, rows.length - 1))]?.focus();
}
