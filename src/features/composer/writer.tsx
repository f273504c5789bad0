import clsx from "clsx";
import { type KeyboardEvent, useEffect } from "react";
import { isComposing } from "@/components/is-composing";
import { useAutoHeight } from "@/components/use-auto-height";
import { channelTitle } from "@/live/selectors";
import { useChat, useChatState } from "@/live/use-chat";
import type { ComposerProps } from "./composer";
import { SendButton } from "./send-button";
import { charactersLeft } from "./text-length";
import { TypingLine } from "./typing-line";
import { useDraft } from "./use-draft";
import { useTypedAhead } from "./use-typed-ahead";

/** Enter sends, Shift+Enter breaks the line. What is typed is kept per channel. */
export function Writer({ channel, field, onEditLast }: ComposerProps) {
  const chat = useChat();
  const channelId = channel.id;
  const meId = useChatState((state) => state.me.id);
  const title = useChatState((state) => channelTitle(state, channel));
  const [text, setText] = useDraft(meId, channelId);
  const left = charactersLeft(text);
  const isSendable = text.trim() !== "" && (left === null || left >= 0);
  const label = channel.kind === "direct" ? `Message ${title}` : `Message #${title}`;

  useTypedAhead(field, meId, channelId);
  useAutoHeight(field);
  useEffect(() => () => chat.typing(channelId, false), [chat, channelId]);

  function change(next: string) {
    setText(next);
    chat.typing(channelId, next.trim() !== "");
  }

  function send() {
    field.current?.focus();
    if (!isSendable) return;
    chat.send(channelId, text.trim());
    change("");
  }

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>) {
    if (isComposing(event)) return;
    const isPlain = !(event.shiftKey || event.altKey || event.ctrlKey || event.metaKey);
    if (event.key === "Enter" && !event.shiftKey && !event.altKey) {
      event.preventDefault();
      send();
    } else if (event.key === "ArrowUp" && isPlain && text === "" && onEditLast()) event.preventDefault();
  }

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
      className="px-5 pb-[env(safe-area-inset-bottom)] max-md:px-3"
    >
      <div className="flex items-end rounded-lg border border-line-strong bg-surface transition-colors duration-100 focus-within:border-focus">
        <textarea
          ref={field}
          aria-label={label}
          placeholder={label}
          dir="auto"
          rows={1}
          // The draft is kept by us: the browser's own memory of the field would come on top of it.
          autoComplete="off"
          value={text}
          onChange={(event) => change(event.target.value)}
          onBlur={() => chat.typing(channelId, false)}
          onKeyDown={onKeyDown}
          aria-invalid={left !== null && left < 0}
          aria-describedby={left === null ? undefined : "characters-left"}
          className="field-sizing-content max-h-[40dvh] min-h-11 min-w-0 flex-1 resize-none bg-transparent py-2.5 pl-4 text-base text-ink outline-none placeholder:truncate placeholder:text-ink-faint"
        />
        <SendButton isSendable={isSendable} />
      </div>
      <div className="flex h-6 items-center gap-3 px-1">
        <TypingLine channelId={channelId} />
        {left !== null && (
          <span
            id="characters-left"
            className={clsx("text-xs tabular-nums", left < 0 ? "font-medium text-danger" : "text-ink-faint")}
          >
            {left < 0 ? `${-left} characters too many` : `${left} characters left`}
          </span>
        )}
      </div>
    </form>
  );
}
