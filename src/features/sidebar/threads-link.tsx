import clsx from "clsx";
import { MessageSquareReply } from "lucide-react";
import { SoftLink } from "@/components/soft-link";
import { CountBadge } from "@/components/ui/badge";
import { unreadThreadCount } from "@/live/thread-places";
import { useChatState } from "@/live/use-chat";

type ThreadsLinkProps = { isActive: boolean; onFollow: () => void };

/** The way to the threads that one follows, and how many have something new. */
export function ThreadsLink({ isActive, onFollow }: ThreadsLinkProps) {
  const slug = useChatState((state) => state.workspace.slug);
  const count = useChatState(unreadThreadCount);
  return (
    <div className="shrink-0 px-2">
      <SoftLink
        href={`/w/${slug}/threads`}
        onClick={onFollow}
        aria-current={isActive ? "page" : undefined}
        className={clsx(
          "flex h-8 items-center gap-2.5 rounded-md px-2.5 text-sm focus-visible:-outline-offset-2 pointer-coarse:h-10",
          isActive ? "bg-press font-medium text-ink" : "text-ink-muted hover:bg-hover",
          count > 0 && "font-semibold text-ink",
        )}
      >
        <MessageSquareReply className="size-4 shrink-0 opacity-70" aria-hidden="true" />
        <span className="flex-1">Threads</span>
        <CountBadge count={count} of="unread threads" tone="mention" />
      </SoftLink>
    </div>
  );
}
