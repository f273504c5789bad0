import { sql } from "@/db/client";
import type { ReadPlaces } from "@/lib/socket-events";
import { accessWorkspace } from "../access";
import type { Actor } from "../actor";
import { readNotificationsOf } from "../notifications/mark-read";
import { publish } from "../publisher";
import { viewChannels } from "./channel-view";
import { placesInTurn } from "./read-state";
import { tellPlaces } from "./receipts";

/**
 * Marks many channels as read at once, each up to what the reader knows of it: what came meanwhile has not
 * been seen. Channels that they are not in are passed by. One statement, and one event for their tabs.
 *
 * @throws CodedError `NOT_FOUND` (workspace)
 */
export async function readWorkspace(
  actor: Actor,
  workspaceId: string,
  places: readonly { channelId: string; seq: number }[],
): Promise<ReadPlaces> {
  await accessWorkspace(actor, workspaceId, "guest");
  const { read, moved } = await placesInTurn(actor, () => move(actor, workspaceId, places));
  const movedIds = moved.map(({ channelId }) => channelId);
  await Promise.all([tellPlaces(actor, movedIds), readNotificationsOf(actor.userId, moved)]);
  return read;
}

async function move(
  actor: Actor,
  workspaceId: string,
  places: readonly { channelId: string; seq: number }[],
): Promise<{ read: ReadPlaces; moved: { channelId: string; seq: number }[] }> {
  const moved = await sql<{ channelId: string; seq: number }[]>`
    update channel_members cm set last_read_seq = least(place.seq, v.version), last_read_at = now()
    from unnest(${places.map(({ channelId }) => channelId)}::uuid[], ${places.map(({ seq }) => seq)}::bigint[])
      as place (channel_id, seq)
    join channel_versions v on v.channel_id = place.channel_id
    where cm.channel_id = place.channel_id and cm.user_id = ${actor.userId} and cm.workspace_id = ${workspaceId}
      and cm.last_read_seq < least(place.seq, v.version)
    returning cm.channel_id as "channelId", cm.last_read_seq as seq`;
  const channels = await viewChannels(
    actor,
    moved.map(({ channelId }) => channelId),
  );
  const read = {
    workspaceId,
    places: channels.map(({ id, lastReadSeq, unreadCount, mentionCount, version }) => ({
      ...{ channelId: id, lastReadSeq, unreadCount, mentionCount, version },
    })),
  };
  publish.emit({ user: actor.userId }, "workspace:read", read);
  return { read, moved };
}
