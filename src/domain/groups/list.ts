import { sql } from "@/db/client";
import type { Group } from "@/lib/objects";
import { accessWorkspace } from "../access";
import type { Actor } from "../actor";
import { groupColumns } from "./group-row";

/**
 * The groups of a workspace, by handle.
 *
 * @throws CodedError `NOT_FOUND`
 */
export async function listGroups(actor: Actor, workspaceId: string): Promise<Group[]> {
  await accessWorkspace(actor, workspaceId, "guest");
  return sql<Group[]>`
    select ${groupColumns()} from groups g where g.workspace_id = ${workspaceId} order by g.handle, g.id`;
}
