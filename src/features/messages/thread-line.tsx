import clsx from "clsx";
import { AvatarGroup } from "@/components/ui/avatar-group";
import { RelativeTime } from "@/components/ui/relative-time";
import type { Message } from "@/lib/objects";
import { countWords } from "@/lib/unread-limit";
import { useChatState } from "@/live/use-chat";
import { repliesWords } from "./replies-words";

type ThreadLineProps = { root: Message; onOpen: (message: Message) => void };

/** Below a message that was answered: who answered, how often, and when last. */
export function ThreadLine({ root, onOpen }: ThreadLineProps) {
  const people = useChatState((state) => root.repliers.flatMap((id) => state.people.get(id) ?? []));
  const unread = useChatState((state) => state.threadPlaces.get(root.id)?.unreadCount ?? 0);
  return (
    <button
      type="button"
      onClick={() => onOpen(root)}
      className="group/thread mt-1 -ml-1.5 flex h-8 max-w-full items-center gap-2 rounded-md border border-transparent px-1.5 text-xs hover:border-line hover:bg-surface pointer-coarse:h-10"
    >
      <AvatarGroup people={people} max={5} size="xs" />
      <span
        className={clsx(
          "text-accent group-hover/thread:underline",
          unread > 0 ? "font-semibold" : "font-medium",
        )}
      >
        {repliesWords(root.replyCount)}
      </span>
      {unread > 0 && (
        <span className="rounded-full bg-mention px-1.5 text-2xs leading-4.5 font-semibold text-mention-ink tabular-nums">
          {countWords(unread)} new
        </span>
      )}
      {root.lastReplyAt && (
        <span className="truncate text-ink-faint">
          <RelativeTime iso={root.lastReplyAt} />
        </span>
      )}
    </button>
  );
}
