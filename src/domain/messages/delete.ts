import type { Message } from "@/lib/objects";
import { accessChannel, accessMessage } from "../access";
import type { Actor } from "../actor";
import { removeNotificationsOf } from "../notifications/remove";
import { tellFollowers } from "../threads/tell-followers";
import { changeMessage } from "./change";

/**
 * Deletes a message: one's own, or as an administrator anybody's. A tombstone without text keeps its
 * place, so that those who were away learn of it. Deleting what is deleted answers the tombstone's
 * absence: `NOT_FOUND`.
 *
 * @throws CodedError `NOT_FOUND`, `FORBIDDEN`
 */
export async function deleteMessage(actor: Actor, messageId: string): Promise<Message> {
  const { channel, authorId } = await accessMessage(actor, messageId, "read");
  await accessChannel(actor, channel.id, authorId === actor.userId ? "post" : "moderate");
  const deleted = await changeMessage(channel, messageId, (_current, now) => ({
    ...{ text: "", reactions: [], previews: [], files: [], pinnedAt: null, pinnedBy: null, deletedAt: now },
  }));
  await removeNotificationsOf(messageId);
  // It may have been unread there.
  if (deleted.threadId) await tellFollowers([deleted.threadId]);
  return deleted;
}
