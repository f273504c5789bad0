import { sql } from "@/db/client";
import { conflict, forbidden } from "@/lib/errors";
import type { Channel } from "@/lib/objects";
import { accessChannel, type ChannelAccess } from "../access";
import type { Actor } from "../actor";
import { publish } from "../publisher";
import { factsOf, viewChannel } from "./channel-view";

export type ChannelChange = { name?: string; topic?: string | null };

/**
 * Renames a channel or gives it another topic.
 *
 * @throws CodedError `NOT_FOUND`, `FORBIDDEN`, `CONFLICT` (the name is taken)
 */
export async function updateChannel(
  actor: Actor,
  channelId: string,
  change: ChannelChange,
): Promise<Channel> {
  const channel = await accessChannel(actor, channelId, "manage");
  const name = change.name ?? channel.name;
  const topic = change.topic === undefined ? channel.topic : change.topic || null;
  await sql`update channels set name = ${name}, topic = ${topic} where id = ${channelId}`.catch((error) => {
    throw error.code === "23505" ? conflict("A channel with this name exists already.") : error;
  });
  return announce(actor, channel);
}

/**
 * Archives a channel or brings it back. An archived one is read and not written.
 *
 * @throws CodedError `NOT_FOUND`, `FORBIDDEN`
 */
export async function archiveChannel(actor: Actor, channelId: string, archived: boolean): Promise<Channel> {
  const channel = await accessChannel(actor, channelId, "administer");
  if (channel.isGeneral) throw forbidden("This channel stays.");
  await sql`
    update channels set archived_at = case when ${archived} then coalesce(archived_at, now()) end
    where id = ${channelId}`;
  return announce(actor, channel);
}

/** A public channel concerns everyone who may browse it, others only the people in them. */
async function announce(actor: Actor, channel: ChannelAccess): Promise<Channel> {
  const updated = await viewChannel(actor, channel.id);
  const audience =
    channel.kind === "public" ? { workspace: channel.workspaceId, browsing: true as const } : { channel };
  publish.emit(audience, "channel:updated", { channel: factsOf(updated) });
  // Guests in a public channel do not browse, but hear of the channels that they are in.
  if (channel.kind === "public") publish.emit({ channel }, "channel:updated", { channel: factsOf(updated) });
  return updated;
}
