import { sql } from "@/db/client";
import type { ChannelKind, Message } from "@/lib/objects";
import { attachFiles, draftFiles } from "../files/attach";
import { messageColumns } from "./message-row";

/** A message before it has a place in its channel. */
export type Draft = {
  id: string;
  authorId: string;
  clientId: string;
  text: string;
  threadId: string | null;
  alsoInChannel: boolean;
  fileIds: string[];
  mentions: string[];
};

/** A message that was stored now, one that was there before, or a thread's root that changed with its reply. */
export type Row = Message & {
  outcome: "new" | "stored" | "root";
  kind: ChannelKind;
  /** How far the channel has come with this group; null where it is the last row's version. */
  head: number | null;
};

/** So many faces stand below a message that was answered. */
const repliersShown = 5;

const uniqueViolation = "23505";

const isDuplicate = (error: unknown) => (error as { code?: string }).code === uniqueViolation;

/**
 * Stores drafts of one channel that differ in `(authorId, clientId)`: the usual ones, new messages of
 * members, by the short statement; whatever else they are, by the long one.
 */
export async function insertDrafts(channelId: string, drafts: Draft[]): Promise<Row[]> {
  if (drafts.some(({ threadId, fileIds }) => threadId || fileIds.length > 0))
    return insertOnce(channelId, drafts);
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
      insert into messages (id, channel_id, seq, version, client_id, author_id, text, mentions, created_at)
      select d.id, ${channelId}, counter.base + d.position, counter.base + d.position, d.client_id,
             d.author_id, d.text, d.mentions::text[], clock_timestamp()
      from counter, unnest(
        ${drafts.map((draft) => draft.id)}::uuid[], ${drafts.map((draft) => draft.authorId)}::text[],
        ${drafts.map((draft) => draft.clientId)}::uuid[], ${drafts.map((draft) => draft.text)}::text[],
        ${drafts.map(mentionsLiteral)}::text[]
      ) with ordinality as d (id, author_id, client_id, text, mentions, position)
      returning seq, created_at
    )
    select seq, created_at as "createdAt", kind from inserted, counter order by seq`;
  return places.flatMap(({ seq, createdAt, kind }, index) => {
    const draft = drafts[index];
    return draft
      ? [{ ...newMessage(channelId, draft, seq, createdAt), outcome: "new" as const, kind, head: null }]
      : [];
  });
}

/** As PostgreSQL writes an array: `unnest` would take a list of lists for one list. Ids need no escaping. */
const mentionsLiteral = ({ mentions }: Draft): string => `{${mentions.map((id) => `"${id}"`).join(",")}}`;

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
  alsoInChannel: false,
  replyCount: 0,
  lastReplyAt: null,
  repliers: [],
  reactions: [],
  mentions: draft.mentions,
  files: [],
  previews: [],
  pinnedAt: null,
  pinnedBy: null,
});

/**
 * The statement sees the database as it was when it began, but waits for the counter's lock: a duplicate
 * that another instance commits meanwhile is invisible to `stored` and stops at the unique index. The
 * whole statement is undone then, and the second try sees it.
 */
async function insertOnce(channelId: string, drafts: Draft[]): Promise<Row[]> {
  const rows = await insertGroup(channelId, drafts).catch((error: unknown) => {
    if (!isDuplicate(error)) throw error;
    return insertGroup(channelId, drafts);
  });
  const answered = new Set(rows.map(({ clientId }) => clientId));
  const refused = drafts.filter(({ clientId, fileIds }) => fileIds.length > 0 && !answered.has(clientId));
  return refused.length === 0 ? rows : [...rows, ...(await findStored(channelId, refused))];
}

/** Its files may have been taken by the very same message, which another instance stored at that moment. */
function findStored(channelId: string, drafts: Draft[]): Promise<Row[]> {
  return sql<Row[]>`
    select ${messageColumns()}, 'stored' as outcome, c.kind, null as head
    from unnest(
      ${drafts.map((draft) => draft.authorId)}::text[], ${drafts.map((draft) => draft.clientId)}::uuid[]
    ) as draft (author_id, client_id)
    join messages m on m.author_id = draft.author_id and m.client_id = draft.client_id
    join channels c on c.id = ${channelId}`;
}

/**
 * One statement: access, duplicates, the counter raised by the number of rows that go in (and of thread
 * roots that change with them), the insert, and what each draft answers. The lock on the counter's row
 * is held to the commit, so the order of versions is the order of visibility, over all instances.
 *
 * A root that was deleted while the statement waited for that lock stays as it is: its deletion is the last
 * that happens to it, which is what counts of unread messages rely on. The reply is stored, and the number
 * meant for the root is nobody's.
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
        ${drafts.map((draft) => draft.threadId)}::uuid[], ${drafts.map(mentionsLiteral)}::text[],
        ${drafts.map(({ fileIds }) => `{${fileIds.join(",")}}`)}::text[],
        ${drafts.map((draft) => String(draft.alsoInChannel))}::text[]
      ) with ordinality as draft (id, author_id, client_id, text, thread_id, mentions, file_ids, also_in_channel,
                                  position)
    ),
    ${draftFiles(channelId)},
    stored as (
      select m.* from draft d cross join lateral (
        select * from messages where author_id = d.author_id and client_id = d.client_id limit 1
      ) m
    ),
    taken as (
      select d.*, coalesce(df.files, '[]') as files, row_number() over (order by d.position) as place
      from draft d
      join channel_members cm on cm.channel_id = ${channelId} and cm.user_id = d.author_id
      join channels c on c.id = cm.channel_id and c.archived_at is null
      left join lateral (select * from messages where id = d.thread_id limit 1) root on true
      left join draft_files df on df.position = d.position
      where not exists (select 1 from stored s where s.author_id = d.author_id and s.client_id = d.client_id)
        and (d.thread_id is null or (
          root.channel_id = ${channelId} and root.thread_id is null and root.deleted_at is null))
        and cardinality(d.file_ids::uuid[]) = coalesce(df.count, 0)
    ),
    replies as (
      select thread_id, sum(count)::int as count, row_number() over (order by min(first)) as place,
             array_agg(author_id order by last desc) as authors
      from (
        select thread_id, author_id, count(*) as count, min(place) as first, max(place) as last
        from taken where thread_id is not null group by thread_id, author_id
      ) of_author
      group by thread_id
    ),
    counter as (
      update channel_versions v
      set version = v.version + (select count(*) from taken) + (select count(*) from replies)
      where v.channel_id = ${channelId} and exists (select 1 from taken)
      returning v.version - (select count(*) from taken) - (select count(*) from replies) as base
    ),
    inserted as (
      insert into messages (id, channel_id, seq, version, client_id, author_id, text, thread_id, also_in_channel,
                            mentions, files, created_at)
      select t.id, ${channelId}, counter.base + t.place, counter.base + t.place, t.client_id, t.author_id,
             t.text, t.thread_id, t.also_in_channel::boolean, t.mentions::text[], t.files, clock_timestamp()
      from taken t, counter
      returning *
    ),
    ${attachFiles(channelId)},
    roots as (
      update messages root
      set reply_count = root.reply_count + r.count, last_reply_at = clock_timestamp(),
          repliers = array(
            select a.id from unnest(r.authors || root.repliers) with ordinality as a (id, place)
            group by a.id order by min(a.place) limit ${repliersShown}),
          version = counter.base + (select count(*) from taken) + r.place
      from replies r, counter
      where root.id = r.thread_id and root.deleted_at is null
      returning root.*
    )
    select ${messageColumns()}, m.outcome, c.kind,
           (select base + (select count(*) from taken) + (select count(*) from replies) from counter) as head
    from (
      select 'new' as outcome, inserted.* from inserted
      union all select 'stored', stored.* from stored
      union all select 'root', roots.* from roots
    ) m
    join channels c on c.id = ${channelId}
    order by m.version`;
}
