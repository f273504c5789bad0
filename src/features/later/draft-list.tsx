import { PencilLine } from "lucide-react";
import { EmptyState } from "@/components/ui/empty-state";
import { RelativeTime } from "@/components/ui/relative-time";
import type { Draft } from "@/lib/objects";
import { useChatState } from "@/live/use-chat";
import type { LaterPageProps } from "./later-page";
import { usePlaceName } from "./use-place-name";

/** What one has begun to write, on whichever device, the latest first. */
export function DraftList({ onOpen }: Pick<LaterPageProps, "onOpen">) {
  const drafts = useChatState((state) => state.drafts);
  const shown = [...drafts.values()]
    .filter(({ text }) => text !== "")
    .sort((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1));
  if (shown.length === 0)
    return (
      <EmptyState icon={<PencilLine aria-hidden="true" />} title="No drafts">
        What you begin to write is kept, and is on all your devices.
      </EmptyState>
    );
  return (
    <ul className="flex flex-col py-2">
      {shown.map((draft) => (
        <DraftRow key={draft.threadId ?? draft.channelId} draft={draft} onOpen={onOpen} />
      ))}
    </ul>
  );
}

function DraftRow({ draft, onOpen }: Pick<LaterPageProps, "onOpen"> & { draft: Draft }) {
  const place = usePlaceName(draft.channelId);
  return (
    <li>
      <button
        type="button"
        onClick={() => onOpen(draft.channelId, undefined, draft.threadId)}
        className="w-full px-5 py-2.5 text-left hover:bg-hover focus-visible:-outline-offset-2 max-md:px-4"
      >
        <span className="flex items-baseline gap-2">
          <span className="min-w-0 truncate text-base font-semibold text-ink">
            {draft.threadId ? `Thread in ${place}` : place}
          </span>
          <span className="text-xs whitespace-nowrap text-ink-faint">
            <RelativeTime iso={draft.updatedAt} />
          </span>
        </span>
        <span className="line-clamp-3 text-base wrap-anywhere whitespace-pre-line text-ink-muted" dir="auto">
          {draft.text}
        </span>
      </button>
    </li>
  );
}
