import { sql } from "@/db/client";
import { forbidden, notFound } from "@/lib/errors";
import type { Channel } from "@/lib/objects";
import { accessChannel } from "../access";
import type { Actor } from "../actor";
import { tellAdded } from "../notifications/tell-membership";
import { viewChannel } from "./channel-view";
import { leaveChannel } from "./leave";
import { addToChannel, removeFromChannel } from "./membership";

/**
 * Who is in a channel.
 *
 * @throws CodedError `NOT_FOUND`
 */
export async function listMembers(actor: Actor, channelId: string): Promise<string[]> {
  await accessChannel(actor, channelId, "read");
  const rows = await sql<{ user_id: string }[]>`
    select user_id from channel_members where channel_id = ${channelId} order by joined_at, user_id`;
  return rows.map((row) => row.user_id);
}

/**
 * Adds people of the workspace to a channel: all of them or, when somebody is not in the workspace, none.
 *
 * @returns the channel, and the ids of everyone in it afterwards
 * @throws CodedError `NOT_FOUND`, `FORBIDDEN`
 */
export async function addMembers(
  actor: Actor,
  channelId: string,
  userIds: readonly string[],
): Promise<{ channel: Channel; userIds: string[] }> {
  const channel = await accessChannel(actor, channelId, "invite");
  const people = [...new Set(userIds)];
  const known = await sql`
    select from workspace_members where workspace_id = ${channel.workspaceId} and user_id = any(${people})`;
  if (known.length < people.length) throw notFound("One of these people");
  await tellAdded(actor, channel, await addToChannel(channel, people));
  return { channel: await viewChannel(actor, channelId), userIds: await listMembers(actor, channelId) };
}

/**
 * Takes somebody out of a channel; oneself is leaving.
 *
 * @throws CodedError `NOT_FOUND` (channel, or they are not in it), `FORBIDDEN`
 */
export async function removeMember(actor: Actor, channelId: string, userId: string): Promise<void> {
  if (userId === actor.userId) return leaveChannel(actor, channelId);
  const channel = await accessChannel(actor, channelId, "administer");
  if (channel.isGeneral) throw forbidden("Everyone stays in this channel.");
  if (!(await removeFromChannel(channel, userId))) throw notFound("This member");
}
