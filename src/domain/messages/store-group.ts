import { sql } from "@/db/client";
import type { ChannelKind, Message } from "@/lib/objects";
import { publish } from "../publisher";
import { messageColumns } from "./message-row";

/** A message before it has a place in its channel. */
export type Draft = { id: string; authorId: string; clientId: string; text: string; threadId: string | null };

/** What became of a draft: the stored message, and whether it was there before. */
export type Sent = { message: Message; deduped: boolean };

type Row = Message & { outcome: "new" | "stored" | "root"; kind: ChannelKind };

/**
 * Stores the drafts of one channel in one round trip and publishes them as one event.
 *
 * Answers each draft, in their order; null is for one that was not taken: its author may not post here, or
 * its thread is not in this channel. Drafts that repeat a `(authorId, clientId)` get the message stored
 * first.
 */
export async function storeGroup(channelId: string, drafts: Draft[]): Promise<(Sent | null)[]> {
  // Duplicates inside the group never reach the database: the first of them is the message.
  const first = new Map<string, Draft>();
  for (const draft of drafts) {
    const key = keyOf(draft);
    if (!first.has(key)) first.set(key, draft);
  }
  const rows = await insertOnce(channelId, [...first.values()]);

  const byKey = new Map<string, Row>();
  for (const row of rows) if (row.outcome !== "root" && row.clientId) byKey.set(keyOf(row), row);
  const outcomes = drafts.map((draft) => {
    const row = byKey.get(keyOf(draft));
    if (!row) return null;
    const isFirst = first.get(keyOf(draft)) === draft;
    return { message: toMessage(row), deduped: row.outcome === "stored" || !isFirst };
  });
  announce(channelId, rows);
  return outcomes;
}

const keyOf = ({ authorId, clientId }: { authorId: string; clientId: string | null }) =>
  `${authorId} ${clientId}`;

function toMessage({ outcome: _outcome, kind: _kind, ...message }: Row): Message {
  return message;
}

function announce(channelId: string, rows: Row[]): void {
  for (const [event, outcome] of [
    ["message:new", "new"],
    ["message:updated", "root"],
  ] as const) {
    const changed = rows.filter((row) => row.outcome === outcome);
    const last = changed.at(-1);
    if (!last) continue;
    publish.emit({ channel: { id: channelId, kind: last.kind } }, event, {
      channelId,
      version: last.version,
      messages: changed.map(toMessage),
    });
  }
}

const uniqueViolation = "23505";

/**
 * The statement sees the database as it was when it began, but waits for the counter's lock: a duplicate
 * that another instance commits meanwhile is invisible to `stored` and stops at the unique index. The
 * whole statement is undone then, and the second try sees it.
 */
async function insertOnce(channelId: string, drafts: Draft[]): Promise<Row[]> {
  try {
    return await insertGroup(channelId, drafts);
  } catch (error) {
    if ((error as { code?: string }).code !== uniqueViolation) throw error;
    return insertGroup(channelId, drafts);
  }
}

/**
 * One statement: access, duplicates, the counter raised by the number of rows that go in (and of thread
 * roots that change with them), the insert, and what each draft answers. The lock on the counter's row
 * is held to the commit, so the order of versions is the order of visibility, over all instances.
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
      select m.* from draft d join messages m on m.author_id = d.author_id and m.client_id = d.client_id
    ),
    taken as (
      select d.*, row_number() over (order by d.position) as place
      from draft d
      join channel_members cm on cm.channel_id = ${channelId} and cm.user_id = d.author_id
      join channels c on c.id = cm.channel_id and c.archived_at is null
      where not exists (select 1 from stored s where s.author_id = d.author_id and s.client_id = d.client_id)
        and (d.thread_id is null or exists (
          select 1 from messages root
          where root.id = d.thread_id and root.channel_id = ${channelId}
            and root.thread_id is null and root.deleted_at is null))
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
