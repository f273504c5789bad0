import { sql } from "@/db/client";
import { forbidden } from "@/lib/errors";
import type { ReadState } from "@/lib/objects";
import { accessChannel, type ChannelAccess } from "../access";
import type { Actor } from "../actor";
import { inTurn } from "../in-turn";
import { readNotificationsOf } from "../notifications/mark-read";
import { publish } from "../publisher";
import { viewChannel } from "./channel-view";
import { tellPlaces } from "./receipts";

/**
 * Marks everything up to `seq` as read. Never moves backwards, and never past the newest message.
 *
 * @throws CodedError `NOT_FOUND`, `FORBIDDEN` (not a member)
 */
export async function markRead(actor: Actor, channelId: string, seq: number): Promise<ReadState> {
  const channel = await accessMine(actor, channelId);
  return placesInTurn(actor, async () => {
    const moved = await sql`
      update channel_members cm set last_read_seq = least(${seq}, v.version), last_read_at = now()
      from channel_versions v
      where v.channel_id = cm.channel_id and cm.channel_id = ${channelId} and cm.user_id = ${actor.userId}
        and cm.last_read_seq < least(${seq}, v.version)`;
    const [state] = await Promise.all([
      announce(actor, channel, moved.count > 0),
      readNotificationsOf(actor.userId, [{ channelId, seq }]),
    ]);
    return state;
  });
}

/**
 * Makes the message at `seq` the first unread one, on purpose: this alone moves backwards.
 *
 * @throws CodedError `NOT_FOUND`, `FORBIDDEN` (not a member)
 */
export async function markUnread(actor: Actor, channelId: string, seq: number): Promise<ReadState> {
  const channel = await accessMine(actor, channelId);
  return placesInTurn(actor, async () => {
    const moved = await sql`
      update channel_members set last_read_seq = ${Math.max(seq - 1, 0)}
      where channel_id = ${channelId} and user_id = ${actor.userId} and last_read_seq >= ${seq}`;
    return announce(actor, channel, moved.count > 0);
  });
}

/** A person's places move one after the other, so that the last that their tabs hear is what is stored. */
export const placesInTurn = <Result>(actor: Actor, move: () => Promise<Result>): Promise<Result> =>
  inTurn(`places of ${actor.userId}`, move);

async function accessMine(actor: Actor, channelId: string): Promise<ChannelAccess> {
  const channel = await accessChannel(actor, channelId, "read");
  if (!channel.joined) throw forbidden("Only members of a channel have a place in it.");
  return channel;
}

async function announce(actor: Actor, channel: ChannelAccess, isMoved: boolean): Promise<ReadState> {
  const { lastReadSeq, unreadCount, mentionCount, version } = await viewChannel(actor, channel.id);
  const state = { lastReadSeq, unreadCount, mentionCount, version };
  const own = { channelId: channel.id, userId: actor.userId };
  publish.emit({ user: actor.userId }, "read:update", { ...own, ...state });
  if (isMoved && channel.kind === "direct") await tellPlaces(actor, [channel.id]);
  return state;
}
