import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import type { Message } from "@/lib/objects";
import { useChat } from "@/live/use-chat";

type DeleteDialogProps = { message: Message | null; onClose: () => void };

export function DeleteDialog({ message, onClose }: DeleteDialogProps) {
  const chat = useChat();
  return (
    <ConfirmDialog
      open={message !== null}
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title="Delete this message?"
      description="Everyone sees that a message was deleted, and nobody can read it again. This cannot be undone."
      confirmLabel="Delete"
      danger
      onConfirm={async () => {
        if (message) await chat.remove(message.id);
      }}
    />
  );
}
