import { sql } from "@/db/client";
import { publish } from "../publisher";
import type { Told } from "./new-notification";
import { unreadNotifications } from "./unread-count";

const atOnce = 100;

/**
 * Tells people of the notifications that were stored for them, with how many are unread since then. Those
 * of messages that were deleted while they were being stored go away again, untold.
 */
export async function announceNotifications(told: readonly Told[]): Promise<void> {
  if (told.length === 0) return;
  const ids = told.map(({ notification }) => notification.id);
  const userIds = [...new Set(told.map(({ userId }) => userId))];
  const rows = await sql<{ userId: string; unreadCount: number; gone: string[] }[]>`
    with gone as (
      delete from notifications n using messages m
      where n.id = any(${ids}::uuid[]) and m.id = n.message_id and m.deleted_at is not null
      returning n.id
    )
    select u.id as "userId", array(select id from gone)::text[] as gone,
      ${unreadNotifications(sql`u.id`, sql`and n.id not in (select id from gone)`)} as "unreadCount"
    from unnest(${userIds}::text[]) as u (id)`;
  const unread = new Map(rows.map(({ userId, unreadCount }) => [userId, unreadCount]));
  const gone = new Set(rows[0]?.gone);
  for (const [index, { userId, notification }] of told.entries()) {
    if (gone.has(notification.id)) continue;
    // A thousand people at once would keep everybody else here waiting.
    if (index % atOnce === atOnce - 1) await new Promise(setImmediate);
    publish.emit({ user: userId }, "notification", {
      ...notification,
      unreadCount: unread.get(userId) ?? 0,
    });
  }
}
