import { sql } from "@/db/client";
import type { Draft, SavedMark, ScheduledMessage, Snapshot } from "@/lib/objects";
import { visibleChannels } from "../access";
import type { Actor } from "../actor";
import { draftColumns } from "../drafts/write";
import { unreadNotifications } from "../notifications/unread-count";
import { savedColumns } from "../saved/saved-row";
import { scheduledColumns } from "../scheduled/scheduled-row";
import { threadPlaceColumns, unreadReplies } from "../threads/thread-place";

export type OwnPart = Pick<
  Snapshot,
  "saved" | "scheduled" | "drafts" | "sidebar" | "unreadNotifications" | "unreadThreads"
>;

/** More than that are on the screen as a number alone. */
const unreadThreadsShown = 200;

/**
 * What of a workspace is one's own alone, in one query; the notifications are of all workspaces. What one may not see any more is still in it: these
 * are one's own texts, and ids.
 */
export async function readOwnPart(actor: Actor, workspaceId: string): Promise<OwnPart> {
  const { userId } = actor;
  const list = (rows: ReturnType<typeof sql>) =>
    sql`(select coalesce(json_agg(one), '[]') from (${rows}) one)`;
  const [row] = await sql<OwnPart[]>`
    select
      ${list(sql`
        select ${savedColumns()} from saved_messages s join channels c on c.id = s.channel_id
        where s.user_id = ${userId} and s.done_at is null and c.workspace_id = ${workspaceId}
        order by s.saved_at desc, s.message_id`)} as saved,
      ${list(sql`
        select ${scheduledColumns()} from scheduled_messages s join channels c on c.id = s.channel_id
        where s.user_id = ${userId} and c.workspace_id = ${workspaceId}
        order by s.send_at, s.id`)} as scheduled,
      ${list(sql`
        select ${draftColumns()} from drafts d join channels c on c.id = d.channel_id
        where d.user_id = ${userId} and c.workspace_id = ${workspaceId} and d.text <> ''
        order by d.channel_id, d.thread_id`)} as drafts,
      ${list(sql`
        select ${threadPlaceColumns()}
        from ${visibleChannels(actor)}
        join channel_versions v on v.channel_id = c.id
        join thread_followers f on f.channel_id = c.id and f.user_id = ${userId} and f.is_following
        where c.workspace_id = ${workspaceId} and exists (select ${unreadReplies()})
        order by (select root.last_reply_at from messages root where root.id = f.thread_id) desc
        limit ${unreadThreadsShown}`)} as "unreadThreads",
      json_build_object('sections', coalesce((
        select sections from sidebars where workspace_id = ${workspaceId} and user_id = ${userId}
      ), '[]')) as sidebar,
      ${unreadNotifications(sql`${userId}`)} as "unreadNotifications"`;
  if (!row) throw new Error("A query without a table has answered no row.");
  return {
    saved: row.saved.map((mark) =>
      withTimes(mark, ["savedAt", "doneAt", "remindAt"] satisfies (keyof SavedMark)[]),
    ),
    scheduled: row.scheduled.map((one) =>
      withTimes(one, ["sendAt", "createdAt"] satisfies (keyof ScheduledMessage)[]),
    ),
    drafts: row.drafts.map((draft) => withTimes(draft, ["updatedAt"] satisfies (keyof Draft)[])),
    sidebar: row.sidebar,
    unreadThreads: row.unreadThreads,
    unreadNotifications: row.unreadNotifications,
  };
}

/** JSON has PostgreSQL's own writing of times: made the wire contract's. */
function withTimes<Row extends object>(row: Row, names: readonly (keyof Row)[]): Row {
  const times = names.map((name) => {
    const value = row[name];
    return [name, typeof value === "string" ? new Date(value).toISOString() : value];
  });
  return { ...row, ...Object.fromEntries(times) };
}
