"use client";

import { CheckCheck, Settings } from "lucide-react";
import Link from "next/link";
import { useEffect, useState } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { tabClass } from "@/components/ui/tab-class";
import { toast } from "@/components/ui/toast";
import { tooltip } from "@/components/ui/tooltip";
import { noticeUrl } from "@/live/notice";
import type { NotificationList as List } from "@/live/state";
import { useChat, useChatState } from "@/live/use-chat";
import { NotificationList } from "./notification-list";
import { PermissionBanner } from "./permission-banner";

const filters: readonly { value: List["filter"]; label: string }[] = [
  { value: "all", label: "All" },
  { value: "unread", label: "Unread" },
];

/** What one was told of, the newest first. It stays true while it is open. */
export function NotificationPanel({ onGo }: { onGo: (path: string) => void }) {
  const chat = useChat();
  const [filter, setFilter] = useState<List["filter"]>("all");
  const isNews = useChatState((state) => state.unreadNotifications > 0);
  useEffect(() => void chat.openNotifications(filter), [chat, filter]);
  useEffect(() => chat.closeNotifications, [chat]);

  const read = (ids?: string[]) =>
    void chat.readNotifications(ids).catch(() => toast("That was not stored. Try again.", "error"));

  return (
    <>
      <div className="flex shrink-0 items-center gap-0.5 border-b border-line pr-1.5 pl-2">
        <fieldset className="flex flex-1 gap-1">
          <legend className="sr-only">Show</legend>
          {filters.map(({ value, label }) => (
            <button
              key={value}
              type="button"
              aria-pressed={filter === value}
              data-state={filter === value ? "active" : "inactive"}
              onClick={() => setFilter(value)}
              className={tabClass}
            >
              {label}
            </button>
          ))}
        </fieldset>
        <IconButton
          label="Mark all read"
          icon={<CheckCheck />}
          tooltipSide="bottom"
          disabled={!isNews}
          onClick={() => read()}
        />
        <Link
          {...tooltip("Notification settings", { side: "bottom" })}
          href="/settings/notifications"
          aria-label="Notification settings"
          className="grid size-8 place-items-center rounded-md text-ink-muted transition-colors hover:bg-hover hover:text-ink pointer-coarse:size-10"
        >
          <Settings className="size-4.5" aria-hidden="true" />
        </Link>
      </div>
      <PermissionBanner />
      <NotificationList
        filter={filter}
        onRead={({ id }) => read([id])}
        onOpen={(entry) => {
          if (entry.readAt === null) read([entry.id]);
          const path = noticeUrl(entry);
          if (path) onGo(path);
        }}
      />
    </>
  );
}
