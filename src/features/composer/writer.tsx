import clsx from "clsx";
import { type ClipboardEvent, type KeyboardEvent, useContext, useEffect, useId, useRef } from "react";
import { isComposing } from "@/components/is-composing";
import { later } from "@/components/later";
import { useAutoHeight } from "@/components/use-auto-height";
import { CompletionContext } from "@/live/completion";
import { channelTitle } from "@/live/selectors";
import { useChat, useChatState } from "@/live/use-chat";
import { AttachButton } from "./attachments/attach-button";
import { transferredFiles } from "./attachments/transferred-files";
import { useAttachments } from "./attachments/use-attachments";
import type { ComposerProps } from "./composer";
import { FormatButton } from "./formatting/format-button";
import { useFormatBar } from "./formatting/use-format-bar";
import { picksOf } from "./picks";
import { ScheduledLine } from "./scheduled-line";
import { SendButton } from "./send-button";
import { SendLater } from "./send-later";
import { charactersLeft } from "./text-length";
import { TypingLine } from "./typing-line";
import { useDraft } from "./use-draft";
import { useDraftSync } from "./use-draft-sync";
import { useSend } from "./use-send";
import { useTypedAhead } from "./use-typed-ahead";

const AttachmentList = later(() =>
  import("./attachments/attachment-list").then((module) => module.AttachmentList),
);
const DropArea = later(() => import("./attachments/drop-area").then((module) => module.DropArea));
const FormatBar = later(() => import("./formatting/format-bar").then((module) => module.FormatBar));
const NotifyDialog = later(() => import("./notify-dialog").then((module) => module.NotifyDialog));

/** Enter sends, Shift+Enter breaks the line. What is typed is kept per channel and thread. */
export function Writer({ channel, field, onEditLast, threadId, alsoToChannel, onSent }: ComposerProps) {
  const chat = useChat();
  const channelId = channel.id;
  const place = threadId ?? channelId;
  const meId = useChatState((state) => state.me.id);
  const title = useChatState((state) => channelTitle(state, channel));
  const [text, setText] = useDraft(meId, place);
  const picks = picksOf({ userId: meId, channelId: place });
  const form = useRef<HTMLFormElement>(null);
  const attachments = useAttachments(channelId, threadId);
  const sending = useSend({ channel, threadId, alsoToChannel }, picks, attachments.store);
  const [isBarShown, toggleBar] = useFormatBar();
  const leftId = useId();
  const MentionCompletion = useContext(CompletionContext);
  const left = charactersLeft(text);
  const isSaying = text.trim() !== "" || attachments.items.length > 0;
  const isSendable = isSaying && !attachments.isAwaited && (left === null || left >= 0);
  const whole = channel.kind === "direct" ? `Message ${title}` : `Message #${title}`;
  const label = threadId ? "Reply in thread" : whole;

  useDraftSync(meId, channelId, text, threadId);
  useTypedAhead(field, meId, place);
  useAutoHeight(field);
  useEffect(() => () => chat.typing(channelId, false, threadId), [chat, channelId, threadId]);

  function change(next: string) {
    setText(next);
    chat.typing(channelId, next.trim() !== "", threadId);
  }

  function send() {
    field.current?.focus();
    if (!isSendable) return;
    const onSending = () => {
      change("");
      onSent?.();
    };
    const deliver = () => void sending.send(text.trim(), onSending);
    if (!text.startsWith("/") || attachments.items.length > 0) return deliver();
    const command = { channelId, picks, onDone: () => change("") };
    import("./run-command").then(({ runCommand }) => runCommand(chat, text, command) || deliver(), deliver);
  }

  function attach(files: File[]) {
    field.current?.focus();
    attachments.add(files);
  }

  function onPaste(event: ClipboardEvent<HTMLTextAreaElement>) {
    const files = transferredFiles(event.clipboardData);
    if (files.length === 0) return;
    event.preventDefault();
    attach(files);
  }

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>) {
    if (isComposing(event)) return;
    const isPlain = !(event.shiftKey || event.altKey || event.ctrlKey || event.metaKey);
    const isMod = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
    if (event.key === "Enter" && !event.shiftKey && !event.altKey) {
      event.preventDefault();
      send();
    } else if (event.key === "ArrowUp" && (isPlain || isMod) && text === "" && onEditLast())
      event.preventDefault();
  }

  return (
    <form
      ref={form}
      data-region=""
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
      className="px-5 pb-[env(safe-area-inset-bottom)] max-md:px-3"
    >
      <div className="rounded-lg border border-line-strong bg-surface transition-colors duration-100 focus-within:border-focus">
        <AttachmentList attachments={attachments} onRemoved={() => field.current?.focus()} />
        {isBarShown && <FormatBar field={field} />}
        <div className="flex items-end max-md:flex-wrap max-md:justify-end">
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
            onBlur={() => chat.typing(channelId, false, threadId)}
            onKeyDown={onKeyDown}
            onPaste={onPaste}
            // What waits for its files goes as it was when Enter was pressed.
            readOnly={attachments.isAwaited}
            aria-invalid={left !== null && left < 0}
            aria-describedby={left === null ? undefined : leftId}
            className="field-sizing-content max-h-[40dvh] min-h-11 min-w-0 flex-1 resize-none max-md:basis-full bg-transparent py-2.5 pl-4 text-base text-ink outline-none placeholder:truncate placeholder:text-ink-faint"
          />
          <FormatButton
            aria-pressed={isBarShown}
            onPointerDown={(event) => event.preventDefault()}
            onClick={toggleBar}
            className="my-1.5"
          />
          <SendLater
            channelId={channelId}
            threadId={threadId}
            // Files wait for nobody: what is not sent within a day is removed.
            // Nor is it known then whether a reply is for the channel, too.
            isSendable={text.trim() !== "" && isSendable && attachments.items.length === 0 && !alsoToChannel}
            readText={async () =>
              (await import("./typed-message")).toReferences(chat.getState(), text.trim(), picks)
            }
            onScheduled={() => {
              picks.clear();
              change("");
            }}
          />
          <div className="my-1.5">
            <AttachButton onFiles={attach} />
          </div>
          <SendButton isSendable={isSendable} />
        </div>
      </div>
      <DropArea anchor={form} title={channel.kind === "direct" ? title : `#${title}`} onFiles={attach} />
      {MentionCompletion && (
        <MentionCompletion field={field} channelId={channelId} picks={picks} hasCommands />
      )}
      <NotifyDialog asking={sending.asking} onClose={sending.stopAsking} />
      <div className="flex h-6 items-center gap-3 px-1">
        <TypingLine placeId={place} />
        <ScheduledLine channelId={channelId} threadId={threadId} />
        {left !== null && (
          <span
            id={leftId}
            className={clsx("text-xs tabular-nums", left < 0 ? "font-medium text-danger" : "text-ink-faint")}
          >
            {left < 0 ? `${-left} characters too many` : `${left} characters left`}
          </span>
        )}
      </div>
    </form>
  );
}
