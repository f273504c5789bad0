import { sql } from "@/db/client";
import { notFound } from "@/lib/errors";
import { everyone } from "@/lib/mentions";
import type { Channel, Message, Place } from "@/lib/objects";
import { previewSource, toLastMessage } from "@/lib/preview";
import type { ChannelFacts } from "@/lib/socket-events";
import { unreadLimit } from "@/lib/unread-limit";
import { visibleChannels } from "../access";
import type { Actor } from "../actor";

/**
 * Others' main-timeline messages that came after `lastRead` and were not deleted, at most `unreadLimit`:
 * the bound makes it an index range of fixed length, however far behind somebody is.
 *
 * @param only which of them, in SQL of `messages u`
 */
const unreadCount = (actor: Actor, only = sql``) => sql`(
  select count(*)::int from (
    select from messages u
    where u.channel_id = c.id and u.seq > cm.last_read_seq and u.author_id <> ${actor.userId}
      and (u.thread_id is null or u.also_in_channel) and u.deleted_at is null ${only}
    limit ${unreadLimit}
  ) unread)`;

/** Those of them that address the actor, by name or with everyone: an index of their own. */
const mentionCount = (actor: Actor) =>
  unreadCount(actor, sql`and u.mentions <> '{}' and u.mentions && ${[actor.userId, everyone]}::text[]`);

/** Of a direct channel the newest message of the main timeline, for its preview. */
const lastMessage = () => sql`case when c.kind = 'direct' then (
  select json_build_object(
    'seq', newest.seq, 'authorId', newest.author_id, 'createdAt', newest.created_at, 'files', newest.files,
    'text', left(newest.text, ${previewSource}))
  from messages newest
  where newest.channel_id = c.id and (newest.thread_id is null or newest.also_in_channel)
  order by newest.seq desc limit 1
) end`;

/** Who neither shows what they have read nor sees what others have. */
const keepsReceipts = (userId: ReturnType<typeof sql>) =>
  sql`exists (select from preferences p where p.user_id = ${userId} and not p.shares_receipts)`;

/**
 * Of a direct channel the others' places. Of who keeps their own to themselves only what has reached them,
 * and to such a reader nothing at all. A place before the first reading is where they came in: it says
 * nothing.
 */
const places = (actor: Actor) => sql`case
  when c.kind <> 'direct' then null
  when ${keepsReceipts(sql`${actor.userId}`)} then '[]'::json
  else coalesce((
    select json_agg(json_build_object(
      'userId', other.user_id, 'deliveredSeq', other.delivered_seq,
      'lastReadSeq', case when other.shows then other.last_read_seq else 0 end,
      'lastReadAt', case when other.shows then other.last_read_at end) order by other.user_id)
    from (
      select o.*, o.last_read_at is not null and not ${keepsReceipts(sql`o.user_id`)} as shows
      from channel_members o where o.channel_id = c.id and o.user_id <> ${actor.userId}
    ) other
    where other.shows or other.delivered_seq > 0), '[]'::json)
end`;

/** The columns of the wire contract's Channel, of `visibleChannels` joined with `channel_versions v`. */
const channelColumns = (actor: Actor) => sql`
  c.id, c.workspace_id as "workspaceId", c.kind, c.name, c.topic, c.archived_at as "archivedAt",
  c.is_general as "isGeneral", c.created_by as "createdBy", v.version, coalesce(cm.last_read_seq, 0) as "lastReadSeq",
  ${unreadCount(actor)} as "unreadCount", ${mentionCount(actor)} as "mentionCount", cm.user_id is not null as joined,
  (select newest.created_at from messages newest
   where newest.channel_id = c.id order by newest.seq desc limit 1) as "lastMessageAt",
  ${lastMessage()} as "lastMessage", c.member_ids as "memberIds", ${places(actor)} as places, cm.notify, coalesce(cm.is_muted, false) as "isMuted"`;

/** Every channel of a workspace that the actor may see: those joined and the public ones to browse. */
export async function listChannels(actor: Actor, workspaceId: string): Promise<Channel[]> {
  const rows = await sql<Row[]>`
    select ${channelColumns(actor)}
    from ${visibleChannels(actor)} join channel_versions v on v.channel_id = c.id
    where c.workspace_id = ${workspaceId}
    order by c.is_general desc, lower(c.name), c.id`;
  return rows.map(toChannel);
}

/**
 * One channel as the actor sees it.
 *
 * @throws CodedError `NOT_FOUND`
 */
export async function viewChannel(actor: Actor, channelId: string): Promise<Channel> {
  const [channel] = await viewChannels(actor, [channelId]);
  if (!channel) throw notFound("This channel");
  return channel;
}

/** Those of the channels that the actor may see. */
export async function viewChannels(actor: Actor, channelIds: readonly string[]): Promise<Channel[]> {
  const rows = await sql<Row[]>`
    select ${channelColumns(actor)}
    from ${visibleChannels(actor)} join channel_versions v on v.channel_id = c.id
    where c.id = any(${[...channelIds]}::uuid[])`;
  return rows.map(toChannel);
}

type Row = Omit<Channel, "memberIds" | "places" | "lastMessage"> & {
  memberIds: string[] | null;
  places: Place[] | null;
  lastMessage: Pick<Message, "seq" | "authorId" | "createdAt" | "files" | "text"> | null;
};

/** `memberIds` and `places` are there for direct channels and absent for all others. */
function toChannel({ memberIds, places: others, lastMessage: last, ...channel }: Row): Channel {
  const createdAt = last && new Date(last.createdAt).toISOString();
  const lastMessage = last && createdAt ? toLastMessage({ ...last, createdAt }) : null;
  if (!memberIds) return { ...channel, lastMessage };
  return { ...channel, lastMessage, memberIds, places: (others ?? []).map(toPlace) };
}

/** PostgreSQL writes times into JSON in its own way. */
const toPlace = ({ lastReadAt, ...place }: Place): Place => ({
  ...place,
  lastReadAt: lastReadAt && new Date(lastReadAt).toISOString(),
});

/** What of a channel is the same for all its readers. */
export function factsOf(channel: Channel): ChannelFacts {
  const { id, workspaceId, kind, name, topic, archivedAt, isGeneral, createdBy } = channel;
  return { id, workspaceId, kind, name, topic, archivedAt, isGeneral, createdBy };
}
