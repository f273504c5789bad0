import { v7 as uuidv7 } from "uuid";
import type { Transaction } from "@/db/client";
import { type NewNotification, type Told, typeOf } from "./new-notification";
import { planWaysOut } from "./ways-out";

/**
 * Stores notifications, in one statement, and plans their ways out of the app. What was stored before (the
 * same message for the same person) is left out, and so are people who do not exist.
 *
 * @returns those stored now: to be announced after the commit
 */
export async function storeNotifications(
  tx: Transaction,
  notifications: readonly NewNotification[],
): Promise<Told[]> {
  const rows = notifications.map((row) => ({ ...row, id: uuidv7() }));
  const column = <Name extends keyof (typeof rows)[number]>(name: Name) =>
    rows.map((row) => row[name] ?? null) as string[];
  const stored = await tx<{ id: string; createdAt: string }[]>`
    insert into notifications (id, user_id, kind, title, message, data, channel_id, message_id, seq)
    select n.id, u.id, n.kind, n.title, n.message, n.data::jsonb, n.channel_id, n.message_id, n.seq
    from unnest(
      ${column("id")}::uuid[], ${column("userId")}::text[], ${column("kind")}::text[],
      ${column("title")}::text[], ${column("message")}::text[],
      ${rows.map(({ data }) => JSON.stringify(data))}::text[],
      ${column("channelId")}::uuid[], ${column("messageId")}::uuid[], ${column("seq")}::bigint[]
    ) as n (id, user_id, kind, title, message, data, channel_id, message_id, seq)
    join "user" u on u.id = n.user_id
    on conflict (message_id, user_id) where message_id is not null do nothing
    returning id, created_at as "createdAt"`;
  const createdAt = new Map(stored.map((row) => [row.id, row.createdAt]));
  const kept = rows.flatMap((row) => {
    const at = createdAt.get(row.id);
    return at === undefined ? [] : [{ ...row, createdAt: at }];
  });
  const outgoing = kept
    .filter(({ isSilent }) => !isSilent)
    .map(({ id, userId, kind, messageId = null, createdAt }) => ({
      ...{ notificationId: id, userId, messageId, kind, createdAt },
    }));
  if (outgoing.length > 0) await planWaysOut(tx, outgoing);
  return kept.map(({ id, userId, kind, title, message, data, createdAt }) => ({
    userId,
    notification: { id, type: typeOf(kind), title, message, data, createdAt },
  }));
}
