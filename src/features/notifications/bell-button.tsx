import { Bell } from "lucide-react";
import { IconButton, type IconButtonProps } from "@/components/ui/icon-button";
import { countWords } from "@/lib/unread-limit";
import { useChatState } from "@/live/use-chat";

export type BellProps = {
  /** Goes to a path of the app. */
  onGo: (path: string) => void;
};

export function BellButton(props: Omit<IconButtonProps, "label" | "icon">) {
  const unread = useChatState((state) => state.unreadNotifications);
  return (
    <span className="relative inline-flex">
      <IconButton
        label={unread > 0 ? `Notifications, ${countWords(unread)} unread` : "Notifications"}
        icon={<Bell />}
        tooltipSide="bottom"
        {...props}
      />
      {unread > 0 && (
        <span
          aria-hidden="true"
          className="pointer-events-none absolute -top-0.5 -right-0.5 grid h-4 min-w-4 place-items-center rounded-full bg-mention px-1 text-2xs font-semibold text-mention-ink tabular-nums"
        >
          {countWords(unread)}
        </span>
      )}
    </span>
  );
}
