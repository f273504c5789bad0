import { useCallback, useEffect, useSyncExternalStore } from "react";
import { readDraft, saveDrafts, subscribeToDrafts, writeDraft } from "./drafts";

/** The text of a channel's composer, which outlives switching and reloading. Empty on the server. */
export function useDraft(userId: string, channelId: string): [string, (text: string) => void] {
  const text = useSyncExternalStore(subscribeToDrafts, () => readDraft({ userId, channelId }), nothing);
  const write = useCallback((next: string) => writeDraft({ userId, channelId }, next), [userId, channelId]);

  useEffect(() => {
    addEventListener("pagehide", saveDrafts);
    return () => removeEventListener("pagehide", saveDrafts);
  }, []);

  return [text, write];
}

const nothing = () => "";
