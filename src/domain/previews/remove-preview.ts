import { forbidden } from "@/lib/errors";
import type { LinkPreview, Message } from "@/lib/objects";
import { accessMessage } from "../access";
import type { Actor } from "../actor";
import { changeMessage } from "../messages/change";
import { dropPictures } from "./pictures";

/**
 * Takes the preview of a link from one's own message. It does not come back: only links that are new in a
 * text are looked at.
 *
 * @throws CodedError `NOT_FOUND`, `FORBIDDEN` (somebody else's, no longer a member, archived)
 */
export async function removePreview(actor: Actor, messageId: string, url: string): Promise<Message> {
  const { channel, authorId } = await accessMessage(actor, messageId, "post");
  if (authorId !== actor.userId) throw forbidden("Only the author removes a preview.");
  let before: LinkPreview[] = [];
  const message = await changeMessage(channel, messageId, ({ previews }) => {
    const rest = previews.filter((preview) => preview.url !== url);
    before = previews;
    return rest.length < previews.length ? { previews: rest } : null;
  });
  await dropPictures(messageId, before, message.previews);
  return message;
}
