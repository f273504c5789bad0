import { sql } from "@/db/client";
import type { NotificationOutcome, NotificationReason } from "@/lib/objects";
import { accessMessage } from "../access";
import type { Actor } from "../actor";

type Found = {
  isOwn: boolean;
  isDeleted: boolean;
  isExpired: boolean;
  isMember: boolean;
  isBeforeJoining: boolean;
  decided: Pick<NotificationReason, "cause" | "outcome" | "until" | "decidedAt"> | null;
  deliveries: NotificationReason["deliveries"];
  readAt: string | null;
};

/**
 * Why the actor was, or was not, told of a message, and what became of it. Decisions are kept for 14 days.
 *
 * @throws CodedError `NOT_FOUND`
 */
export async function explainNotification(actor: Actor, messageId: string): Promise<NotificationReason> {
  await accessMessage(actor, messageId, "read");
  const [found] = await sql<Found[]>`
    select m.author_id = ${actor.userId} as "isOwn", m.deleted_at is not null as "isDeleted",
      m.created_at < now() - make_interval(days => ${decisionDays}) as "isExpired",
      cm.user_id is not null as "isMember", coalesce(cm.joined_at > m.created_at, false) as "isBeforeJoining",
      (select jsonb_build_object('cause', d.cause, 'outcome', d.outcome, 'until', d.until,
                                 'decidedAt', d.decided_at)
       from notification_decisions d where d.message_id = m.id and d.user_id = ${actor.userId}) as decided,
      coalesce((
        select jsonb_agg(jsonb_build_object('via', w.via, 'target', w.target, 'outcome', w.outcome,
                                            'detail', w.detail, 'at', w.at) order by w.id)
        from notification_deliveries w where w.notification_id = n.id), '[]') as deliveries,
      n.read_at as "readAt"
    from messages m
    left join channel_members cm on cm.channel_id = m.channel_id and cm.user_id = ${actor.userId}
    left join notifications n on n.message_id = m.id and n.user_id = ${actor.userId}
    where m.id = ${messageId}`;
  if (!found) throw new Error("A message that was there a moment ago is gone.");
  const { decided, deliveries, readAt } = found;
  return {
    cause: decided?.cause ?? null,
    outcome: outcomeOf(found),
    until: toIso(decided?.until),
    decidedAt: toIso(decided?.decidedAt),
    deliveries: deliveries.map((delivery) => ({ ...delivery, at: toIso(delivery.at) ?? delivery.at })),
    readAt,
  };
}

/** Days for which decisions and deliveries are kept. */
export const decisionDays = 14;

function outcomeOf(found: Found): NotificationOutcome {
  if (found.isOwn) return "own";
  if (found.isDeleted) return "deleted";
  if (found.decided) return found.decided.outcome;
  if (found.isExpired) return "expired";
  if (!found.isMember) return "not-member";
  return found.isBeforeJoining ? "before-joining" : "not-concerned";
}

/** PostgreSQL writes times in JSON in its own way. */
const toIso = (time: string | null | undefined): string | null =>
  time ? new Date(time).toISOString() : null;
