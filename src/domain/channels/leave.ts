import { forbidden } from "@/lib/errors";
import { accessChannel } from "../access";
import type { Actor } from "../actor";
import { removeFromChannel } from "./membership";

/**
 * Leaves a channel; leaving one that the actor is not in changes nothing.
 *
 * @throws CodedError `NOT_FOUND`, `FORBIDDEN` (general, direct)
 */
export async function leaveChannel(actor: Actor, channelId: string): Promise<void> {
  const channel = await accessChannel(actor, channelId, "read");
  if (channel.isGeneral) throw forbidden("Everyone stays in this channel.");
  if (channel.kind === "direct") throw forbidden("A direct conversation keeps its people.");
  await removeFromChannel(channel, actor.userId);
}
