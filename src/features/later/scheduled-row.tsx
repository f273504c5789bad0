import { CalendarClock, Pencil, SendHorizontal, Trash2 } from "lucide-react";
import { useWords } from "@/components/rich-text/use-words";
import { attempt } from "@/components/ui/attempt";
import { IconButton } from "@/components/ui/icon-button";
import { momentWords } from "@/components/when/presets";
import type { ScheduledMessage } from "@/lib/objects";
import { namesIn } from "@/live/mentions";
import { useChat, useChatState } from "@/live/use-chat";
import type { LaterPageProps } from "./later-page";
import type { Asking } from "./scheduled-list";
import { usePlaceName } from "./use-place-name";

type ScheduledRowProps = Pick<LaterPageProps, "onOpen"> & {
  one: ScheduledMessage;
  onAsk: (asking: Asking) => void;
};

export function ScheduledRow({ one, onAsk, onOpen }: ScheduledRowProps) {
  const chat = useChat();
  const place = usePlaceName(one.channelId);
  const write = useWords(one.text);
  const words = useChatState((state) => write(namesIn(state)));
  return (
    <li className="flex items-start gap-1 pr-3 max-md:flex-col max-md:items-stretch max-md:gap-0 max-md:pr-0">
      <button
        type="button"
        onClick={() => onOpen(one.channelId)}
        className="min-w-0 flex-1 px-5 py-2.5 text-left hover:bg-hover focus-visible:-outline-offset-2 max-md:px-4"
      >
        <span className="block truncate text-base font-semibold text-ink">{place}</span>
        <span className="line-clamp-3 text-base wrap-anywhere text-ink-muted" dir="auto">
          {words}
        </span>
        {one.failure ? (
          <span className="mt-0.5 block text-xs font-medium text-danger">Not sent. {one.failure}</span>
        ) : (
          <span className="mt-0.5 block text-xs text-ink-faint">
            Will be sent {momentWords(one.sendAt, new Date())}
          </span>
        )}
      </button>
      <div className="mt-2 flex shrink-0 max-md:mt-0 max-md:justify-end max-md:px-2">
        <IconButton label="Edit" icon={<Pencil />} onClick={() => onAsk({ what: "text", one })} />
        <IconButton
          label="Send at another time"
          icon={<CalendarClock />}
          onClick={() => onAsk({ what: "time", one })}
        />
        <IconButton
          label="Send now"
          icon={<SendHorizontal />}
          onClick={() => attempt(chat.sendScheduled(one.id), "Sent")}
        />
        <IconButton
          label="Take back"
          icon={<Trash2 />}
          tone="danger"
          onClick={() => onAsk({ what: "cancel", one })}
        />
      </div>
    </li>
  );
}
