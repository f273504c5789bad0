import { sql } from "@/db/client";
import type { Message, ThreadPlace, ThreadSummary } from "@/lib/objects";
import { accessWorkspace, visibleChannels } from "../access";
import type { Actor } from "../actor";
import { messageColumns } from "../messages/message-row";
import { threadPlaceColumns, unreadReplies } from "./thread-place";

export type ThreadsRequest = { unread?: boolean; before?: string; limit?: number };

/** So many of a thread's last replies come along. */
const repliesShown = 3;

type Row = Message & { place: ThreadPlace; cursor: string };

/**
 * The threads of a workspace that one follows, those with something unread first, then by their last reply.
 * The message that a thread hangs on may be deleted; a thread without a reply is not listed.
 *
 * @returns `next`: the `before` of the next page, null when this is the last
 * @throws CodedError `NOT_FOUND`
 */
export async function listThreads(
  actor: Actor,
  workspaceId: string,
  { unread = false, before, limit = 20 }: ThreadsRequest,
): Promise<{ threads: ThreadSummary[]; next: string | null }> {
  await accessWorkspace(actor, workspaceId, "guest");
  const [isUnread = "1", activity = "0", id = ""] = before?.split("_") ?? [];
  const rows = await sql<Row[]>`
    select ${messageColumns()}, t.place, t.cursor
    from (
      select root.*, ${placeAsJson()} as place, u.is_unread, a.activity,
             concat_ws('_', u.is_unread, a.activity, root.id) as cursor
      from ${visibleChannels(actor)}
      join channel_versions v on v.channel_id = c.id
      join thread_followers f on f.channel_id = c.id and f.user_id = ${actor.userId} and f.is_following
      join messages root on root.id = f.thread_id and root.reply_count > 0
      cross join lateral (select (exists (select ${unreadReplies()}))::int as is_unread) u
      cross join lateral (
        select floor(extract(epoch from root.last_reply_at) * 1000000)::bigint as activity
      ) a
      where c.workspace_id = ${workspaceId}
        ${unread ? sql`and u.is_unread = 1` : sql``}
        ${before ? sql`and (u.is_unread, a.activity, root.id) < (${isUnread}::int, ${activity}::bigint, ${id}::uuid)` : sql``}
      order by u.is_unread desc, a.activity desc, root.id desc
      limit ${limit + 1}
    ) t
    cross join lateral (select t.*) m
    order by t.is_unread desc, t.activity desc, t.id desc`;
  const page = rows.slice(0, limit);
  const replies = await lastReplies(page.map(({ id: threadId }) => threadId));
  const threads = page.map(({ place, cursor: _cursor, ...root }) => ({
    ...{ root, follow: place },
    replies: replies.filter(({ threadId }) => threadId === root.id),
  }));
  return { threads, next: rows.length > limit ? (page.at(-1)?.cursor ?? null) : null };
}

const placeAsJson = () => sql`(select to_jsonb(p) from (select ${threadPlaceColumns()}) p)`;

/** Those of each thread, by `seq`. */
function lastReplies(threadIds: readonly string[]): Promise<Message[]> {
  return sql<Message[]>`
    select ${messageColumns()}
    from unnest(${[...threadIds]}::uuid[]) as t (id)
    cross join lateral (
      select r.* from messages r where r.thread_id = t.id order by r.seq desc limit ${repliesShown}
    ) m
    order by m.seq`;
}
