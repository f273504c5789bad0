import type { Message } from "./objects";

/** Whether a message stands on the channel's main timeline: no reply, or one that was sent there, too. */
export const isOnTimeline = ({
  threadId,
  alsoInChannel,
}: Pick<Message, "threadId" | "alsoInChannel">): boolean => threadId === null || alsoInChannel;
