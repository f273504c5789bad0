import { sql, type Transaction } from "@/db/client";
import type { Indexable } from "./lexemes";

/** A message as it is now, and where it belongs. */
export type ChangedMessage = Indexable & {
  id: string;
  channelId: string;
  workspaceId: string;
  version: number;
  /** With microseconds, as PostgreSQL writes it. */
  createdAt: string;
  isDeleted: boolean;
  /** Whether it can be in the index already. */
  isOld: boolean;
};

/** Changes that the index does not know, and how far they bring each channel. */
export type Changes = { messages: ChangedMessage[]; marks: Map<string, number>; hasMore: boolean };

const batchLimit = 400;

type Row = ChangedMessage & { head: number; isMessage: boolean; isRest: boolean };

/**
 * The oldest changes that are not in the index: of these channels, or with null of any.
 *
 * A channel's changes come by version, and versions become visible in their order: what is read here is all
 * that there is up to its last one.
 */
export async function readChanges(tx: Transaction, channelIds: readonly string[] | null): Promise<Changes> {
  const rows = await tx<Row[]>`
    with behind as materialized (
      select v.channel_id, v.version as head, coalesce(i.version, 0) as mark,
             sum(v.version - coalesce(i.version, 0)) over (order by v.channel_id) as so_far,
             sum(v.version - coalesce(i.version, 0)) over () as total
      from channel_versions v left join channel_indexed i on i.channel_id = v.channel_id
      where v.version > coalesce(i.version, 0)
        ${channelIds ? sql`and v.channel_id = any(${[...channelIds]}::uuid[])` : sql``}
    )
    select b.channel_id as "channelId", b.head, c.workspace_id as "workspaceId", m.id is not null as "isMessage",
           m.id, m.version, m.author_id as "authorId", m.text, m.files, m.reactions, m.pinned_at as "pinnedAt",
           m.thread_id as "threadId", m.reply_count as "replyCount", m.created_at::text as "createdAt",
           m.deleted_at is not null as "isDeleted", m.version > m.seq as "isOld",
           b.total > ${batchLimit} as "isRest"
    from behind b
    join channels c on c.id = b.channel_id
    left join lateral (
      select changed.* from messages changed
      where changed.channel_id = b.channel_id and changed.version > b.mark
      order by changed.version limit ${batchLimit}
    ) m on true
    -- No more channels than the batch has room for.
    where b.so_far - (b.head - b.mark) < ${batchLimit}
    order by b.channel_id, m.version
    limit ${batchLimit}`;

  const marks = new Map<string, number>();
  for (const { channelId, version, head, isMessage } of rows)
    marks.set(channelId, isMessage ? version : head);
  // The last change of a channel is its head, except where rows were taken out by hand.
  const hasMore = rows[0]?.isRest ?? false;
  if (!hasMore) for (const { channelId, head } of rows) marks.set(channelId, head);
  return { messages: rows.filter(({ isMessage }) => isMessage), marks, hasMore };
}

/** How many changes the index does not know, about. */
export async function countChanges(): Promise<number> {
  const [row] = await sql<{ count: number }[]>`
    select coalesce(sum(v.version - coalesce(i.version, 0)), 0)::float8 as count
    from channel_versions v left join channel_indexed i on i.channel_id = v.channel_id
    where v.version > coalesce(i.version, 0)`;
  return row?.count ?? 0;
}
