import { sql } from "@/db/client";
import { notFound } from "@/lib/errors";
import type { Group } from "@/lib/objects";
import { accessWorkspace } from "../access";
import type { Actor } from "../actor";

/** The columns of `groups g` as the wire contract's Group. */
export const groupColumns = () => sql`
  g.id, g.workspace_id as "workspaceId", g.handle, g.name,
  array(select gm.user_id from group_members gm
        where gm.group_id = g.id order by gm.user_id collate "C") as "userIds"`;

/**
 * One group, as it is.
 *
 * @throws CodedError `NOT_FOUND`
 */
export async function viewGroup(groupId: string): Promise<Group> {
  const [group] = await sql<Group[]>`select ${groupColumns()} from groups g where g.id = ${groupId}`;
  if (!group) throw notFound("This group");
  return group;
}

/**
 * A group that the actor may change.
 *
 * @throws CodedError `NOT_FOUND`, `FORBIDDEN` (below admin)
 */
export async function accessGroup(actor: Actor, groupId: string): Promise<Group> {
  const group = await viewGroup(groupId);
  await accessWorkspace(actor, group.workspaceId, "admin").catch((error) => {
    // The workspace's absence must not tell that the group exists.
    throw error.code === "NOT_FOUND" ? notFound("This group") : error;
  });
  return group;
}
