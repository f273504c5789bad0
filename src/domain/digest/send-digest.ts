import { sql, type Transaction } from "@/db/client";
import { addJobs, type JobData } from "../jobs";
import { deliverMail } from "../mail";
import { recordDelivery } from "../notifications/record-delivery";
import { type Quiet, quietAt } from "../preferences/quiet";
import { defaultPreferences } from "../preferences/read";
import { statusOf } from "../presence/presence";
import { publicUrl } from "../public-url";
import { type Gathered, gather } from "./gather";
import { unsubscribeToken } from "./unsubscribe-token";
import { writeDigest } from "./write-digest";

type Reader = Quiet & {
  email: string;
  /** Minutes; null: no mails. */
  mailAfter: number | null;
  lastActiveAt: string | null;
};

/**
 * Writes a person one mail about what they have missed, when they have been away for as long as they chose;
 * otherwise it looks again when that may be so. One look at a person at a time, over all instances: what a
 * mail has told of, no other mail tells of.
 *
 * @throws Error when the mail was not taken: the job tries again
 */
export async function sendDigest({ userId }: JobData["mail-digest"]): Promise<void> {
  let gathered: Gathered | null = null;
  let email = "";
  try {
    await sql.begin(async (tx) => {
      // Held while the mail is on its way; rows are not locked, so reading goes on.
      await tx`select pg_advisory_xact_lock(hashtextextended(${`mail-digest ${userId}`}, 0))`;
      const reader = await findReader(tx, userId);
      if (!reader || reader.mailAfter === null) return;
      const missing = await gather(tx, userId);
      const oldest = missing.missed[0];
      if (!oldest) return;
      const wait = secondsToWait(userId, reader, reader.mailAfter * 60, oldest.createdAt);
      if (wait > 0) return addJobs([{ name: "mail-digest", data: { userId }, key: userId, after: wait }], tx);
      gathered = missing;
      email = reader.email;
      await deliver(userId, reader, missing);
      await tx`update notifications set mailed_at = now() where id = any(${missing.ids}::uuid[])`;
      await recordDelivery(userId, missing.ids, { via: "email", target: email, outcome: "accepted" }, tx);
    });
  } catch (error) {
    await noteFailure(userId, email, gathered, error as Error).catch(() => undefined);
    throw error;
  }
}

async function findReader(tx: Transaction, userId: string): Promise<Reader | undefined> {
  const [reader] = await tx<Reader[]>`
    select u.email, u.last_active_at as "lastActiveAt",
      case when p.user_id is null then ${defaultPreferences.mailAfterMinutes}::int
           else p.mail_after_minutes end as "mailAfter",
      p.dnd_until as "dndUntil", coalesce(p.time_zone, 'UTC') as "timeZone", p.quiet_hours as "quietHours"
    from "user" u left join preferences p on p.user_id = u.id
    where u.id = ${userId}`;
  return reader;
}

/** Seconds until the mail may be due; 0: it is. */
function secondsToWait(userId: string, reader: Reader, patience: number, oldest: string): number {
  const status = statusOf(userId);
  if (status === "online") return patience;
  // When somebody fell idle is not known; since what they missed they have not come back to read it.
  const since = status === "offline" ? later(oldest, reader.lastActiveAt) : oldest;
  const left = patience - (Date.now() - Date.parse(since)) / 1_000;
  if (left > 0) return Math.ceil(left);
  const held = quietAt(reader, Date.now());
  return held ? Math.ceil((Date.parse(held.until) - Date.now()) / 1_000) : 0;
}

const later = (one: string, other: string | null) => (other !== null && other > one ? other : one);

async function deliver(userId: string, reader: Reader, { ids, missed, moreCount }: Gathered): Promise<void> {
  const unsubscribeUrl = publicUrl(`/unsubscribe?token=${unsubscribeToken(userId)}`);
  const mail = writeDigest({
    ...{ missed, moreCount, unsubscribeUrl, timeZone: reader.timeZone },
    appUrl: publicUrl("/"),
    settingsUrl: publicUrl("/settings/notifications"),
  });
  await deliverMail({
    ...mail,
    to: reader.email,
    // When it was taken and we have not heard so, the same mail comes again under the same name.
    messageId: `<digest.${ids[0]}@${new URL(publicUrl("/")).hostname}>`,
    headers: {
      // RFC 8058: programs post to what people open.
      "List-Unsubscribe": `<${unsubscribeUrl}>`,
      "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
      "Auto-Submitted": "auto-generated",
    },
  });
}

async function noteFailure(
  userId: string,
  email: string,
  gathered: Gathered | null,
  error: Error,
): Promise<void> {
  if (!gathered) return;
  const { responseCode } = error as { responseCode?: number };
  await recordDelivery(userId, gathered.ids, {
    ...{ via: "email", target: email, outcome: "failed" },
    detail: responseCode ? `SMTP ${responseCode}` : "The mail server did not answer",
  });
}
