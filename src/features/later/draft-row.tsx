import { Trash2 } from "lucide-react";
import { IconButton } from "@/components/ui/icon-button";
import { RelativeTime } from "@/components/ui/relative-time";
import type { Draft } from "@/lib/objects";
import type { LaterPageProps } from "./later-page";
import { usePlaceName } from "./use-place-name";

type DraftRowProps = Pick<LaterPageProps, "onOpen" | "onDiscard"> & { draft: Draft };

export function DraftRow({ draft, onOpen, onDiscard }: DraftRowProps) {
  const place = usePlaceName(draft.channelId);
  return (
    <li className="flex items-start gap-1 pr-3 max-md:pr-2">
      <button
        type="button"
        onClick={() => onOpen(draft.channelId, undefined, draft.threadId)}
        className="min-w-0 flex-1 px-5 py-2.5 text-left hover:bg-hover focus-visible:-outline-offset-2 max-md:px-4"
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
      <IconButton
        label="Discard"
        icon={<Trash2 />}
        tone="danger"
        onClick={() => onDiscard(draft)}
        className="mt-2"
      />
    </li>
  );
}
