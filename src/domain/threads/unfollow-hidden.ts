import { sql } from "@/db/client";
import { visibleChannelsOf } from "../access";

/**
 * Somebody does not follow what they may not see any more: after they left or were removed, and when they
 * became a guest. Who comes back begins anew. Their own tabs know it by the loss of the channel.
 *
 * @param channelId only of this channel
 */
export async function unfollowHidden(userId: string, channelId?: string): Promise<void> {
  await sql`
    delete from thread_followers f
    where f.user_id = ${userId} ${channelId ? sql`and f.channel_id = ${channelId}` : sql``}
      and not exists (select from ${visibleChannelsOf(sql`f.user_id`)} where c.id = f.channel_id)`;
}
