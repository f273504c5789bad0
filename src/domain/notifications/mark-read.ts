import { sql } from "@/db/client";
import { notFound } from "@/lib/errors";
import type { Actor } from "../actor";
import { publish } from "../publisher";
import { countUnreadNotifications } from "./unread-count";

/**
 * Marks one's own notifications as read: these, or all of them. Others' ids are passed by: they do not
 * exist.
 */
export async function readNotifications(
  actor: Actor,
  ids?: readonly string[],
): Promise<{ unreadCount: number }> {
  const { userId } = actor;
  const read = await sql<{ id: string }[]>`
    update notifications n set read_at = now()
    where n.user_id = ${userId} and n.read_at is null ${ids ? sql`and n.id = any(${[...ids]}::uuid[])` : sql``}
    returning n.id`;
  const unreadCount = await countUnreadNotifications(userId);
  if (read.length > 0)
    publish.emit({ user: userId }, "notifications:read", {
      ids: ids ? read.map(({ id }) => id) : null,
      unreadCount,
    });
  return { unreadCount };
}

/**
 * Marks one of one's own notifications as read; once more changes nothing.
 *
 * @throws CodedError `NOT_FOUND` (also somebody else's)
 */
export async function readNotification(actor: Actor, id: string): Promise<{ unreadCount: number }> {
  const known = await sql`select from notifications where id = ${id} and user_id = ${actor.userId}`;
  if (known.count === 0) throw notFound("This notification");
  return readNotifications(actor, [id]);
}

/**
 * Somebody has read the main timelines of channels so far: the notifications of these messages are read
 * with them. Those of answers in threads alone are not: a main timeline does not show them. Call it when the
 * places are stored; a notification that is being stored at this moment is found too.
 */
export async function readNotificationsOf(
  userId: string,
  places: readonly { channelId: string; seq: number }[],
): Promise<void> {
  const read = await sql<{ id: string }[]>`
    update notifications n set read_at = now()
    from unnest(${places.map(({ channelId }) => channelId)}::uuid[], ${places.map(({ seq }) => seq)}::bigint[])
      as place (channel_id, seq)
    where n.user_id = ${userId} and n.read_at is null and n.channel_id = place.channel_id
      and n.seq <= place.seq and (n.data->>'threadId' is null or n.data ? 'alsoInChannel')
    returning n.id`;
  if (read.length === 0) return;
  const [place] = places;
  publish.emit({ user: userId }, "notifications:read", {
    ...(place && places.length === 1 ? { ids: null, ...place } : { ids: read.map(({ id }) => id) }),
    unreadCount: await countUnreadNotifications(userId),
  });
}

/** Somebody has read a thread so far, and the notifications of its replies with it. As `readNotificationsOf`. */
export async function readThreadNotifications(userId: string, threadId: string, seq: number): Promise<void> {
  const read = await sql<{ id: string }[]>`
    update notifications n set read_at = now()
    where n.user_id = ${userId} and n.read_at is null
      and n.channel_id = (select channel_id from messages where id = ${threadId})
      and n.seq <= ${seq} and n.data->>'threadId' = ${threadId}
    returning n.id`;
  if (read.length === 0) return;
  publish.emit({ user: userId }, "notifications:read", {
    ids: read.map(({ id }) => id),
    unreadCount: await countUnreadNotifications(userId),
  });
}
