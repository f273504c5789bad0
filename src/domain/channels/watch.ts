import { accessChannel, type ChannelAccess } from "../access";
import type { Actor } from "../actor";
import { readVersions } from "../messages/moved-on";

/**
 * Whether the actor may listen to a channel without being in it: whoever may read it may. Answers with the
 * version that the channel has by now.
 *
 * @throws CodedError `NOT_FOUND`
 */
export async function watchChannel(
  actor: Actor,
  channelId: string,
): Promise<ChannelAccess & { version: number }> {
  const channel = await accessChannel(actor, channelId, "read");
  const version = (await readVersions([channelId])).get(channelId) ?? 0;
  return { ...channel, version };
}
