import { sql } from "@/db/client";
import { forbidden } from "@/lib/errors";
import type { Channel, NotifyLevel } from "@/lib/objects";
import { accessChannel } from "../access";
import type { Actor } from "../actor";
import { publish } from "../publisher";
import { viewChannel } from "./channel-view";

/** What one wants to be told of in a channel (null: as everywhere), and whether it is muted. */
export type MembershipChange = { notify?: NotifyLevel | null; isMuted?: boolean };

/**
 * Changes one's own membership of a channel; all of one's tabs learn of it.
 *
 * @throws CodedError `NOT_FOUND`, `FORBIDDEN` (not a member)
 */
export async function updateMembership(
  actor: Actor,
  channelId: string,
  { notify, isMuted }: MembershipChange,
): Promise<Channel> {
  const { joined } = await accessChannel(actor, channelId, "read");
  if (!joined) throw forbidden("Only members of a channel have a place in it.");
  await sql`
    update channel_members
    set notify = case when ${notify !== undefined} then ${notify ?? null} else notify end,
        is_muted = coalesce(${isMuted ?? null}, is_muted)
    where channel_id = ${channelId} and user_id = ${actor.userId}`;
  const channel = await viewChannel(actor, channelId);
  publish.emit({ user: actor.userId }, "membership:updated", {
    channelId,
    notify: channel.notify,
    isMuted: channel.isMuted,
  });
  return channel;
}
