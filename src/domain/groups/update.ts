import { sql } from "@/db/client";
import { conflict } from "@/lib/errors";
import type { Group } from "@/lib/objects";
import type { Actor } from "../actor";
import { publish } from "../publisher";
import { handleTaken } from "./create";
import { accessGroup, viewGroup } from "./group-row";

/** `userIds` are all who are in it from now on. */
export type GroupChange = { handle?: string; name?: string; userIds?: string[] };

const uniqueViolation = "23505";

/**
 * Changes a group: its handle, its name, its people. Who is not in the workspace is left out.
 *
 * @throws CodedError `NOT_FOUND`, `FORBIDDEN` (below admin), `CONFLICT` (the handle is taken)
 */
export async function updateGroup(actor: Actor, groupId: string, change: GroupChange): Promise<Group> {
  const { workspaceId } = await accessGroup(actor, groupId);
  const { handle, name, userIds } = change;
  await sql
    .begin(async (tx) => {
      await tx`
        update groups set handle = coalesce(${handle ?? null}, handle), name = coalesce(${name ?? null}, name)
        where id = ${groupId}`;
      if (!userIds) return;
      await tx`delete from group_members where group_id = ${groupId} and user_id <> all(${userIds})`;
      await tx`
        insert into group_members (group_id, workspace_id, user_id)
        select g.id, g.workspace_id, wm.user_id
        from groups g join workspace_members wm on wm.workspace_id = g.workspace_id
        where g.id = ${groupId} and wm.user_id = any(${userIds})
        on conflict do nothing`;
    })
    .catch((error: { code?: string }) => {
      throw error.code === uniqueViolation ? conflict(handleTaken) : error;
    });
  const group = await viewGroup(groupId);
  publish.emit({ workspace: workspaceId }, "group:updated", { group });
  return group;
}
