import { sql } from "@/db/client";

/**
 * Whether a device (`d`) is told of a notification (`n`), in SQL: its session lives, and the notification
 * is of what the device is for. `directs` are direct messages and mentions of the person alone.
 */
export const fitsDevice = () => sql`(
  exists (select from session s where s.id = d.session_id and s.expires_at > now())
  and case d.about
    when 'everything' then true
    when 'directs' then n.kind = 'direct' or (n.kind = 'mention' and exists (
      select from messages m where m.id = n.message_id and n.user_id = any(m.mentions)))
    else false end
)`;
