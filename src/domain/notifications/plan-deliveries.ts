import { addJobs, type NewJob } from "../jobs";
import { mailsLeave } from "../mail";
import { defaultPreferences } from "../preferences/read";
import { statusOf } from "../presence/presence";
import { fitsDevice } from "../push/fits-device";
import type { WaysOut } from "./ways-out";

/** Seconds in which somebody who is at a device may read it there, before the others ring. */
const patience = 30;

type Plan = {
  notificationId: string;
  userId: string;
  deviceIds: string[];
  /** Minutes; null: no mails. */
  mailAfter: number | null;
};

/**
 * Plans a push to each device of the people told, and a look whether to write a mail: one question for all
 * of them, and the jobs in one statement. Whoever is away is told at once; whoever is online only when it
 * is still unread after half a minute.
 */
export const planDeliveries: WaysOut = async (tx, outgoing) => {
  const plans = await tx<Plan[]>`
    select n.id as "notificationId", n.user_id as "userId",
      array(select d.id from push_subscriptions d where d.user_id = n.user_id and ${fitsDevice()}) as "deviceIds",
      case when p.user_id is null then ${defaultPreferences.mailAfterMinutes}::int
           else p.mail_after_minutes end as "mailAfter"
    from notifications n left join preferences p on p.user_id = n.user_id
    where n.id = any(${outgoing.map(({ notificationId }) => notificationId)}::uuid[])`;
  await addJobs([...plans.flatMap(pushes), ...(mailsLeave() ? digests(plans) : [])], tx);
};

const pushes = ({ notificationId, userId, deviceIds }: Plan): NewJob[] =>
  deviceIds.map((deviceId) => ({
    ...{ name: "push", data: { notificationId, deviceId } },
    after: statusOf(userId) === "online" ? patience : 0,
  }));

function digests(plans: readonly Plan[]): NewJob[] {
  const delays = new Map(plans.map(({ userId, mailAfter }) => [userId, mailAfter]));
  return [...delays].flatMap(([userId, minutes]): NewJob[] =>
    minutes === null
      ? []
      : [{ ...{ name: "mail-digest", data: { userId }, key: userId }, after: minutes * 60 }],
  );
}
