import { sql } from "@/db/client";

/** A hash of everything that is stored, sessions aside: two that are equal mean that nothing changed. */
export async function fingerprint(): Promise<string> {
  const [row] = await sql<{ hash: string }[]>`
    select md5(concat(
      (select string_agg(t::text, '|' order by t::text) from workspaces t),
      (select string_agg(t::text, '|' order by t::text) from workspace_members t),
      (select string_agg(t::text, '|' order by t::text) from invites t),
      (select string_agg(t::text, '|' order by t::text) from channels t),
      (select string_agg(t::text, '|' order by t::text) from channel_versions t),
      (select string_agg(t::text, '|' order by t::text) from channel_members t),
      (select string_agg(t::text, '|' order by t::text) from messages t)
    )) as hash`;
  if (!row) throw new Error("PostgreSQL did not answer.");
  return row.hash;
}
