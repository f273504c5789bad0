import { sql } from "@/db/client";
import type { Emoji } from "@/lib/objects";
import { accessWorkspace } from "../access";
import type { Actor } from "../actor";
import { emojiColumns } from "./emoji-row";

/**
 * The emoji of a workspace, by name.
 *
 * @throws CodedError `NOT_FOUND`
 */
export async function listEmojis(actor: Actor, workspaceId: string): Promise<Emoji[]> {
  await accessWorkspace(actor, workspaceId, "guest");
  return sql<Emoji[]>`
    select ${emojiColumns()} from emojis e
    where e.workspace_id = ${workspaceId} order by e.name collate "C"`;
}
