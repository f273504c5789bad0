import type { ReactNode } from "react";
import type { Message, Person } from "@/lib/objects";
import { FileChips } from "../files/file-chips";
import { Avatar } from "../ui/avatar";
import { RelativeTime } from "../ui/relative-time";

type MessageCardProps = {
  message: Pick<Message, "authorId" | "createdAt" | "files">;
  /** Absent when nothing is known of them any more. */
  author: Pick<Person, "name" | "image"> | undefined;
  /** Where it was said. */
  place?: ReactNode;
  /** What was said; empty when files alone were sent. */
  words: string;
  /** A last, quiet line. */
  note?: ReactNode;
  onOpen: () => void;
};

/** A few lines of a message in a list of such, which lead to where it stands. */
export function MessageCard({ message, author, place, words, note, onOpen }: MessageCardProps) {
  const name = author?.name ?? "Former member";
  return (
    <button
      type="button"
      onClick={onOpen}
      className="flex min-w-0 flex-1 gap-3 px-4 py-2.5 text-left hover:bg-hover focus-visible:-outline-offset-2"
    >
      <Avatar id={message.authorId} name={name} image={author?.image} className="mt-0.5" />
      <span className="min-w-0 flex-1">
        <span className="flex items-baseline gap-x-2 text-xs text-ink-faint">
          <span className="min-w-0 truncate text-base font-semibold text-ink">{name}</span>
          {place && <span className="min-w-0 truncate">{place}</span>}
          <span className="whitespace-nowrap">
            <RelativeTime iso={message.createdAt} />
          </span>
        </span>
        {words && (
          <span className="line-clamp-3 text-base wrap-anywhere text-ink-muted" dir="auto">
            {words}
          </span>
        )}
        <FileChips files={message.files} />
        {note && <span className="mt-0.5 block text-xs text-ink-faint">{note}</span>}
      </span>
    </button>
  );
}
