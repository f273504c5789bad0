import { accessChannel } from "../access";
import type { Actor } from "../actor";
import { publish } from "../publisher";

/**
 * Tells a channel that the actor is (no longer) typing. Volatile: nothing is stored, and receivers forget
 * it by themselves.
 *
 * @throws CodedError `NOT_FOUND`, `FORBIDDEN`
 */
export async function setTyping(
  actor: Actor,
  channelId: string,
  threadId: string | null,
  typing: boolean,
): Promise<void> {
  const channel = await accessChannel(actor, channelId, "post");
  publish.emit({ channel, exceptUser: actor.userId }, "typing:update", {
    channelId,
    threadId,
    userId: actor.userId,
    typing,
  });
}
