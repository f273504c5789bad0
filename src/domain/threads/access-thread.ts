import { accessMessage, type ChannelAccess } from "../access";
import type { Actor } from "../actor";

/**
 * A thread by the message that it hangs on, or by any of its replies. A deleted one keeps its thread.
 *
 * @throws CodedError `NOT_FOUND`
 */
export async function accessThread(
  actor: Actor,
  messageId: string,
): Promise<{ threadId: string; channel: ChannelAccess }> {
  const { channel, threadId } = await accessMessage(actor, messageId, "read");
  return { threadId: threadId ?? messageId, channel };
}
