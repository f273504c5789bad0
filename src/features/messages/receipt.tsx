import { tooltip } from "@/components/ui/tooltip";
import type { Channel } from "@/lib/objects";
import { directPeople } from "@/live/selectors";
import { useChatState } from "@/live/use-chat";
import { timeOfDay } from "./message-time";
import { receiptWords } from "./receipt-words";

type ReceiptProps = {
  channel: Channel;
  /** Of one's own last message. */
  seq: number;
  isNewest: boolean;
};

/** Below one's own last message in a direct conversation: whether it has arrived, who has seen it. */
export function Receipt({ channel, seq, isNewest }: ReceiptProps) {
  const others = useChatState((state) => directPeople(state, channel));
  const receipt = receiptWords({ seq, isNewest, others, places: channel.places ?? [], clock: timeOfDay });
  // Whoever has answered has seen it.
  if (!receipt || (others.length === 1 && !isNewest)) return null;
  const { line, details } = receipt;
  return (
    <p className="flex pr-5 pl-17 text-xs text-ink-faint max-md:pl-16">
      <span {...(details && tooltip(details))} className="animate-fade-in truncate">
        {line}
        {details && <span className="sr-only">: {details}</span>}
      </span>
    </p>
  );
}
