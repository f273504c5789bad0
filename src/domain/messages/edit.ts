import { forbidden } from "@/lib/errors";
import type { LinkPreview, Message } from "@/lib/objects";
import { accessMessage } from "../access";
import type { Actor } from "../actor";
import { resolveMentions } from "../mentions/resolve";
import { linksOf } from "../previews/links-of";
import { dropPictures } from "../previews/pictures";
import { previewLinks } from "../previews/preview-soon";
import { changeMessage } from "./change";

/**
 * Gives one's own message another text. The same text again changes nothing; whom the message addressed when
 * it was sent stays.
 *
 * @throws CodedError `NOT_FOUND`, `FORBIDDEN` (somebody else's, no longer a member, archived)
 */
export async function editMessage(actor: Actor, messageId: string, text: string): Promise<Message> {
  const { channel, authorId } = await accessMessage(actor, messageId, "post");
  if (authorId !== actor.userId) throw forbidden("Only the author edits a message.");
  const [resolved] = await resolveMentions(channel.id, [{ authorId, text }]);
  const next = resolved?.text ?? text;
  let links: string[] = [];
  let previews: LinkPreview[] = [];
  const message = await changeMessage(channel, messageId, (current, now) => {
    if (current.text === next) return null;
    const shown = linksOf(next);
    const before = linksOf(current.text);
    previews = current.previews;
    links = shown.filter((link) => !before.includes(link));
    return { text: next, editedAt: now, previews: current.previews.filter(({ url }) => shown.includes(url)) };
  });
  await dropPictures(messageId, previews, message.previews);
  previewLinks(messageId, links);
  return message;
}
