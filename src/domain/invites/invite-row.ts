import { sql } from "@/db/client";

/** The columns of `invites i` as the wire contract's Invite. */
export const inviteColumns = () => sql`
  i.id, i.role, i.email, i.expires_at as "expiresAt", i.max_uses as "maxUses", i.uses,
  i.created_by as "createdBy", i.created_at as "createdAt"`;

/** Whether `invites i` can still be used. */
export const isUsable = () => sql`
  i.revoked_at is null and i.expires_at > now() and (i.max_uses is null or i.uses < i.max_uses)`;
