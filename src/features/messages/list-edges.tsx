import { Button } from "@/components/ui/button";
import type { Channel } from "@/lib/objects";
import type { Timeline } from "@/live/state";
import { useChat } from "@/live/use-chat";
import { ChannelIntro } from "./channel-intro";
import { SkeletonRows } from "./skeleton-rows";

type HeadProps = { channel: Channel; timeline: Timeline; onAddPeople: () => void };

/** Above the first message: older ones on their way, why they did not come, or the channel's beginning. */
export function ListHead({ channel, timeline, onAddPeople }: HeadProps) {
  const chat = useChat();
  if (!timeline.hasBefore) return <ChannelIntro channel={channel} onAddPeople={onAddPeople} />;
  if (timeline.error) {
    return (
      <article aria-label="Older messages">
        <LoadFailed what="Older messages" onRetry={() => chat.loadBefore(channel.id)} />
      </article>
    );
  }
  return <SkeletonRows count={3} />;
}

/** Below the last one: room to breathe, or newer ones on their way. */
export function ListTail({ channel, timeline }: Omit<HeadProps, "onAddPeople">) {
  const chat = useChat();
  if (!timeline.hasAfter || timeline.messages.length === 0) return <div className="h-3" />;
  if (timeline.error) {
    return (
      <article aria-label="Newer messages">
        <LoadFailed what="Newer messages" onRetry={() => chat.loadAfter(channel.id)} />
      </article>
    );
  }
  return <SkeletonRows count={3} />;
}

export function LoadFailed({ what, onRetry }: { what: string; onRetry: () => void }) {
  return (
    <div role="alert" className="flex items-center justify-center gap-3 px-5 py-6 text-sm text-ink-muted">
      {what} could not be loaded.
      <Button onClick={onRetry}>Try again</Button>
    </div>
  );
}
