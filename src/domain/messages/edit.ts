import { forbidden } from "@/lib/errors";
import type { Message } from "@/lib/objects";
import { accessMessage } from "../access";
import type { Actor } from "../actor";
import { changeMessage } from "./change";

/**
 * Gives one's own message another text. The same text again changes nothing.
 *
 * @throws CodedError `NOT_FOUND`, `FORBIDDEN` (somebody else's, no longer a member, archived)
 */
export async function editMessage(actor: Actor, messageId: string, text: string): Promise<Message> {
  const { channel, authorId } = await accessMessage(actor, messageId, "post");
  if (authorId !== actor.userId) throw forbidden("Only the author edits a message.");
  return changeMessage(channel, messageId, (current, now) =>
    current.text === text ? null : { text, editedAt: now },
  );
}
