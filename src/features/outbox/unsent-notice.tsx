"use client";

import { CircleAlert } from "lucide-react";
import { copyText } from "@/components/copy-text";
import { Button } from "@/components/ui/button";
import { placeName } from "@/live/selectors";
import type { PendingMessage } from "@/live/state";
import { useChat, useChatState } from "@/live/use-chat";

type UnsentNoticeProps = { activeChannelId: string | null; onOpen: (channelId: string) => void };

/**
 * Messages that can never be sent as they are and are not on the screen, the first of them: they were
 * for another conversation, perhaps for one that the writer is not in any more.
 */
export function UnsentNotice({ activeChannelId, onOpen }: UnsentNoticeProps) {
  const failed = useChatState((state) =>
    state.outbox.filter(({ status, channelId }) => status === "failed" && channelId !== activeChannelId),
  );
  const [first] = failed;
  return (
    <div role="alert">{first && <Unsent pending={first} others={failed.length - 1} onOpen={onOpen} />}</div>
  );
}

type UnsentProps = { pending: PendingMessage; others: number; onOpen: (channelId: string) => void };

function Unsent({ pending, others, onOpen }: UnsentProps) {
  const chat = useChat();
  const { clientId, channelId, text, error } = pending;
  const title = useChatState((state) => placeName(state, channelId));
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2 border-b border-line bg-danger-soft px-4 py-2 text-sm text-ink">
      <CircleAlert className="size-4 shrink-0 text-danger" aria-hidden="true" />
      <p className="min-w-0 flex-1 basis-64">
        A message to {title ?? "a conversation that is gone"} was not sent
        {others > 0 && ` (and ${others} more)`}. {error?.message}{" "}
        <q className="line-clamp-1 break-all text-ink-muted">{text}</q>
      </p>
      <div className="flex gap-2">
        {title !== null && <Button onClick={() => onOpen(channelId)}>Show</Button>}
        <Button onClick={() => copyText(text, "Text copied")}>Copy text</Button>
        <Button variant="ghost" onClick={() => chat.discard(clientId)}>
          Discard
        </Button>
      </div>
    </div>
  );
}
