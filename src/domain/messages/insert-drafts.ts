import { sql } from "@/db/client";
import type { ChannelKind, Message } from "@/lib/objects";
import { messageColumns } from "./message-row";

/** A message before it has a place in its channel. */
export type Draft = { id: string; authorId: string; clientId: string; text: string; threadId: string | null };

/** A message that was stored now, one that was there before, or a thread's root that changed with its reply. */
export type Row = Message & { outcome: "new" | "stored" | "root"; kind: ChannelKind };

const uniqueViolation = "23505";

const isDuplicate = (error: unknown) => (error as { code?: string }).code === uniqueViolation;

/**
 * Stores drafts of one channel that differ in `(authorId, clientId)`: the usual ones, new messages of
 * members, by the short statement; whatever else they are, by the long one.
 */
export async function insertDrafts(channelId: string, drafts: Draft[]): Promise<Row[]> {
  if (drafts.some(({ threadId }) => threadId)) return insertOnce(channelId, drafts);
  const rows = await insertNew(channelId, drafts).catch((error: unknown) => {
    if (!isDuplicate(error)) throw error;
    return [];
  });
  return rows.length > 0 ? rows : insertOnce(channelId, drafts);
}

type Place = { seq: number; createdAt: string; kind: ChannelKind };

/**
 * Stores the drafts if all their authors may post and none of them is stored; otherwise nothing, by
 * answering no row or by a unique violation. It answers only what is not known here.
 */
async function insertNew(channelId: string, drafts: Draft[]): Promise<Row[]> {
  const authors = [...new Set(drafts.map((draft) => draft.authorId))];
  const places = await sql<Place[]>`
    with counter as (
      update channel_versions v set version = v.version + ${drafts.length}
      from channels c
      where v.channel_id = ${channelId} and c.id = v.channel_id and c.archived_at is null
        and (select count(*) from channel_members cm
             where cm.channel_id = v.channel_id and cm.user_id = any(${authors})) = ${authors.length}
      returning v.version - ${drafts.length} as base, c.kind
    ),
    inserted as (
      insert into messages (id, channel_id, seq, version, client_id, author_id, text, created_at)
      select d.id, ${channelId}, counter.base + d.position, counter.base + d.position, d.client_id,
             d.author_id, d.text, clock_timestamp()
      from counter, unnest(
        ${drafts.map((draft) => draft.id)}::uuid[], ${drafts.map((draft) => draft.authorId)}::text[],
        ${drafts.map((draft) => draft.clientId)}::uuid[], ${drafts.map((draft) => draft.text)}::text[]
      ) with ordinality as d (id, author_id, client_id, text, position)
      returning seq, created_at
    )
    select seq, created_at as "createdAt", kind from inserted, counter order by seq`;
  return places.flatMap(({ seq, createdAt, kind }, index) => {
    const draft = drafts[index];
    return draft ? [{ ...newMessage(channelId, draft, seq, createdAt), outcome: "new" as const, kind }] : [];
  });
}

const newMessage = (channelId: string, draft: Draft, seq: number, createdAt: string): Message => ({
  id: draft.id,
  channelId,
  seq,
  version: seq,
  clientId: draft.clientId,
  authorId: draft.authorId,
  text: draft.text,
  createdAt,
  editedAt: null,
  deletedAt: null,
  threadId: null,
  replyCount: 0,
  lastReplyAt: null,
  reactions: [],
  mentions: [],
  files: [],
});

/**
 * The statement sees the database as it was when it began, but waits for the counter's lock: a duplicate
 * that another instance commits meanwhile is invisible to `stored` and stops at the unique index. The
 * whole statement is undone then, and the second try sees it.
 */
async function insertOnce(channelId: string, drafts: Draft[]): Promise<Row[]> {
  try {
    return await insertGroup(channelId, drafts);
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    return insertGroup(channelId, drafts);
  }
}

/**
 * One statement: access, duplicates, the counter raised by the number of rows that go in (and of thread
 * roots that change with them), the insert, and what each draft answers. The lock on the counter's row
 * is held to the commit, so the order of versions is the order of visibility, over all instances.
 *
 * PostgreSQL plans it once for each connection, perhaps while the tables are empty: `limit 1` keeps it from
 * choosing to read all messages where one is looked up.
 */
function insertGroup(channelId: string, drafts: Draft[]): Promise<Row[]> {
  return sql<Row[]>`
    with draft as (
      select * from unnest(
        ${drafts.map((draft) => draft.id)}::uuid[], ${drafts.map((draft) => draft.authorId)}::text[],
        ${drafts.map((draft) => draft.clientId)}::uuid[], ${drafts.map((draft) => draft.text)}::text[],
        ${drafts.map((draft) => draft.threadId)}::uuid[]
      ) with ordinality as draft (id, author_id, client_id, text, thread_id, position)
    ),
    stored as (
      select m.* from draft d cross join lateral (
        select * from messages where author_id = d.author_id and client_id = d.client_id limit 1
      ) m
    ),
    taken as (
      select d.*, row_number() over (order by d.position) as place
      from draft d
      join channel_members cm on cm.channel_id = ${channelId} and cm.user_id = d.author_id
      join channels c on c.id = cm.channel_id and c.archived_at is null
      left join lateral (select * from messages where id = d.thread_id limit 1) root on true
      where not exists (select 1 from stored s where s.author_id = d.author_id and s.client_id = d.client_id)
        and (d.thread_id is null or (
          root.channel_id = ${channelId} and root.thread_id is null and root.deleted_at is null))
    ),
    replies as (
      select thread_id, count(*)::int as count, row_number() over (order by min(place)) as place
      from taken where thread_id is not null group by thread_id
    ),
    counter as (
      update channel_versions v
      set version = v.version + (select count(*) from taken) + (select count(*) from replies)
      where v.channel_id = ${channelId} and exists (select 1 from taken)
      returning v.version - (select count(*) from taken) - (select count(*) from replies) as base
    ),
    inserted as (
      insert into messages (id, channel_id, seq, version, client_id, author_id, text, thread_id, created_at)
      select t.id, ${channelId}, counter.base + t.place, counter.base + t.place, t.client_id, t.author_id,
             t.text, t.thread_id, clock_timestamp()
      from taken t, counter
      returning *
    ),
    roots as (
      update messages root
      set reply_count = root.reply_count + r.count, last_reply_at = clock_timestamp(),
          version = counter.base + (select count(*) from taken) + r.place
      from replies r, counter
      where root.id = r.thread_id
      returning root.*
    )
    select ${messageColumns()}, m.outcome, c.kind
    from (
      select 'new' as outcome, inserted.* from inserted
      union all select 'stored', stored.* from stored
      union all select 'root', roots.* from roots
    ) m
    join channels c on c.id = ${channelId}
    order by m.version`;
}
