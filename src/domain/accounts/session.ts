import { sql } from "@/db/client";

/** What is known of whoever calls. */
export type Session = {
  id: string;
  /** ISO 8601. */
  expiresAt: string;
  user: { id: string; name: string; email: string };
};

/** The session that lives under this token, with whose it is. */
export async function findSession(token: string): Promise<Session | null> {
  const [row] = await sql<{ id: string; expiresAt: string; userId: string; name: string; email: string }[]>`
    select s.id, s.expires_at as "expiresAt", u.id as "userId", u.name, u.email
    from session s
    join "user" u on u.id = s.user_id
    where s.token = ${token} and s.expires_at > now()`;
  if (!row) return null;
  const { id, expiresAt, userId, name, email } = row;
  return { id, expiresAt, user: { id: userId, name, email } };
}

/** Those of the sessions that are over: ended, or expired. */
export async function endedSessions(sessionIds: readonly string[]): Promise<string[]> {
  const rows = await sql<{ id: string }[]>`
    select asked.id from unnest(${[...sessionIds]}::text[]) as asked (id)
    where not exists (select from session s where s.id = asked.id and s.expires_at > now())`;
  return rows.map(({ id }) => id);
}
