import { useMemo, useState } from "react";
import { copyText } from "@/components/copy-text";
import type { Message } from "@/lib/objects";
import { useChat } from "@/live/use-chat";
import type { RowActions } from "./row-actions";
import type { Editing } from "./use-editing";

type Outside = {
  editing: Editing;
  /** The address of a message, to be shared. */
  linkTo: (channelId: string, seq: number) => string;
  /** Puts a text into the composer. */
  onTakeBack: (text: string) => void;
  /** After editing: back to writing. */
  onEdited: () => void;
};

export function useRowActions({ editing, linkTo, onTakeBack, onEdited }: Outside) {
  const chat = useChat();
  const [deleting, setDeleting] = useState<Message | null>(null);
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
        if (taken) onTakeBack(taken.text);
      },
      copyText: (message) => copyText(message.text, "Text copied"),
      copyLink: ({ channelId, seq }) => copyText(linkTo(channelId, seq), "Link copied"),
    }),
    [chat, start, stop, linkTo, onTakeBack, onEdited],
  );

  return { actions, deleting, stopDeleting: () => setDeleting(null) };
}
