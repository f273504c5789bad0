import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import type { Timeline } from "@/live/state";
import type { ListPlace } from "./list-place";
import { SkeletonRows } from "./skeleton-rows";

type EdgeProps = { timeline: Timeline; place: ListPlace };
type HeadProps = EdgeProps & { beginning: ReactNode };

/** Above the first message: older ones on their way, why they did not come, or what the list begins with. */
export function ListHead({ timeline, place, beginning }: HeadProps) {
  if (!timeline.hasBefore) return beginning;
  if (timeline.error) {
    return (
      <article aria-label="Older messages">
        <LoadFailed what="Older messages" onRetry={place.loadBefore} />
      </article>
    );
  }
  return <SkeletonRows count={3} />;
}

/** Below the last one: room to breathe, or newer ones on their way. */
export function ListTail({ timeline, place }: EdgeProps) {
  if (!timeline.hasAfter || timeline.messages.length === 0) return <div className="h-3" />;
  if (timeline.error) {
    return (
      <article aria-label="Newer messages">
        <LoadFailed what="Newer messages" onRetry={place.loadAfter} />
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
