import { sql } from "@/db/client";
import type { Preferences } from "@/lib/objects";
import type { Actor } from "../actor";

/** As it is for whoever has chosen nothing; the same stands in the table's defaults. */
export const defaultPreferences: Preferences = {
  notify: "mentions",
  keywords: [],
  timeZone: "UTC",
  quietHours: null,
  mailAfterMinutes: 30,
  sharesReceipts: true,
};

/** The columns of `preferences` as the wire contract's Preferences. */
export const preferenceColumns = () => sql`
  notify, keywords, time_zone as "timeZone", quiet_hours as "quietHours",
  mail_after_minutes as "mailAfterMinutes", shares_receipts as "sharesReceipts"`;

/** The actor's own preferences. */
export async function readPreferences(actor: Actor): Promise<Preferences> {
  const [row] = await sql<Preferences[]>`
    select ${preferenceColumns()} from preferences where user_id = ${actor.userId}`;
  return row ?? defaultPreferences;
}
