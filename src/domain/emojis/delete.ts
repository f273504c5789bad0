import { sql } from "@/db/client";
import { forbidden } from "@/lib/errors";
import { isAtLeast } from "../access";
import type { Actor } from "../actor";
import { fileSettings } from "../files/store";
import { publish } from "../publisher";
import { accessEmoji } from "./emoji-row";

/**
 * Deletes an emoji: one's own, or as an administrator anybody's. Texts and reactions that have it show its
 * name from then on.
 *
 * @throws CodedError `NOT_FOUND`, `FORBIDDEN`
 */
export async function deleteEmoji(actor: Actor, emojiId: string): Promise<void> {
  const { emoji, key, role } = await accessEmoji(actor, emojiId);
  if (emoji.createdBy !== actor.userId && !isAtLeast(role, "admin"))
    throw forbidden("Only administrators and whoever added it delete an emoji.");
  // The bytes first, so that a failure forgets nothing.
  await fileSettings().store.remove(key);
  await sql`delete from emojis where id = ${emojiId}`;
  const { workspaceId, name } = emoji;
  publish.emit({ workspace: workspaceId }, "emoji:deleted", { workspaceId, emojiId, name });
}
