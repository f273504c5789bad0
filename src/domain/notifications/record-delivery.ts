import { sql, type Transaction } from "@/db/client";

/** What became of notifications on one way out of the app. */
export type Delivery = {
  via: "push" | "email";
  /** A device's name, or an address. */
  target: string;
  /**
   * `accepted` by the push service or the mail server · `failed` · `gone`: the device is not there any more ·
   * `already-read` · `dnd` and `quiet-hours`: switched on meanwhile · `expired`: too old by now
   */
  outcome: "accepted" | "failed" | "gone" | "already-read" | "dnd" | "quiet-hours" | "expired";
  /** What the other side said. */
  detail?: string;
};

/** Writes it down for "Why was I (not) notified?", for all these notifications at once. */
export async function recordDelivery(
  userId: string,
  notificationIds: readonly string[],
  { via, target, outcome, detail = "" }: Delivery,
  db: typeof sql | Transaction = sql,
): Promise<void> {
  await db`
    insert into notification_deliveries (notification_id, user_id, via, target, outcome, detail)
    select id, ${userId}, ${via}, ${target}, ${outcome}, nullif(${detail}, '')
    from unnest(${[...notificationIds]}::uuid[]) as n (id)`;
}
