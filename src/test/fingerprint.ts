import { sql } from "@/db/client";
import { noticesSettled } from "@/domain/notifications/notice-soon";

/** A hash of everything that is stored, sessions aside: two that are equal mean that nothing changed. */
export async function fingerprint(): Promise<string> {
  // What was sent before may still be on its way into somebody's list.
  await noticesSettled();
  const [row] = await sql<{ hash: string }[]>`
    select md5(concat(
      (select string_agg(t::text, '|' order by t::text) from workspaces t),
      (select string_agg(t::text, '|' order by t::text) from workspace_members t),
      (select string_agg(t::text, '|' order by t::text) from invites t),
      (select string_agg(t::text, '|' order by t::text) from channels t),
      (select string_agg(t::text, '|' order by t::text) from channel_versions t),
      (select string_agg(t::text, '|' order by t::text) from channel_members t),
      (select string_agg(t::text, '|' order by t::text) from groups t),
      (select string_agg(t::text, '|' order by t::text) from group_members t),
      (select string_agg(t::text, '|' order by t::text) from emojis t),
      (select string_agg(t::text, '|' order by t::text) from messages t),
      (select string_agg(t::text, '|' order by t::text) from files t),
      (select string_agg(t::text, '|' order by t::text) from preferences t),
      (select string_agg(t::text, '|' order by t::text) from notifications t),
      (select string_agg(t::text, '|' order by t::text) from saved_messages t),
      (select string_agg(t::text, '|' order by t::text) from scheduled_messages t),
      (select string_agg(t::text, '|' order by t::text) from drafts t),
      (select string_agg(t::text, '|' order by t::text) from sidebars t),
      (select string_agg(t::text, '|' order by t::text) from push_subscriptions t)
    )) as hash`;
  if (!row) throw new Error("PostgreSQL did not answer.");
  return row.hash;
}
