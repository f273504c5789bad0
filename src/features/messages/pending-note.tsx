import { CircleAlert, Clock } from "lucide-react";
import { useEffect, useState } from "react";
import { copyText } from "@/components/copy-text";
import { readableText } from "@/live/mentions";
import { canPost } from "@/live/selectors";
import type { PendingMessage } from "@/live/state";
import { useChat, useChatState } from "@/live/use-chat";
import { pendingWords } from "./pending-words";

export type PendingNoteProps = { pending: PendingMessage; onTakeBack: (clientId: string) => void };

/** What is to be said of a message that the server has not stored: nothing at first, then that it takes time. */
export function PendingNote({ pending, onTakeBack }: PendingNoteProps) {
  const isLate = useIsOlder(pending.createdAt, 1_000);
  if (pending.status === "failed") return <FailedNote pending={pending} onTakeBack={onTakeBack} />;
  if (!isLate) return null;
  return (
    <p className="flex animate-fade-in items-center gap-1.5 text-xs text-ink-faint">
      <Clock className="size-3" aria-hidden="true" />
      {pendingWords(pending.error)}
    </p>
  );
}

function FailedNote({ pending, onTakeBack }: PendingNoteProps) {
  const chat = useChat();
  const { clientId, channelId, text, error } = pending;
  // Where one cannot write there is no composer that would take the text back.
  const isWritable = useChatState((state) => {
    const channel = state.channels.get(channelId);
    return channel !== undefined && canPost(channel);
  });
  const copy = () => copyText(readableText(chat.getState(), text), "Text copied");
  const choice = "font-medium text-accent hover:underline";
  return (
    <div role="alert" className="flex flex-wrap items-center gap-x-3 gap-y-0.5 pt-0.5 text-xs">
      <span className="flex items-center gap-1.5 text-danger">
        <CircleAlert className="size-3.5" aria-hidden="true" />
        Not sent. {error?.message}
      </span>
      <button type="button" className={choice} onClick={() => chat.retry(clientId)}>
        Try again
      </button>
      {isWritable ? (
        <button type="button" className={choice} onClick={() => onTakeBack(clientId)}>
          Edit
        </button>
      ) : (
        <button type="button" className={choice} onClick={copy}>
          Copy text
        </button>
      )}
      <button
        type="button"
        className="font-medium text-ink-muted hover:underline"
        onClick={() => chat.discard(clientId)}
      >
        Discard
      </button>
    </div>
  );
}

function useIsOlder(time: string, ms: number): boolean {
  const [isOlder, setOlder] = useState(() => Date.now() - Date.parse(time) >= ms);
  useEffect(() => {
    const timer = setTimeout(() => setOlder(true), Date.parse(time) + ms - Date.now());
    return () => clearTimeout(timer);
  }, [time, ms]);
  return isOlder;
}
