import { sql } from "@/db/client";
import { unreadLimit } from "@/lib/unread-limit";

/**
 * The columns of the wire contract's ThreadPlace, of `thread_followers f` joined with `channel_versions v`. The
 * count is bounded: an index range of that length, however long the thread.
 */
export const threadPlaceColumns = () => sql`
  f.thread_id as "threadId", f.channel_id as "channelId", f.is_following as "isFollowing",
  f.last_read_seq as "lastReadSeq", v.version,
  case when f.is_following then (
    select count(*)::int from (select ${unreadReplies()} limit ${unreadLimit}) unread
  ) else 0 end as "unreadCount"`;

/** Others' replies after one's place, of `thread_followers f`: the rest of a select. */
export const unreadReplies = () => sql`
  from messages r
  where r.thread_id = f.thread_id and r.seq > f.last_read_seq and r.author_id <> f.user_id
    and r.deleted_at is null`;
