import { useMemo, useState } from "react";
import { copyText } from "@/components/copy-text";
import { attempt } from "@/components/ui/attempt";
import type { FileRef, Message } from "@/lib/objects";
import { readableText } from "@/live/mentions";
import { useChat } from "@/live/use-chat";
import type { LinkTo, RowActions } from "./row-actions";
import type { Editing } from "./use-editing";

type Outside = {
  editing: Editing;
  markUnread: (message: Message) => void;
  /** The address of a message, to be shared. */
  linkTo: LinkTo;
  openThread: RowActions["openThread"];
  /** Puts a text and files into the composer. */
  onTakeBack: (text: string, files: readonly FileRef[]) => void;
  /** After editing: back to writing. */
  onEdited: () => void;
};

export function useRowActions({ editing, markUnread, linkTo, openThread, onTakeBack, onEdited }: Outside) {
  const chat = useChat();
  const [deleting, setDeleting] = useState<Message | null>(null);
  const [reminding, setReminding] = useState<Message | null>(null);
  const [forwarding, setForwarding] = useState<Message | null>(null);
  const [explaining, setExplaining] = useState<Message | null>(null);
  const { start, stop } = editing;

  const actions = useMemo<RowActions>(
    () => ({
      edit: (message) => start(message.id),
      stopEditing: () => {
        stop();
        onEdited();
      },
      askToDelete: setDeleting,
      takeBack: (clientId) => {
        const taken = chat.discard(clientId);
        if (taken) onTakeBack(taken.text, taken.files);
      },
      react: (message, emoji, on) => void attempt(chat.react(message, emoji, on)),
      togglePin: ({ id, pinnedAt }) =>
        void attempt(chat.pin(id, pinnedAt === null), pinnedAt === null ? "Pinned" : "Unpinned"),
      toggleSaved: ({ id }) => {
        if (chat.getState().saved.has(id)) void attempt(chat.forgetSaved(id), "Not saved any more");
        else void attempt(chat.save(id), "Saved for later");
      },
      remind: setReminding,
      forward: setForwarding,
      explain: setExplaining,
      markUnread,
      openThread,
      copyText: (message) => copyText(readableText(chat.getState(), message.text), "Text copied"),
      copyLink: ({ channelId, seq, threadId }) => copyText(linkTo(channelId, seq, threadId), "Link copied"),
    }),
    [chat, start, stop, markUnread, openThread, linkTo, onTakeBack, onEdited],
  );

  return {
    actions,
    dialogs: {
      deleting,
      stopDeleting: () => setDeleting(null),
      reminding,
      stopReminding: () => setReminding(null),
      forwarding,
      stopForwarding: () => setForwarding(null),
      explaining,
      stopExplaining: () => setExplaining(null),
    },
  };
}
