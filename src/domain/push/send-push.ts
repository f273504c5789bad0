import { sql } from "@/db/client";
import { describeAgent } from "@/lib/describe-agent";
import { noticeUrl } from "@/lib/notice-url";
import { visibleChannelsOf } from "../access";
import type { JobData } from "../jobs";
import { type Delivery, recordDelivery } from "../notifications/record-delivery";
import { type Quiet, quietAt } from "../preferences/quiet";
import { fitsDevice } from "./fits-device";
import { isPushService } from "./push-services";
import { deliverPush } from "./push-transport";
import { vapidKeys } from "./vapid-keys";

/** Seconds; what is older has nothing to say any more. */
const lifetime = 24 * 3_600;

type Found = Quiet & {
  userId: string;
  title: string;
  message: string;
  data: Record<string, unknown> | undefined;
  messageId: string | null;
  createdAt: string;
  isRead: boolean;
  /** Seconds. */
  age: number;
  endpoint: string;
  p256dh: string;
  auth: string;
  userAgent: string | null;
};

/**
 * Tells one device of one notification, if that is still of any use. What became of it is recorded; a
 * device that is not there any more is forgotten.
 *
 * @throws Error when it is worth trying again: the push service is busy, broken or out of reach
 */
export async function sendPush({ notificationId, deviceId }: JobData["push"]): Promise<void> {
  const found = await find(notificationId, deviceId);
  // Signed out, deleted, not allowed to see it any more: there is nobody to tell, and nothing.
  if (!found) return;
  const target = describeAgent(found.userAgent).name;
  const record = (outcome: Delivery["outcome"], detail?: string) =>
    recordDelivery(found.userId, [notificationId], { via: "push", target, outcome, detail });

  if (found.isRead) return record("already-read");
  if (found.age >= lifetime) return record("expired");
  const held = quietAt(found, Date.now());
  if (held) return record(held.outcome);
  if (!isPushService(found.endpoint)) return record("failed", "This push service is not allowed here");

  const status = await deliver(notificationId, found).catch(async (error: Error) => {
    await record("failed", "The push service did not answer");
    throw error;
  });
  if (status >= 200 && status < 300) return record("accepted", `HTTP ${status}`);
  if (status === 404 || status === 410) {
    await sql`delete from push_subscriptions where id = ${deviceId} and endpoint = ${found.endpoint}`;
    return record("gone", `HTTP ${status}`);
  }
  await record("failed", `HTTP ${status}`);
  if (status === 429 || status >= 500) throw new Error(`The push service answered ${status}.`);
}

async function deliver(notificationId: string, found: Found): Promise<number> {
  const { title, message, createdAt, messageId, endpoint, p256dh, auth } = found;
  // Of a message it is the message's: what a page of ours has shown already is not shown beside it.
  const tag = messageId ?? notificationId;
  const payload = { id: notificationId, title, message, url: noticeUrl(found) ?? "/", tag, createdAt };
  return deliverPush({
    ...{ endpoint, p256dh, auth, payload: JSON.stringify(payload) },
    ttl: Math.ceil(lifetime - found.age),
    // 32 characters, as many as a topic may have.
    topic: tag.replaceAll("-", ""),
    keys: await vapidKeys(),
  });
}

async function find(notificationId: string, deviceId: string): Promise<Found | undefined> {
  const [found] = await sql<Found[]>`
    select n.user_id as "userId", n.title, n.message, n.data, n.message_id as "messageId",
      n.created_at as "createdAt", n.read_at is not null as "isRead",
      extract(epoch from now() - n.created_at)::float as age,
      d.endpoint, d.p256dh, d.auth, d.user_agent as "userAgent",
      p.dnd_until as "dndUntil", coalesce(p.time_zone, 'UTC') as "timeZone", p.quiet_hours as "quietHours"
    from push_subscriptions d
    join notifications n on n.user_id = d.user_id
    left join preferences p on p.user_id = n.user_id
    where d.id = ${deviceId} and n.id = ${notificationId} and ${fitsDevice()}
      and (n.channel_id is null
        or exists (select from ${visibleChannelsOf(sql`n.user_id`)} where c.id = n.channel_id))
      and not exists (select from messages m where m.id = n.message_id and m.deleted_at is not null)`;
  return found;
}
