import { type RefObject, useLayoutEffect } from "react";
import { useHydrated } from "@/components/use-hydrated";
import { addToDraft } from "./drafts";

/**
 * Keeps what was typed into the server's HTML before this code was there: React would put its own text,
 * an empty one, over it.
 */
export function useTypedAhead(
  field: RefObject<HTMLTextAreaElement | null>,
  userId: string,
  channelId: string,
): void {
  const isHydrated = useHydrated();
  useLayoutEffect(() => {
    const typed = field.current?.value ?? "";
    if (!isHydrated && typed.trim() !== "") addToDraft({ userId, channelId }, typed);
  }, [field, userId, channelId, isHydrated]);
}
