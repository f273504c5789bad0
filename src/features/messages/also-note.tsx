import { CornerDownRight } from "lucide-react";
import type { Message } from "@/lib/objects";
import { type Entry, isPending } from "./timeline-rows";

/** Whether a reply is for the main timeline, too. */
export const isAlso = (entry: Entry): boolean =>
  isPending(entry) ? entry.alsoToChannel : entry.alsoInChannel;

type AlsoNoteProps = { entry: Entry; isInThread: boolean; onOpen: ((message: Message) => void) | null };

/** Of a reply that stands in both: in the thread that it is in the channel, there the way to the thread. */
export function AlsoNote({ entry, isInThread, onOpen }: AlsoNoteProps) {
  const words = isInThread ? "Also sent to the channel" : "Replied in a thread";
  return (
    <div className="mb-0.5 flex items-center gap-1 text-xs leading-5 text-ink-faint">
      <CornerDownRight className="size-3 shrink-0" aria-hidden="true" />
      {isInThread || isPending(entry) || !onOpen ? (
        words
      ) : (
        <button type="button" className="text-accent hover:underline" onClick={() => onOpen(entry)}>
          {words}
        </button>
      )}
    </div>
  );
}
