import { useEffect, useRef, useState } from "react";
import type { Channel } from "@/lib/objects";
import type { Picks } from "@/live/typed-text";
import { useChat } from "@/live/use-chat";
import type { Attachments } from "./attachments/attachments";

/** More people than this are not notified by mistake. */
const reachLimit = 50;

/** A message that waits for its author to say that it may reach so many. */
export type Asking = { reach: number; send: () => void };

type Goal = { channel: Channel; threadId?: string | undefined; alsoToChannel?: boolean | undefined };

/** What a name or a reference has in it: no other text needs the code for them. */
const mayName = /[@#<]/;

const loadTyped = () => import("./typed-message");

/** Sends what was typed in a channel or a thread, with references in the place of names, as soon as its files are up. */
export function useSend({ channel, threadId, alsoToChannel }: Goal, picks: Picks, attachments: Attachments) {
  const chat = useChat();
  const [asking, setAsking] = useState<Asking | null>(null);
  const isLooking = useRef(false);

  useEffect(() => {
    // Before it is needed, so that it is there when the network is not. If it is not, each send asks again.
    loadTyped().catch(() => undefined);
  }, []);

  /** @param onSent the message is on its way: once, or never */
  async function send(typed: string, onSent: () => void): Promise<void> {
    if (isLooking.current) return;
    const deliver = (text: string) =>
      attachments.whenReady((files) => {
        chat.send(channel.id, text, threadId, files, alsoToChannel);
        picks.clear();
        onSent();
      });
    if (!mayName.test(typed)) return deliver(typed);
    isLooking.current = true;
    try {
      // Without that code it goes as it was typed: the server knows names as well.
      const module = await loadTyped().catch(() => null);
      if (!module) return deliver(typed);
      const { text, reach } = await module.readTyped(chat, channel, typed, picks);
      if (reach > reachLimit) setAsking({ reach, send: () => deliver(text) });
      else deliver(text);
    } finally {
      isLooking.current = false;
    }
  }

  return { send, asking, stopAsking: () => setAsking(null) };
}
