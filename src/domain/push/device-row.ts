import { sql } from "@/db/client";

/** The columns of `push_subscriptions d` as the wire contract's PushDevice, for whoever asks with this session. */
export const deviceColumns = (sessionId: string) => sql`
  d.id, d.user_agent as "userAgent", d.about, d.created_at as "createdAt",
  d.session_id = ${sessionId} as "isThis"`;
