import type { Channel } from "@/lib/objects";
import { accessChannel } from "../access";
import type { Actor } from "../actor";
import { viewChannel } from "./channel-view";
import { addToChannel } from "./membership";

/**
 * Joins a public channel; joining again changes nothing.
 *
 * @throws CodedError `NOT_FOUND`, `FORBIDDEN` (archived)
 */
export async function joinChannel(actor: Actor, channelId: string): Promise<Channel> {
  const channel = await accessChannel(actor, channelId, "join");
  await addToChannel(channel, [actor.userId]);
  return viewChannel(actor, channelId);
}
