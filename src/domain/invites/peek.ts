import { sql } from "@/db/client";
import { notFound } from "@/lib/errors";
import { isUsable } from "./invite-row";
import { hashToken } from "./token";

export type InvitePreview = { workspace: { name: string }; invitedBy: string; email: string | null };

/**
 * What the holder of an invite link sees before they have an account.
 *
 * @throws CodedError `NOT_FOUND` (unknown, expired, revoked and used-up invites are all the same)
 */
export async function peekInvite(token: string): Promise<InvitePreview> {
  const [invite] = await sql<{ name: string; invitedBy: string; email: string | null }[]>`
    select w.name, u.name as "invitedBy", i.email
    from invites i join workspaces w on w.id = i.workspace_id join "user" u on u.id = i.created_by
    where i.token_hash = ${hashToken(token)} and ${isUsable()}`;
  if (!invite) throw notFound("This invite");
  return { workspace: { name: invite.name }, invitedBy: invite.invitedBy, email: invite.email };
}
