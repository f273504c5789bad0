import { sql, type Transaction } from "@/db/client";
import type { FileRef } from "@/lib/objects";
import { visibleChannelsOf } from "../access";
import type { Threads } from "./concern";
import type { Settings } from "./decide";
import type { News } from "./look";

type MessageDetails = {
  id: string;
  text: string;
  files: FileRef[];
  authorName: string;
  createdAt: string;
  isDeleted: boolean;
};

/** What has to be known of messages to say whom they concern, and how. */
export type Details = {
  messages: ReadonlyMap<string, MessageDetails>;
  texts: ReadonlyMap<string, string>;
  threads: Threads;
  /** By channel id, of those where everyone may be concerned: who is in it. */
  members: ReadonlyMap<string, readonly string[]>;
  /** The database's clock, milliseconds since the epoch. */
  now: number;
};

/** Reads the candidates, their threads, and the people of the channels they address as a whole. */
export async function readDetails(tx: Transaction, news: readonly News[]): Promise<Details> {
  const candidates = news.flatMap((one) => one.candidates);
  const threadIds = [...new Set(candidates.flatMap(({ threadId }) => threadId ?? []))];
  const broad = news.filter(
    (one) => one.kind === "direct" || one.candidates.some(({ mentions }) => mentions.includes("channel")),
  );
  // One after the other on the same connection, in one round trip.
  const [messages, threads, followers, members] = await Promise.all([
    tx<(MessageDetails & { now: string })[]>`
      select m.id, m.text, m.files, u.name as "authorName", m.created_at as "createdAt",
             m.deleted_at is not null as "isDeleted", clock_timestamp() as now
      from messages m join "user" u on u.id = m.author_id
      where m.id = any(${candidates.map(({ id }) => id)}::uuid[])`,
    threadIds.length > 0
      ? tx<{ id: string; rootAuthorId: string | null }[]>`
          select t.id, root.author_id as "rootAuthorId"
          from unnest(${threadIds}::uuid[]) as t (id)
          left join lateral (select author_id from messages where id = t.id limit 1) root on true`
      : [],
    // Held as they are until the transaction ends, as the places in channels are: see `readPlaces`.
    threadIds.length > 0
      ? tx<FollowerRow[]>`
          select thread_id as "threadId", user_id as "userId", is_following as "isFollowing",
                 last_read_seq as "lastReadSeq"
          from thread_followers where thread_id = any(${threadIds}::uuid[])
          order by thread_id, user_id for share`
      : [],
    broad.length > 0
      ? tx<{ id: string; userIds: string[] }[]>`
          select channel_id as id, array_agg(user_id) as "userIds" from channel_members
          where channel_id = any(${broad.map(({ channelId }) => channelId)}::uuid[]) group by channel_id`
      : [],
  ]);
  return {
    messages: new Map(messages.map((message) => [message.id, message])),
    texts: new Map(messages.map(({ id, text }) => [id, text])),
    threads: new Map(
      threads.map(({ id, rootAuthorId }) => [
        id,
        { rootAuthorId, ...followersIn(followers.filter(({ threadId }) => threadId === id)) },
      ]),
    ),
    members: new Map(members.map(({ id, userIds }) => [id, userIds])),
    now: Date.parse(messages[0]?.now ?? new Date().toISOString()),
  };
}

type FollowerRow = { threadId: string; userId: string; isFollowing: boolean; lastReadSeq: number };

const followersIn = (rows: readonly FollowerRow[]) => ({
  following: new Set(rows.flatMap(({ userId, isFollowing }) => (isFollowing ? userId : []))),
  notFollowing: new Set(rows.flatMap(({ userId, isFollowing }) => (isFollowing ? [] : userId))),
  readSeqs: new Map(rows.map(({ userId, lastReadSeq }) => [userId, lastReadSeq])),
});

/** A person's place: in the channel, or with `joinedAt` null beside it, where they may look into it. */
export type Place = Omit<Settings, "threadReadSeq"> & { joinedAt: string | null };

export const placeKey = (channelId: string, userId: string) => `${channelId} ${userId}`;

type Row = Place & { channelId: string; userId: string };

/**
 * The places and settings of people, by `placeKey`; who may not see the channel has none. Members' places
 * are held as they are until the transaction ends: what they read at this moment is either known here, or
 * finds the notification that it makes read.
 */
export async function readPlaces(
  tx: Transaction,
  wanted: readonly { news: News; userIds: ReadonlySet<string> }[],
): Promise<ReadonlyMap<string, Place>> {
  const places = new Map<string, Place>();
  const pairs = wanted.flatMap(({ news, userIds }) => [...userIds].map((userId) => ({ news, userId })));
  if (pairs.length === 0) return places;
  const put = (rows: Row[]) => {
    for (const { channelId, userId, ...place } of rows) places.set(placeKey(channelId, userId), place);
  };
  put(
    await tx<Row[]>`
      select ${placeColumns()}, coalesce(cm.notify, p.notify, 'mentions') as level,
             cm.is_muted as "isMuted", cm.last_read_seq as "lastReadSeq", cm.joined_at as "joinedAt"
      from ${asked(pairs)}
      join channel_members cm on cm.channel_id = a.channel_id and cm.user_id = a.user_id
      left join preferences p on p.user_id = a.user_id
      order by cm.channel_id, cm.user_id
      for share of cm`,
  );
  const outside = pairs.filter(
    ({ news, userId }) => news.kind === "public" && !places.has(placeKey(news.channelId, userId)),
  );
  if (outside.length > 0)
    put(
      await tx<Row[]>`
        select ${placeColumns()}, coalesce(p.notify, 'mentions') as level,
               false as "isMuted", 0 as "lastReadSeq", null as "joinedAt"
        from ${asked(outside)}
        left join preferences p on p.user_id = a.user_id
        where exists (select from ${visibleChannelsOf(sql`a.user_id`)} where c.id = a.channel_id)`,
    );
  return places;
}

const asked = (pairs: readonly { news: News; userId: string }[]) => sql`
  unnest(${pairs.map(({ news }) => news.channelId)}::uuid[], ${pairs.map(({ userId }) => userId)}::text[])
    as a (channel_id, user_id)`;

const placeColumns = () => sql`
  a.channel_id as "channelId", a.user_id as "userId", p.dnd_until as "dndUntil",
  coalesce(p.time_zone, 'UTC') as "timeZone", p.quiet_hours as "quietHours"`;
