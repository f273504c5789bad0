import { sql } from "@/db/client";
import type { Channel } from "@/lib/objects";
import { type ChannelRef, publish } from "../publisher";
import { viewChannel } from "./channel-view";

/**
 * People coming into channels and going out of them: the one place that writes `channel_members`,
 * moves the live rooms and tells those concerned.
 */

/**
 * Puts people into a channel. Those who are in it already stay as they are; what was written before
 * somebody came is not unread for them. People who are not in the workspace are left out.
 *
 * @returns the ids of those who are new in it
 */
export async function addToChannel(channel: ChannelRef, userIds: readonly string[]): Promise<string[]> {
  const added = await sql<{ user_id: string }[]>`
    insert into channel_members (channel_id, workspace_id, user_id, last_read_seq)
    select c.id, c.workspace_id, wm.user_id, v.version
    from channels c
    join channel_versions v on v.channel_id = c.id
    join workspace_members wm on wm.workspace_id = c.workspace_id and wm.user_id = any(${[...userIds]})
    where c.id = ${channel.id}
    on conflict do nothing
    returning user_id`;
  const addedIds = added.map((row) => row.user_id);
  await Promise.all(addedIds.map((userId) => announceJoined(channel, userId)));
  return addedIds;
}

/** Tells everyone that somebody is in a channel now, and lets them hear it. */
export async function announceJoined(channel: ChannelRef, userId: string): Promise<Channel> {
  publish.moveRooms({ userId, join: { channels: [channel] } });
  const seen = await viewChannel({ userId }, channel.id);
  publish.emit({ user: userId }, "channel:joined", { channel: seen });
  publish.emit({ channel }, "member:joined", { channelId: channel.id, userId });
  return seen;
}

/**
 * Takes somebody out of a channel. They hear nothing more of it, in any tab.
 *
 * @returns whether they were in it
 */
export async function removeFromChannel(channel: ChannelRef, userId: string): Promise<boolean> {
  const removed = await sql`
    delete from channel_members where channel_id = ${channel.id} and user_id = ${userId}`;
  if (removed.count === 0) return false;
  announceLeft(channel, userId);
  return true;
}

/** Ends what somebody hears of a channel and tells those concerned. */
export function announceLeft(channel: ChannelRef, userId: string): void {
  publish.moveRooms({ userId, leave: { channels: [channel] } });
  publish.emit({ user: userId }, "channel:left", { channelId: channel.id });
  publish.emit({ channel }, "member:left", { channelId: channel.id, userId });
}
