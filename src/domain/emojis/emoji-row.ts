import { sql } from "@/db/client";
import { notFound } from "@/lib/errors";
import type { Emoji, Role } from "@/lib/objects";
import { accessWorkspace } from "../access";
import type { Actor } from "../actor";

/** The columns of `emojis e` as the wire contract's Emoji. */
export const emojiColumns = () =>
  sql`e.id, e.workspace_id as "workspaceId", e.name, e.created_by as "createdBy"`;

export type EmojiAccess = { emoji: Emoji; key: string; type: string; role: Role };

/**
 * An emoji of a workspace that the actor is in.
 *
 * @throws CodedError `NOT_FOUND`
 */
export async function accessEmoji(actor: Actor, emojiId: string): Promise<EmojiAccess> {
  const [row] = await sql<(Emoji & { key: string; type: string })[]>`
    select ${emojiColumns()}, e.key, e.type from emojis e where e.id = ${emojiId}`;
  if (!row) throw notFound("This emoji");
  const { key, type, ...emoji } = row;
  const { role } = await accessWorkspace(actor, emoji.workspaceId, "guest").catch((error) => {
    // The workspace's absence must not tell that the emoji exists.
    throw error.code === "NOT_FOUND" ? notFound("This emoji") : error;
  });
  return { emoji, key, type, role };
}
