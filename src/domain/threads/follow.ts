import { sql } from "@/db/client";
import type { ThreadPlace } from "@/lib/objects";
import type { Actor } from "../actor";
import { publish } from "../publisher";
import { accessThread } from "./access-thread";
import { readPlace } from "./read-place";

/**
 * Follows a thread from now on, or does not any more, also where one takes part. What was said in it before
 * is not unread.
 *
 * @throws CodedError `NOT_FOUND`
 */
export async function followThread(
  actor: Actor,
  messageId: string,
  isFollowing: boolean,
): Promise<ThreadPlace> {
  const { threadId, channel } = await accessThread(actor, messageId);
  const newest = sql`coalesce((
    select r.seq from messages r where r.thread_id = ${threadId} order by r.seq desc limit 1), 0)`;
  await sql`
    insert into thread_followers as f (thread_id, channel_id, user_id, is_following, last_read_seq)
    values (${threadId}, ${channel.id}, ${actor.userId}, ${isFollowing}, ${newest})
    on conflict (thread_id, user_id) do update
    set is_following = excluded.is_following,
        last_read_seq = case when f.is_following then f.last_read_seq
                             else greatest(f.last_read_seq, excluded.last_read_seq) end`;
  const place = await readPlace(actor, threadId, channel.id);
  publish.emit({ user: actor.userId }, "thread:updated", place);
  return place;
}
