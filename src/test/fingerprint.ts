import { sql } from "@/db/client";
import { noticesSettled } from "@/domain/notifications/notice-soon";

/** A hash of everything that is stored, sessions aside: two that are equal mean that nothing changed. */
export async function fingerprint(): Promise<string> {
  // What was sent before may still be on its way into somebody's list.
  await noticesSettled();
  const [row] = await sql<{ hash: string }[]>`
    select concat_ws('|',
      (select sum(hashtextextended(t::text, 0)) from workspaces t),
      (select sum(hashtextextended(t::text, 0)) from workspace_members t),
      (select sum(hashtextextended(t::text, 0)) from invites t),
      (select sum(hashtextextended(t::text, 0)) from channels t),
      (select sum(hashtextextended(t::text, 0)) from channel_versions t),
      (select sum(hashtextextended(t::text, 0)) from channel_members t),
      (select sum(hashtextextended(t::text, 0)) from groups t),
      (select sum(hashtextextended(t::text, 0)) from group_members t),
      (select sum(hashtextextended(t::text, 0)) from emojis t),
      (select sum(hashtextextended(t::text, 0)) from messages t),
      (select sum(hashtextextended(t::text, 0)) from files t),
      (select sum(hashtextextended(t::text, 0)) from preferences t),
      (select sum(hashtextextended(t::text, 0)) from notifications t),
      (select sum(hashtextextended(t::text, 0)) from saved_messages t),
      (select sum(hashtextextended(t::text, 0)) from scheduled_messages t),
      (select sum(hashtextextended(t::text, 0)) from drafts t),
      (select sum(hashtextextended(t::text, 0)) from sidebars t),
      (select sum(hashtextextended(t::text, 0)) from push_subscriptions t)
    ) as hash`;
  if (!row) throw new Error("PostgreSQL did not answer.");
  return row.hash;
}
