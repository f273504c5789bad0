import type { ReactNode } from "react";
import { useChatState } from "@/live/use-chat";

/** Where one answers; or why one cannot, when the message that the thread hangs on was deleted. */
export function UnlessOver({ threadId, children }: { threadId: string; children: ReactNode }) {
  const isOver = useChatState((state) => state.threads.get(threadId)?.root?.deletedAt != null);
  if (!isOver) return children;
  return (
    <p className="mx-5 mb-6 flex min-h-13 items-center justify-center rounded-lg bg-sunken px-4 py-2.5 text-center text-sm text-ink-muted max-md:mx-3">
      The message was deleted. Its replies can be read, and nothing can be added.
    </p>
  );
}
