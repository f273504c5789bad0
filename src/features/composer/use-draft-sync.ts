import { useEffect, useReducer, useRef } from "react";
import { useChat, useChatState } from "@/live/use-chat";
import { readDraft, readDraftTime, writeDraft } from "./drafts";

/** Who has pressed a key so lately is writing: nothing is put under their hands. */
const writingMs = 5_000;

/**
 * Keeps what is being written the same on all one's devices. The later of two counts; what this device holds
 * in its own storage is what one sees, with or without a way to the server.
 */
export function useDraftSync(
  userId: string,
  channelId: string,
  text: string,
  threadId: string | null = null,
): void {
  const chat = useChat();
  const place = threadId ?? channelId;
  const remote = useChatState((state) => state.drafts.get(place));
  const wroteAt = useRef(0);
  const lastText = useRef(text);
  /** What the server has, or will have from here. */
  const told = useRef<string | null>(null);
  const [looks, lookAgain] = useReducer((count: number) => count + 1, 0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: What came while one wrote is looked at again.
  useEffect(() => {
    const key = { userId, channelId: place };
    // What the server drew knows nothing of this device: an empty field is no empty draft.
    if (readDraft(key) !== text) return;
    const isNewer = remote !== undefined && remote.updatedAt > readDraftTime(key);
    if (lastText.current !== text && !isNewer) wroteAt.current = Date.now();
    lastText.current = text;
    if (!isNewer) {
      if (text === (told.current ?? remote?.text ?? "")) return;
      told.current = text;
      chat.writeDraft(channelId, threadId, text, readDraftTime(key));
    } else if (remote.text === text || Date.now() - wroteAt.current >= writingMs) {
      told.current = remote.text;
      lastText.current = remote.text;
      writeDraft(key, remote.text, remote.updatedAt);
    } else {
      const timer = setTimeout(lookAgain, wroteAt.current + writingMs - Date.now());
      return () => clearTimeout(timer);
    }
  }, [chat, userId, channelId, threadId, place, text, remote, looks]);
}
