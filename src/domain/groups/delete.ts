import { sql } from "@/db/client";
import type { Actor } from "../actor";
import { publish } from "../publisher";
import { accessGroup } from "./group-row";

/**
 * Deletes a group. Messages that addressed it have told its people already; its name is not known any more.
 *
 * @throws CodedError `NOT_FOUND`, `FORBIDDEN` (below admin)
 */
export async function deleteGroup(actor: Actor, groupId: string): Promise<void> {
  const { workspaceId } = await accessGroup(actor, groupId);
  await sql`delete from groups where id = ${groupId}`;
  publish.emit({ workspace: workspaceId }, "group:deleted", { workspaceId, groupId });
}
