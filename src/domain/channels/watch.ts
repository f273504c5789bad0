import { accessChannel, type ChannelAccess } from "../access";
import type { Actor } from "../actor";

/**
 * Whether the actor may listen to a channel without being in it: whoever may read it may.
 *
 * @throws CodedError `NOT_FOUND`
 */
export async function watchChannel(actor: Actor, channelId: string): Promise<ChannelAccess> {
  return accessChannel(actor, channelId, "read");
}
