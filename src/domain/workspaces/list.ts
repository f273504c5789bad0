import { sql } from "@/db/client";
import type { Workspace } from "@/lib/objects";
import type { Actor } from "../actor";

/** The workspaces that the actor is in, oldest membership first. */
export function listWorkspaces(actor: Actor): Promise<Workspace[]> {
  return sql<Workspace[]>`
    select w.id, w.slug, w.name, wm.role
    from workspace_members wm join workspaces w on w.id = wm.workspace_id
    where wm.user_id = ${actor.userId}
    order by wm.joined_at, w.id`;
}
