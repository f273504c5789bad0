import { useEffect, useSyncExternalStore } from "react";
import { toast } from "@/components/ui/toast";
import { useChatState } from "@/live/use-chat";
import { type Attachment, mostAttachments } from "./attachment";
import { type Attachments, attachmentsOf } from "./attachments";

export type UsedAttachments = {
  store: Attachments;
  items: readonly Attachment[];
  /** Whether a message waits for the rest of its files. */
  isAwaited: boolean;
  add(files: readonly File[]): void;
};

/** The files of the message that is being written in a channel, or in a thread of it. */
export function useAttachments(channelId: string, threadId: string | null = null): UsedAttachments {
  const meId = useChatState((state) => state.me.id);
  const workspaceId = useChatState((state) => state.workspace.id);
  const place = threadId ? `${channelId}:${threadId}` : channelId;
  const store = attachmentsOf(`${meId}:${place}`, workspaceId);
  const items = useSyncExternalStore(store.subscribe, store.get, nothing);
  const isAwaited = useSyncExternalStore(store.subscribe, store.isAwaited, never);
  const isUploading = items.some(({ file }) => !file);

  useEffect(() => {
    if (!isUploading) return;
    // The browser asks: what is not up would be lost with the page.
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener("beforeunload", ask);
    return () => removeEventListener("beforeunload", ask);
  }, [isUploading]);

  return {
    ...{ store, items, isAwaited },
    add(files) {
      const tooMany = store.add(files);
      if (tooMany > 0) toast(`A message takes at most ${mostAttachments} files.`, "error");
    },
  };
}

const none: readonly Attachment[] = [];
const nothing = () => none;
const never = () => false;
