import { sql } from "@/db/client";
import { forbidden, notFound } from "@/lib/errors";
import type { Channel, Role, Workspace } from "@/lib/objects";
import type { Actor } from "../actor";
import { insertMember, welcomeMember } from "../workspaces/join";
import { isUsable } from "./invite-row";
import { hashToken } from "./token";

/**
 * Joins the workspace that an invite is for. Who is in it already gets the same answer, and the invite
 * is not used up by it.
 *
 * @throws CodedError `NOT_FOUND` (unknown, expired, revoked and used-up invites are all the same),
 *   `FORBIDDEN` (it is for another address)
 */
export async function acceptInvite(
  actor: Actor,
  token: string,
): Promise<{ workspace: Workspace; generalChannel: Channel }> {
  const workspaceId = await sql.begin(async (tx) => {
    // Locked, so that the last use is given once.
    const [invite] = await tx<{ id: string; workspaceId: string; role: Role; email: string | null }[]>`
      select i.id, i.workspace_id as "workspaceId", i.role, i.email from invites i
      where i.token_hash = ${hashToken(token)} and ${isUsable()}
      for update`;
    if (!invite) throw notFound("This invite");
    const [account] = await tx<{ email: string }[]>`select email from "user" where id = ${actor.userId}`;
    if (invite.email && invite.email !== account?.email.toLowerCase())
      throw forbidden("This invite is for another email address.");
    if (await insertMember(tx, invite.workspaceId, actor.userId, invite.role))
      await tx`update invites set uses = uses + 1 where id = ${invite.id}`;
    return invite.workspaceId;
  });
  return welcomeMember(workspaceId, actor.userId);
}
