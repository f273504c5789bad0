import { v7 as uuidv7 } from "uuid";
import { sql } from "@/db/client";
import { conflict } from "@/lib/errors";
import type { Group } from "@/lib/objects";
import { accessWorkspace } from "../access";
import type { Actor } from "../actor";
import { publish } from "../publisher";
import { viewGroup } from "./group-row";

export type NewGroup = { workspaceId: string; handle: string; name: string; userIds: string[] };

/**
 * Makes a group of people who are addressed together. Who is not in the workspace is left out.
 *
 * @throws CodedError `NOT_FOUND` (no such workspace), `FORBIDDEN` (below admin), `CONFLICT` (the handle is taken)
 */
export async function createGroup(actor: Actor, input: NewGroup): Promise<Group> {
  await accessWorkspace(actor, input.workspaceId, "admin");
  const id = uuidv7();
  const [made] = await sql`
    with made as (
      insert into groups (id, workspace_id, handle, name, created_by)
      values (${id}, ${input.workspaceId}, ${input.handle}, ${input.name}, ${actor.userId})
      on conflict do nothing
      returning id, workspace_id
    ),
    people as (
      insert into group_members (group_id, workspace_id, user_id)
      select made.id, made.workspace_id, wm.user_id
      from made join workspace_members wm on wm.workspace_id = made.workspace_id
      where wm.user_id = any(${input.userIds})
    )
    select id from made`;
  if (!made) throw conflict(handleTaken);
  const group = await viewGroup(id);
  publish.emit({ workspace: group.workspaceId }, "group:updated", { group });
  return group;
}

export const handleTaken = "A group with this handle exists already.";
