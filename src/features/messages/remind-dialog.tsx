import { toast } from "@/components/ui/toast";
import { momentWords } from "@/components/when/presets";
import { WhenDialog } from "@/components/when/when-dialog";
import type { Message } from "@/lib/objects";
import { useChat, useChatState } from "@/live/use-chat";

type RemindDialogProps = { message: Message | null; onClose: () => void };

/** When one wants to hear of a message again; it is saved for later with that. */
export function RemindDialog({ message, onClose }: RemindDialogProps) {
  const chat = useChat();
  const at = useChatState((state) => state.saved.get(message?.id ?? "")?.remindAt ?? null);
  return (
    <WhenDialog
      key={message?.id}
      open={message !== null}
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title="Remind me of this message"
      verb="Set"
      at={at}
      onChoose={async (remindAt) => {
        if (!message) return;
        await chat.save(message.id, { remindAt });
        toast(`You will be reminded ${momentWords(remindAt, new Date())}`);
      }}
    />
  );
}
