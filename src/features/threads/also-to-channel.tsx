import { Checkbox } from "@/components/ui/checkbox";
import type { Channel } from "@/lib/objects";
import { canPost, channelTitle } from "@/live/selectors";
import { useChatState } from "@/live/use-chat";

type AlsoToChannelProps = { channel: Channel; isOn: boolean; onChange: (isOn: boolean) => void };

/** Whether the next reply is for everybody in the conversation, too. */
export function AlsoToChannel({ channel, isOn, onChange }: AlsoToChannelProps) {
  const title = useChatState((state) => channelTitle(state, channel));
  if (!canPost(channel)) return null;
  return (
    <div className="flex shrink-0 items-center px-5 pb-1 text-ink-muted max-md:px-4">
      <Checkbox
        label={channel.kind === "direct" ? "Also send to the conversation" : `Also send to #${title}`}
        checked={isOn}
        onChange={(event) => onChange(event.target.checked)}
      />
    </div>
  );
}
