import { sql } from "@/db/client";
import { CodedError } from "@/lib/errors";
import type { Channel } from "@/lib/objects";
import { inTurn } from "../in-turn";
import { removeHiddenNotifications } from "../notifications/remove";
import { type ChannelRef, publish } from "../publisher";
import { unfollowHidden } from "../threads/unfollow-hidden";
import { viewChannel } from "./channel-view";

/**
 * People coming into channels and going out of them: the one place that writes `channel_members`,
 * and tells those concerned.
 */

/**
 * Puts people into a channel. Those who are in it already stay as they are; what was written before
 * somebody came is not unread for them. People who are not in the workspace are left out.
 *
 * @returns those who were not in it before
 */
export async function addToChannel(channel: ChannelRef, userIds: readonly string[]): Promise<string[]> {
  const added = await sql<{ userId: string }[]>`
    insert into channel_members (channel_id, workspace_id, user_id, last_read_seq)
    select c.id, c.workspace_id, wm.user_id, v.version
    from channels c
    join channel_versions v on v.channel_id = c.id
    join workspace_members wm on wm.workspace_id = c.workspace_id and wm.user_id = any(${[...userIds]})
    where c.id = ${channel.id}
    on conflict do nothing
    returning user_id as "userId"`;
  await Promise.all(added.map(({ userId }) => announceMembership(channel, userId)));
  return added.map(({ userId }) => userId);
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
  await announceDeparture(channel, userId);
  return true;
}

/** Ends at once what somebody hears of a channel that they are out of, and tells those concerned. */
export function announceDeparture(channel: ChannelRef, userId: string): Promise<void> {
  publish.leaveRooms(userId, { channels: [channel] });
  return announceMembership(channel, userId);
}

/**
 * Tells those concerned whether somebody is in a channel, and lets them hear it if so: as it stands now,
 * not as the caller left it. Two changes at the same moment may commit in one order and get here in the
 * other; each reads anew and waits its turn, so that the last word is the state that remains.
 */
export function announceMembership(channel: ChannelRef, userId: string): Promise<void> {
  return inTurn(userId, async () => {
    await publish.refreshRooms(userId);
    const seen = await viewIfVisible(userId, channel.id);
    if (seen?.joined) {
      publish.emit({ user: userId }, "channel:joined", { channel: seen });
      publish.emit({ channel }, "member:joined", { channelId: channel.id, userId });
    } else {
      publish.emit({ user: userId }, "channel:left", { channelId: channel.id });
      publish.emit({ channel }, "member:left", { channelId: channel.id, userId });
      if (!seen) {
        await removeHiddenNotifications(userId, channel.id);
        await unfollowHidden(userId, channel.id);
      }
    }
  });
}

function viewIfVisible(userId: string, channelId: string): Promise<Channel | null> {
  return viewChannel({ userId }, channelId).catch((error: unknown) => {
    if (error instanceof CodedError && error.code === "NOT_FOUND") return null;
    throw error;
  });
}
