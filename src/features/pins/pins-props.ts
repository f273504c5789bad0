import type { Message } from "@/lib/objects";

export type PinsProps = {
  channelId: string;
  /** Goes to the message in its channel. */
  onOpen: (message: Message) => void;
};
