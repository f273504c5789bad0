import { v7 as uuidv7 } from "uuid";
import { sql } from "@/db/client";
import { forbidden } from "@/lib/errors";
import type { Invite, Role } from "@/lib/objects";
import { accessWorkspace, isAtLeast } from "../access";
import type { Actor } from "../actor";
import { sendMail } from "../mail";
import { publicUrl } from "../public-url";
import { inviteColumns } from "./invite-row";
import { tellInvited } from "./tell-invited";
import { hashToken, makeToken } from "./token";

export type NewInvite = {
  workspaceId: string;
  email?: string;
  role?: Role;
  expiresInHours?: number;
  maxUses?: number;
};

const weekInHours = 7 * 24;

/**
 * Makes an invite link; with an address also sends it there, and only an account with that address may
 * use it. Members invite members and guests, administrators also administrators.
 *
 * @returns the invite with its token, which cannot be asked for again. It is stored nowhere but in the
 *   notification of the person invited, for whom alone it works
 * @throws CodedError `NOT_FOUND`, `FORBIDDEN` (guests; a role above one's own)
 */
export async function createInvite(
  actor: Actor,
  input: NewInvite,
): Promise<Invite & { token: string; url: string }> {
  const workspace = await accessWorkspace(actor, input.workspaceId, "member");
  const role = input.role ?? "member";
  if (!isAtLeast(workspace.role, role)) throw forbidden("Nobody invites above their own role.");
  const token = makeToken();
  const hours = input.expiresInHours ?? weekInHours;
  const maxUses = input.maxUses ?? (input.email ? 1 : null);
  const [invite] = await sql<Invite[]>`
    with i as (
      insert into invites (id, workspace_id, token_hash, role, email, expires_at, max_uses, created_by)
      values (${uuidv7()}, ${workspace.id}, ${hashToken(token)}, ${role}, ${input.email ?? null},
              now() + make_interval(hours => ${hours}), ${maxUses}, ${actor.userId})
      returning *
    )
    select ${inviteColumns()} from i`;
  if (!invite) throw new Error("The invite was not stored.");
  const path = `/invite/${token}`;
  const url = publicUrl(path);
  if (input.email) {
    await sendMail({
      to: input.email,
      subject: `Join ${workspace.name} on Parley`,
      text: `You are invited to ${workspace.name} on Parley.\n\nJoin here: ${url}\n\nThe link works until ${invite.expiresAt}, for this address only.`,
    });
    await tellInvited(actor, workspace, input.email, path);
  }
  return { ...invite, token, url };
}
