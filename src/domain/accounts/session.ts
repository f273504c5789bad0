import { sql } from "@/db/client";

/** Those of the sessions that are over: ended, or expired. */
export async function endedSessions(sessionIds: readonly string[]): Promise<string[]> {
  const rows = await sql<{ id: string }[]>`
    select asked.id from unnest(${[...sessionIds]}::text[]) as asked (id)
    where not exists (select from session s where s.id = asked.id and s.expires_at > now())`;
  return rows.map(({ id }) => id);
}
