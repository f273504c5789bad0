import { sql } from "@/db/client";

/** Whether a session exists and has not expired. */
export async function isSessionLive(sessionId: string): Promise<boolean> {
  const rows = await sql`select from session where id = ${sessionId} and expires_at > now()`;
  return rows.count > 0;
}
