import { useRef, useState } from "react";
import type { Channel } from "@/lib/objects";
import { membersOf, reachOf } from "@/live/audience";
import { type Picks, toReferences } from "@/live/typed-text";
import { useChat } from "@/live/use-chat";
import type { Attachments } from "./attachments/attachments";

/** More people than this are not notified by mistake. */
const reachLimit = 50;

/** A message that waits for its author to say that it may reach so many. */
export type Asking = { reach: number; send: () => void };

type Goal = { channel: Channel; threadId?: string | undefined; alsoToChannel?: boolean | undefined };

/** Sends what was typed in a channel or a thread, with references in the place of names, as soon as its files are up. */
export function useSend({ channel, threadId, alsoToChannel }: Goal, picks: Picks, attachments: Attachments) {
  const chat = useChat();
  const [asking, setAsking] = useState<Asking | null>(null);
  const isLooking = useRef(false);

  /** @param onSent the message is on its way: once, or never */
  async function send(typed: string, onSent: () => void): Promise<void> {
    if (isLooking.current) return;
    const text = toReferences(chat.getState(), typed, picks);
    const deliver = () =>
      attachments.whenReady((files) => {
        chat.send(channel.id, text, threadId, files, alsoToChannel);
        picks.clear();
        onSent();
      });
    if (reachOf(chat.getState(), channel, text) > 0 && !membersOf(chat.getState(), channel)) {
      isLooking.current = true;
      await chat.loadMembers(channel.id);
      isLooking.current = false;
    }
    const reach = reachOf(chat.getState(), channel, text);
    if (reach > reachLimit) setAsking({ reach, send: deliver });
    else deliver();
  }

  return { send, asking, stopAsking: () => setAsking(null) };
}
