import { sql, type Transaction } from "@/db/client";
import type { Notification } from "@/lib/objects";
import { log } from "../log";
import { type Quiet, quietAt } from "../preferences/quiet";
import { announceNotifications } from "./announce";
import type { Told } from "./new-notification";
import { storeNotifications } from "./store";

/** What somebody is to be told. `data.url`, a path in the app, is where it leads. */
export type NotificationPayload = Pick<Notification, "type" | "title" | "message" | "data"> & {
  /** Whoever may not see this channel any more does not see the notification either. */
  channelId?: string;
};

/**
 * Tells a person something: stores it, emits `notification` to all their tabs, on whichever instance they
 * are, and plans pushes and mails. Without a socket server it stores and logs. It never throws: what it
 * tells of has happened, told or not.
 *
 * @returns the notification's id; `success` is false when it was not stored
 */
export async function pushNotification(
  userId: string,
  payload: NotificationPayload,
): Promise<{ success: boolean; id?: string }> {
  const [id] = await pushNotifications([userId], payload);
  return id ? { success: true, id } : { success: false };
}

/** As `pushNotification`, to many people at once. @returns the ids of those stored */
export async function pushNotifications(
  userIds: readonly string[],
  payload: NotificationPayload,
): Promise<string[]> {
  try {
    const told = await sql.begin((tx) => storePayload(tx, userIds, payload));
    await announceNotifications(told);
    return told.map(({ notification }) => notification.id);
  } catch (error) {
    const fields = { err: error, type: payload.type, people: userIds.length };
    log.warn(fields, "A notification could not be stored");
    return [];
  }
}

/**
 * Stores what people are to be told with whatever else its caller stores: both happen, or neither.
 *
 * @returns what `announceNotifications` is to tell after the commit
 */
export async function storePayload(
  tx: Transaction,
  userIds: readonly string[],
  { type, title, message, data, channelId }: NotificationPayload,
): Promise<Told[]> {
  const kind = type === "system" ? "system" : "invite";
  const people = await tx<(Quiet & { userId: string; now: string })[]>`
    select u.id as "userId", p.dnd_until as "dndUntil", coalesce(p.time_zone, 'UTC') as "timeZone",
           p.quiet_hours as "quietHours", clock_timestamp() as now
    from "user" u left join preferences p on p.user_id = u.id
    where u.id = any(${[...new Set(userIds)]})`;
  return storeNotifications(
    tx,
    people.map(({ userId, now, ...quiet }) => {
      const isSilent = quietAt(quiet, Date.parse(now)) !== null;
      const silent = isSilent ? { silent: true } : {};
      return { userId, kind, title, message, data: { kind, ...data, ...silent }, channelId, isSilent };
    }),
  );
}
