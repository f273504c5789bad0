import { sql } from "@/db/client";
import type { ThreadPlace } from "@/lib/objects";
import { visibleChannelsOf } from "../access";
import { publish } from "../publisher";
import { threadPlaceColumns } from "./thread-place";

const atOnce = 100;

/**
 * Something in these threads has changed: everybody who follows one of them, and may see it, is told where
 * they are in it now. Call it after the commit.
 */
export async function tellFollowers(threadIds: readonly string[]): Promise<void> {
  if (threadIds.length === 0) return;
  const places = await sql<(ThreadPlace & { userId: string })[]>`
    select f.user_id as "userId", ${threadPlaceColumns()}
    from thread_followers f
    join channel_versions v on v.channel_id = f.channel_id
    where f.thread_id = any(${[...threadIds]}::uuid[]) and f.is_following
      and exists (select from ${visibleChannelsOf(sql`f.user_id`)} where c.id = f.channel_id)`;
  for (const [index, { userId, ...place }] of places.entries()) {
    // A thousand people at once would keep everybody else here waiting.
    if (index % atOnce === atOnce - 1) await new Promise(setImmediate);
    publish.emit({ user: userId }, "thread:updated", place);
  }
}
