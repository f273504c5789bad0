import { conflict } from "@/lib/errors";
import type { Message } from "@/lib/objects";
import { accessMessage } from "../access";
import type { Actor } from "../actor";
import { changeMessage } from "./change";

/** Slack's own limit: more is a list that nobody reads. */
const pinLimit = 100;

/**
 * Pins a message or takes the pin out, for everyone in its channel. Pinning what is pinned changes nothing.
 *
 * @throws CodedError `NOT_FOUND`, `FORBIDDEN` (not a member, archived), `CONFLICT` (the channel has as many
 *   pins as it may have)
 */
export async function pinMessage(actor: Actor, messageId: string, pinned: boolean): Promise<Message> {
  const { channel } = await accessMessage(actor, messageId, "post");
  return changeMessage(
    channel,
    messageId,
    ({ pinnedAt }, now, pins) => {
      if ((pinnedAt !== null) === pinned) return null;
      if (!pinned) return { pinnedAt: null, pinnedBy: null };
      if (pins >= pinLimit)
        throw conflict(`A channel has at most ${pinLimit} pinned messages. Take one out first.`);
      return { pinnedAt: now, pinnedBy: actor.userId };
    },
    { countsPins: true },
  );
}
