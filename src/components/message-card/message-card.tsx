import type { ReactNode } from "react";
import { Avatar } from "../ui/avatar";
import { RelativeTime } from "../ui/relative-time";

type MessageCardProps = {
  author: { id: string; name: string; image: string | null };
  /** ISO 8601 */
  time: string;
  /** Where it was said. */
  place?: ReactNode;
  words: string;
  /** A last, quiet line. */
  note?: ReactNode;
  onOpen: () => void;
};

/** A few lines of a message in a list of such, which lead to where it stands. */
export function MessageCard({ author, time, place, words, note, onOpen }: MessageCardProps) {
  return (
    <button
      type="button"
      onClick={onOpen}
      className="flex min-w-0 flex-1 gap-3 px-4 py-2.5 text-left hover:bg-hover focus-visible:-outline-offset-2"
    >
      <Avatar id={author.id} name={author.name} image={author.image} className="mt-0.5" />
      <span className="min-w-0 flex-1">
        <span className="flex items-baseline gap-x-2 text-xs text-ink-faint">
          <span className="min-w-0 truncate text-base font-semibold text-ink">{author.name}</span>
          {place && <span className="min-w-0 truncate">{place}</span>}
          <span className="whitespace-nowrap">
            <RelativeTime iso={time} />
          </span>
        </span>
        <span className="line-clamp-3 text-base wrap-anywhere text-ink-muted" dir="auto">
          {words}
        </span>
        {note && <span className="mt-0.5 block text-xs text-ink-faint">{note}</span>}
      </span>
    </button>
  );
}
