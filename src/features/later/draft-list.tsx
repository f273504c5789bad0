import { PencilLine } from "lucide-react";
import { useState } from "react";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { EmptyState } from "@/components/ui/empty-state";
import type { Draft } from "@/lib/objects";
import { useChatState } from "@/live/use-chat";
import { DraftRow } from "./draft-row";
import type { LaterPageProps } from "./later-page";

/** What one has begun to write, on whichever device, the latest first. */
export function DraftList({ onOpen, onDiscard }: Pick<LaterPageProps, "onOpen" | "onDiscard">) {
  const drafts = useChatState((state) => state.drafts);
  const [doomed, setDoomed] = useState<Draft | null>(null);
  const shown = [...drafts.values()]
    .filter(({ text }) => text !== "")
    .sort((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1));
  return (
    <>
      {shown.length === 0 ? (
        <EmptyState icon={<PencilLine aria-hidden="true" />} title="No drafts">
          What you begin to write is kept, and is on all your devices.
        </EmptyState>
      ) : (
        <ul className="flex flex-col py-2">
          {shown.map((draft) => (
            <DraftRow
              key={draft.threadId ?? draft.channelId}
              draft={draft}
              onOpen={onOpen}
              onDiscard={setDoomed}
            />
          ))}
        </ul>
      )}
      <ConfirmDialog
        open={doomed !== null}
        onOpenChange={(isOpen) => !isOpen && setDoomed(null)}
        title="Discard this draft?"
        description="Its text is gone, on all your devices."
        confirmLabel="Discard"
        danger
        onConfirm={() => {
          if (doomed) onDiscard(doomed);
        }}
      />
    </>
  );
}
