import { SoftLink } from "@/components/soft-link";
import { useChatState } from "@/live/use-chat";

/** That something of one's own will be sent here later, and the way to it. */
export function ScheduledLine({ channelId }: { channelId: string }) {
  const count = useChatState((state) => state.scheduled.filter((one) => one.channelId === channelId).length);
  const slug = useChatState((state) => state.workspace.slug);
  if (count === 0) return null;
  return (
    <SoftLink
      href={`/w/${slug}/later?tab=scheduled`}
      className="shrink-0 text-xs text-ink-muted underline-offset-2 hover:text-ink hover:underline"
    >
      {count} scheduled
    </SoftLink>
  );
}
