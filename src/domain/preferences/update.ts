import { sql } from "@/db/client";
import type { Preferences } from "@/lib/objects";
import type { Actor } from "../actor";
import { tellReceiptsChanged } from "../channels/receipts";
import { publish } from "../publisher";
import { defaultPreferences, preferenceColumns } from "./read";

/** Changes what is given and leaves the rest; all of the actor's tabs learn of it. */
export async function updatePreferences(actor: Actor, change: Partial<Preferences>): Promise<Preferences> {
  const { userId } = actor;
  const given = (name: keyof Preferences) => change[name] !== undefined;
  const next = { ...defaultPreferences, ...change };
  const [preferences] = await sql<Preferences[]>`
    insert into preferences as p
      (user_id, notify, keywords, time_zone, quiet_hours, mail_after_minutes, shares_receipts)
    values (${userId}, ${next.notify}, ${next.keywords}, ${next.timeZone},
            ${next.quietHours && JSON.stringify(next.quietHours)}::text::jsonb, ${next.mailAfterMinutes}, ${next.sharesReceipts})
    on conflict (user_id) do update set
      notify = case when ${given("notify")} then excluded.notify else p.notify end,
      keywords = case when ${given("keywords")} then excluded.keywords else p.keywords end,
      time_zone = case when ${given("timeZone")} then excluded.time_zone else p.time_zone end,
      quiet_hours = case when ${given("quietHours")} then excluded.quiet_hours else p.quiet_hours end,
      mail_after_minutes =
        case when ${given("mailAfterMinutes")} then excluded.mail_after_minutes else p.mail_after_minutes end,
      shares_receipts =
        case when ${given("sharesReceipts")} then excluded.shares_receipts else p.shares_receipts end
    returning ${preferenceColumns()}`;
  if (!preferences) throw new Error("The preferences were not stored.");
  publish.emit({ user: userId }, "preferences:updated", { preferences });
  if (given("sharesReceipts")) await tellReceiptsChanged(actor);
  return preferences;
}
