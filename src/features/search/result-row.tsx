import { CornerDownRight } from "lucide-react";
import type { MouseEvent } from "react";
import { useEmojiNames } from "@/components/emoji/use-emoji-names";
import { FileChips } from "@/components/files/file-chips";
import { Avatar } from "@/components/ui/avatar";
import { withNames } from "@/lib/mentions";
import type { Message, SearchHit } from "@/lib/objects";
import { placeName } from "@/live/selectors";
import { useChatState } from "@/live/use-chat";
import { nameOfReference } from "./reference-names";
import { ResultTime } from "./result-time";
import { snippetOf } from "./snippet";

/** As the parser has it. */
const shortcode = /:([\w+-]{1,40}):(?![\w/])/g;

type ResultRowProps = { hit: SearchHit; href: string; onOpen: (message: Message) => void };

/** One message: who, where and when, and the part of it that was meant. A link, to be opened in a new tab, too. */
export function ResultRow({ hit: { message, highlights }, href, onOpen }: ResultRowProps) {
  const author = useChatState((state) => state.people.get(message.authorId));
  const place = useChatState((state) => placeName(state, message.channelId));
  const nameOf = useChatState(nameOfReference);
  const name = author?.name ?? "Former member";
  const emoji = useEmojiNames(message.text);
  const parts = snippetOf(message.text, highlights, (piece) =>
    withNames(piece, nameOf).replaceAll(shortcode, (written, named) => emoji?.get(named) ?? written),
  );

  function follow(event: MouseEvent) {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    onOpen(message);
  }

  return (
    <li>
      <a
        href={href}
        data-result
        onClick={follow}
        className="flex gap-3 px-5 py-2.5 hover:bg-hover focus-visible:-outline-offset-2 max-md:px-4"
      >
        <Avatar id={message.authorId} name={name} image={author?.image} className="mt-0.5" />
        <span className="min-w-0 max-w-3xl flex-1">
          <span className="flex items-baseline gap-x-2 text-xs text-ink-faint">
            <span className="min-w-0 truncate text-base font-semibold text-ink">{name}</span>
            <span className="min-w-0 truncate">{place}</span>
            {message.threadId && (
              <span className="flex items-center gap-1 whitespace-nowrap">
                <CornerDownRight className="size-3" aria-hidden="true" />
                in a thread
              </span>
            )}
            <ResultTime time={message.createdAt} />
          </span>
          <span className="line-clamp-3 text-base wrap-anywhere text-ink-muted" dir="auto">
            {parts.map(({ text, isHit, at }) =>
              isHit ? (
                <mark key={at} className="rounded-xs bg-mention-soft font-medium text-ink">
                  {text}
                </mark>
              ) : (
                text
              ),
            )}
          </span>
          <FileChips files={message.files} />
        </span>
      </a>
    </li>
  );
}
