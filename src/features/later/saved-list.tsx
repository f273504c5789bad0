import { Bookmark } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { LoadFault } from "@/components/ui/load-fault";
import { RowsSkeleton } from "@/components/ui/rows-skeleton";
import { toast } from "@/components/ui/toast";
import { momentWords } from "@/components/when/presets";
import { WhenDialog } from "@/components/when/when-dialog";
import type { SavedMessage } from "@/lib/objects";
import { useChat } from "@/live/use-chat";
import type { LaterPageProps } from "./later-page";
import { SavedRow } from "./saved-row";
import { useSaved } from "./use-saved";

type SavedListProps = Pick<LaterPageProps, "onOpen"> & { isDone: boolean };

/** The messages that one keeps, or is done with. */
export function SavedList({ isDone, onOpen }: SavedListProps) {
  const chat = useChat();
  const { saved, hasMore, fault, isLoading, reload, loadMore } = useSaved(isDone);
  const [reminding, setReminding] = useState<SavedMessage | null>(null);

  if (!saved)
    return fault ? (
      <LoadFault title="What you keep could not be loaded" fault={fault} onRetry={reload} />
    ) : (
      <div className="px-5 py-2 max-md:px-4">
        <RowsSkeleton label="Loading" />
      </div>
    );
  if (saved.length === 0)
    return (
      <EmptyState
        icon={<Bookmark aria-hidden="true" />}
        title={isDone ? "Nothing is done yet" : "Nothing is waiting for you"}
      >
        {isDone
          ? "What you are done with is found here again."
          : "Save a message to come back to it: with the bookmark beside it, or with S on a message."}
      </EmptyState>
    );
  return (
    <>
      <ul className="flex flex-col py-2">
        {saved.map((one) => (
          <SavedRow
            key={one.messageId}
            saved={one}
            onOpen={onOpen}
            onRemind={setReminding}
            onChanged={reload}
          />
        ))}
      </ul>
      {(hasMore || fault) && (
        <div className="flex items-center justify-center gap-3 pb-8 text-sm text-ink-muted">
          {fault && <span role="alert">{fault}</span>}
          <Button onClick={loadMore} loading={isLoading}>
            {fault ? "Try again" : "Show more"}
          </Button>
        </div>
      )}
      <WhenDialog
        key={reminding?.messageId}
        open={reminding !== null}
        onOpenChange={(isOpen) => !isOpen && setReminding(null)}
        title="Remind me of this message"
        verb="Set"
        at={reminding?.remindAt}
        onChoose={async (remindAt) => {
          if (!reminding) return;
          await chat.save(reminding.messageId, { remindAt });
          toast(`You will be reminded ${momentWords(remindAt, new Date())}`);
        }}
      />
    </>
  );
}
