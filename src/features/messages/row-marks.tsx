import { Bookmark, Pin } from "lucide-react";
import type { Message } from "@/lib/objects";
import { useChatState } from "@/live/use-chat";
import { MessageTime } from "./message-time";

/** That a message is pinned, or kept by the reader: a line above it, with words and not by colour alone. */
export function RowMarks({ message }: { message: Message }) {
  const saved = useChatState((state) => state.saved.get(message.id));
  const pinner = useChatState((state) =>
    message.pinnedBy === state.me.id ? "you" : (state.people.get(message.pinnedBy ?? "")?.name ?? "somebody"),
  );
  const isPinned = message.pinnedAt !== null && !message.deletedAt;
  if (!isPinned && !saved) return null;
  return (
    <div className="mb-0.5 flex flex-wrap gap-x-3 text-xs leading-5 text-ink-faint [&_svg]:size-3">
      {isPinned && (
        <span className="flex items-center gap-1">
          <Pin aria-hidden="true" /> Pinned by {pinner}
        </span>
      )}
      {saved && (
        <span className="flex items-center gap-1 text-accent">
          <Bookmark className="fill-current" aria-hidden="true" />
          <span>
            Saved for later
            {saved.remindAt && (
              <>
                , reminder <MessageTime time={saved.remindAt} />
              </>
            )}
          </span>
        </span>
      )}
    </div>
  );
}
