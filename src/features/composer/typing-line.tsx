import { typists } from "@/live/selectors";
import { useChatState } from "@/live/use-chat";
import { typingWords } from "./typing-words";

/** Who is typing in a channel or a thread, in a space that is always there. */
export function TypingLine({ placeId }: { placeId: string }) {
  const words = useChatState((state) => typingWords(typists(state, placeId).map(({ name }) => name)));
  return (
    <p className="min-w-0 flex-1 truncate text-xs text-ink-faint">
      {words && (
        <span className="animate-fade-in">
          {words}
          <span aria-hidden="true">…</span>
        </span>
      )}
    </p>
  );
}
