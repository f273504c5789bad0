import { sql } from "@/db/client";
import type { Invite } from "@/lib/objects";
import { accessWorkspace, isAtLeast } from "../access";
import type { Actor } from "../actor";
import { inviteColumns, isUsable } from "./invite-row";

/**
 * The invites that can still be used: for administrators all, for members their own.
 *
 * @throws CodedError `NOT_FOUND`, `FORBIDDEN` (guests)
 */
export async function listInvites(actor: Actor, workspaceId: string): Promise<Invite[]> {
  const { role } = await accessWorkspace(actor, workspaceId, "member");
  return sql<Invite[]>`
    select ${inviteColumns()} from invites i
    where i.workspace_id = ${workspaceId} and ${isUsable()}
      and (${isAtLeast(role, "admin")} or i.created_by = ${actor.userId})
    order by i.created_at desc`;
}
