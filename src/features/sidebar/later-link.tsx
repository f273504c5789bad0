import clsx from "clsx";
import { Bookmark } from "lucide-react";
import { SoftLink } from "@/components/soft-link";
import { useChatState } from "@/live/use-chat";

type LaterLinkProps = { isActive: boolean; onFollow: () => void };

/** The way to what one has put off. What could not be sent shows here. */
export function LaterLink({ isActive, onFollow }: LaterLinkProps) {
  const slug = useChatState((state) => state.workspace.slug);
  const hasFailed = useChatState((state) => state.scheduled.some(({ failure }) => failure !== null));
  return (
    <div className="shrink-0 px-2 pb-1">
      <SoftLink
        href={hasFailed ? `/w/${slug}/later?tab=scheduled` : `/w/${slug}/later`}
        onClick={onFollow}
        aria-current={isActive ? "page" : undefined}
        className={clsx(
          "flex h-8 items-center gap-2.5 rounded-md px-2.5 text-sm focus-visible:-outline-offset-2 pointer-coarse:h-10",
          isActive ? "bg-press font-medium text-ink" : "text-ink-muted hover:bg-hover",
        )}
      >
        <Bookmark className="size-4 shrink-0 opacity-70" aria-hidden="true" />
        <span className="flex-1">Later</span>
        {hasFailed && <span className="text-xs font-medium text-danger">Not sent</span>}
      </SoftLink>
    </div>
  );
}
