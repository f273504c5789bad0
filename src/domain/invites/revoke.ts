import { sql } from "@/db/client";
import { forbidden, notFound } from "@/lib/errors";
import { accessWorkspace, isAtLeast } from "../access";
import type { Actor } from "../actor";

/**
 * Ends an invite: one's own, as an administrator any.
 *
 * @throws CodedError `NOT_FOUND`, `FORBIDDEN`
 */
export async function revokeInvite(actor: Actor, inviteId: string): Promise<void> {
  const [invite] = await sql<{ workspaceId: string; createdBy: string }[]>`
    select workspace_id as "workspaceId", created_by as "createdBy" from invites where id = ${inviteId}`;
  if (!invite) throw notFound("This invite");
  const { role } = await accessWorkspace(actor, invite.workspaceId, "guest").catch((error) => {
    // The workspace's absence must not tell that the invite exists.
    throw error.code === "NOT_FOUND" ? notFound("This invite") : error;
  });
  if (invite.createdBy !== actor.userId && !isAtLeast(role, "admin"))
    throw forbidden("Only administrators end the invites of others.");
  await sql`update invites set revoked_at = coalesce(revoked_at, now()) where id = ${inviteId}`;
}
