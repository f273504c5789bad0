import { sql } from "@/db/client";
import type { CustomStatus } from "@/lib/objects";

/** What `statusColumns` brings. */
export type StatusRow = {
  emoji: string | null;
  text: string | null;
  until: string | null;
  dndUntil: string | null;
};

/** What a person says of themselves, of `preferences p`: nothing once its time is over. */
export const statusColumns = () => {
  const isOn = sql`(p.status_until is null or p.status_until > now())`;
  return sql`
    case when ${isOn} then p.status_emoji end as emoji, case when ${isOn} then p.status_text end as text,
    p.status_until as until, case when p.dnd_until > now() then p.dnd_until end as "dndUntil"`;
};

/** Null when nothing is said. */
export function toCustomStatus({ emoji, text, until }: Omit<StatusRow, "dndUntil">): CustomStatus | null {
  return emoji || text ? { emoji, text: text ?? "", until } : null;
}
