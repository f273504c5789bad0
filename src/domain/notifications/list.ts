import { sql } from "@/db/client";
import type { StoredNotification } from "@/lib/objects";
import { visibleChannels } from "../access";
import type { Actor } from "../actor";
import { type NotificationKind, typeOf } from "./new-notification";
import { unreadNotifications } from "./unread-count";

export type NotificationPage = {
  /** Newest first. */
  notifications: StoredNotification[];
  /** Of all of them, 0..100. */
  unreadCount: number;
  hasMore: boolean;
};

type Row = Omit<StoredNotification, "type"> & { kind: NotificationKind };

const pageSize = 50;

/**
 * The actor's own notifications: those of channels that they may not see any more, and of messages that
 * were deleted, are not among them.
 *
 * @param before the id of the last one that is known; an unknown id answers an empty page
 */
export async function listNotifications(
  actor: Actor,
  { before, unread, limit = pageSize }: { before?: string; unread?: boolean; limit?: number },
): Promise<NotificationPage> {
  const rows = await sql<(Partial<Row> & { unreadCount: number })[]>`
    select page.*, ${unreadNotifications(sql`${actor.userId}`)} as "unreadCount"
    from (select 1) one
    left join lateral (
      select n.id, n.kind, n.title, n.message, n.data, n.created_at as "createdAt", n.read_at as "readAt"
      from notifications n
      where n.user_id = ${actor.userId}
        and (n.channel_id is null
          or exists (select from ${visibleChannels(actor)} where c.id = n.channel_id))
        and not exists (select from messages m where m.id = n.message_id and m.deleted_at is not null)
        ${unread ? sql`and n.read_at is null` : sql``}
        ${before ? sql`and (n.created_at, n.id) < ${cursorOf(actor, before)}` : sql``}
      order by n.created_at desc, n.id desc
      limit ${limit + 1}
    ) page on true`;
  const notifications = rows
    .filter((row): row is (typeof rows)[number] & Row => row.id !== null)
    .map(({ id, kind, title, message, data, createdAt, readAt }) => ({
      ...{ id, type: typeOf(kind), title, message, data, createdAt, readAt },
    }));
  return {
    notifications: notifications.slice(0, limit),
    unreadCount: rows[0]?.unreadCount ?? 0,
    hasMore: notifications.length > limit,
  };
}

const cursorOf = (actor: Actor, before: string) => sql`(
  select known.created_at, known.id from notifications known
  where known.id = ${before} and known.user_id = ${actor.userId})`;
