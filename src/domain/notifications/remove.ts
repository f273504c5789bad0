import { sql } from "@/db/client";
import { visibleChannelsOf } from "../access";
import { publish } from "../publisher";
import { unreadNotifications } from "./unread-count";

type Removed = { userId: string; ids: string[]; unreadCount: number };

/** A message was deleted: nobody's list shows it any more. Call it after the commit. */
export async function removeNotificationsOf(messageId: string): Promise<void> {
  announce(
    await sql<Removed[]>`
      with removed as (
        delete from notifications n where n.message_id = ${messageId} returning n.id, n.user_id
      )
      ${removedByPerson()}`,
  );
}

/**
 * Takes out of somebody's list what is about channels that they may not see: after they left or were
 * removed, and when they became a guest.
 *
 * @param channelId only of this channel
 */
export async function removeHiddenNotifications(userId: string, channelId?: string): Promise<void> {
  announce(
    await sql<Removed[]>`
      with removed as (
        delete from notifications n
        where n.user_id = ${userId} ${channelId ? sql`and n.channel_id = ${channelId}` : sql``}
          and n.channel_id is not null
          and not exists (select from ${visibleChannelsOf(sql`n.user_id`)} where c.id = n.channel_id)
        returning n.id, n.user_id
      )
      ${removedByPerson()}`,
  );
}

const removedByPerson = () => sql`
  select r.user_id as "userId", array_agg(r.id)::text[] as ids,
    ${unreadNotifications(sql`r.user_id`, sql`and n.id not in (select id from removed)`)} as "unreadCount"
  from removed r group by r.user_id`;

function announce(removed: readonly Removed[]): void {
  for (const { userId, ids, unreadCount } of removed)
    publish.emit({ user: userId }, "notifications:removed", { ids, unreadCount });
}
