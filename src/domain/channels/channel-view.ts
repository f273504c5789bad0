import { sql } from "@/db/client";
import { notFound } from "@/lib/errors";
import type { Channel } from "@/lib/objects";
import type { ChannelFacts } from "@/lib/socket-events";
import { visibleChannels } from "../access";
import type { Actor } from "../actor";

/** Counting stops here: "99+" on screen. */
export const unreadLimit = 100;

/**
 * Others' main-timeline messages that came after `lastRead` and were not deleted, at most `unreadLimit`:
 * the bound makes it an index range of fixed length, however far behind somebody is.
 *
 * @param lastRead SQL for the last seq read; null counts nothing (not a member).
 */
const unreadCount = (actor: Actor) => sql`(
  select count(*)::int from (
    select from messages u
    where u.channel_id = c.id and u.seq > cm.last_read_seq and u.author_id <> ${actor.userId}
      and u.thread_id is null and u.deleted_at is null
    limit ${unreadLimit}
  ) unread)`;

/** The columns of the wire contract's Channel, of `visibleChannels` joined with `channel_versions v`. */
const channelColumns = (actor: Actor) => sql`
  c.id, c.workspace_id as "workspaceId", c.kind, c.name, c.topic, c.archived_at as "archivedAt",
  c.is_general as "isGeneral", c.created_by as "createdBy", v.version, coalesce(cm.last_read_seq, 0) as "lastReadSeq",
  ${unreadCount(actor)} as "unreadCount", 0 as "mentionCount", cm.user_id is not null as joined,
  (select newest.created_at from messages newest
   where newest.channel_id = c.id order by newest.seq desc limit 1) as "lastMessageAt",
  c.member_ids as "memberIds"`;

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
  const [row] = await sql<Row[]>`
    select ${channelColumns(actor)}
    from ${visibleChannels(actor)} join channel_versions v on v.channel_id = c.id
    where c.id = ${channelId}`;
  if (!row) throw notFound("This channel");
  return toChannel(row);
}

type Row = Omit<Channel, "memberIds"> & { memberIds: string[] | null };

/** `memberIds` is there for direct channels and absent for all others. */
function toChannel({ memberIds, ...channel }: Row): Channel {
  return memberIds ? { ...channel, memberIds } : channel;
}

/** What of a channel is the same for all its readers. */
export function factsOf(channel: Channel): ChannelFacts {
  const { id, workspaceId, kind, name, topic, archivedAt, isGeneral, createdBy } = channel;
  return { id, workspaceId, kind, name, topic, archivedAt, isGeneral, createdBy };
}
