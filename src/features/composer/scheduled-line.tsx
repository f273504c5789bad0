import { SoftLink } from "@/components/soft-link";
import { useChatState } from "@/live/use-chat";

type ScheduledLineProps = { channelId: string; threadId?: string | undefined | null };

/** That something of one's own will be sent here later, and the way to it. */
export function ScheduledLine({ channelId, threadId = null }: ScheduledLineProps) {
  const count = useChatState(
    (state) =>
      state.scheduled.filter((one) => one.channelId === channelId && one.threadId === threadId).length,
  );
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
