import { sql } from "@/db/client";
import { unreadLimit } from "@/lib/unread-limit";

/** How many notifications of `userId` (SQL) are unread, at most `unreadLimit`: an index range of that length. */
export const unreadNotifications = (userId: ReturnType<typeof sql>, except = sql``) => sql`(
  select count(*)::int from (
    select from notifications n
    where n.user_id = ${userId} and n.read_at is null ${except}
    limit ${unreadLimit}
  ) unread)`;

/** How many of one's notifications are unread, 0..100. */
export async function countUnreadNotifications(userId: string): Promise<number> {
  const [row] = await sql<{ count: number }[]>`select ${unreadNotifications(sql`${userId}`)} as count`;
  return row?.count ?? 0;
}
