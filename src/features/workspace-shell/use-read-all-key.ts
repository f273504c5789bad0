import { toast } from "@/components/ui/toast";
import { useEscape } from "@/components/use-escape";
import { useChat } from "@/live/use-chat";

/** Shift+Escape: everything has been read, everywhere in the workspace. */
export function useReadAllKey(): void {
  const chat = useChat();
  useEscape(
    () => {
      void chat.markAllRead();
      toast("Everything is marked as read");
    },
    { isShifted: true, isOwnField: () => true },
  );
}
