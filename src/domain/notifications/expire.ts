import { sql } from "@/db/client";
import { decisionDays } from "./why";

/** Days for which notifications are kept once they are read, and when they never are. */
const readDays = 90;
const unreadDays = 365;
/** So many rows a statement: nobody waits for the locks of a long one. */
const batch = 5_000;

/** Deletes what is kept no longer. Running it again, or twice at once, does no harm. */
export async function expireNotifications(): Promise<void> {
  await inBatches(
    () => sql`
      delete from notification_decisions where ctid = any(array(
        select ctid from notification_decisions
        where decided_at < now() - make_interval(days => ${decisionDays}) limit ${batch}))`,
  );
  await inBatches(
    () => sql`
      delete from notification_deliveries where id = any(array(
        select id from notification_deliveries
        where at < now() - make_interval(days => ${decisionDays}) limit ${batch}))`,
  );
  await inBatches(
    () => sql`
      delete from notifications where id = any(array(
        select id from notifications
        where created_at < now() - make_interval(days => ${readDays})
          and (read_at is not null or created_at < now() - make_interval(days => ${unreadDays}))
        limit ${batch}))`,
  );
}

async function inBatches(deleteSome: () => PromiseLike<{ count: number }>): Promise<void> {
  while ((await deleteSome()).count === batch);
}
