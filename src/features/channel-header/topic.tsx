import type { Channel } from "@/lib/objects";
import { canManage } from "@/live/selectors";
import { useChatState } from "@/live/use-chat";

/** What the channel is about, in one line; a click changes it. */
export function Topic({ channel, onEdit }: { channel: Channel; onEdit: () => void }) {
  const isEditable = useChatState((state) => canManage(state, channel));
  const className = "h-8 min-w-0 truncate rounded-md px-2 text-sm max-md:hidden";
  if (!isEditable)
    return (
      <p className={`${className} leading-8 text-ink-muted`} title={channel.topic ?? undefined}>
        {channel.topic}
      </p>
    );
  return (
    <button
      type="button"
      onClick={onEdit}
      title={channel.topic ?? undefined}
      aria-label={channel.topic ? `Topic: ${channel.topic}. Change it` : undefined}
      className={`${className} transition-colors hover:bg-hover hover:text-ink ${channel.topic ? "text-ink-muted" : "text-ink-faint"}`}
    >
      {channel.topic ?? "Add a topic"}
    </button>
  );
}
