import { v7 as uuidv7 } from "uuid";
import { conflict, notFound, unavailable } from "@/lib/errors";
import { accessChannel } from "../access";
import type { Actor } from "../actor";
import { inGroups } from "./groups";
import { type Sent, storeGroup } from "./store-group";

export type NewMessage = {
  channelId: string;
  clientId: string;
  text: string;
  threadId?: string | null;
  /** Of a reply: shows it on the main timeline, too. */
  alsoToChannel?: boolean;
  fileIds?: string[];
};

const joinSends = inGroups(storeGroup);

/**
 * Stores a message and tells the channel. `clientId` is the idempotency key: the same one again, at any
 * time and on any instance, answers with the stored message and stores nothing.
 *
 * The hot path asks no question of its own: access, duplicates, numbers and the insert are one statement
 * for the whole group (`store-group.ts`). Only a send that the statement did not take is looked at here.
 *
 * @throws CodedError `NOT_FOUND` (the channel, its thread, a file that is not one's own or was sent already),
 *   `FORBIDDEN` (not a member, archived), `CONFLICT` (the key was used in another channel), `UNAVAILABLE`
 *   (nothing was stored)
 */
export async function sendMessage(actor: Actor, input: NewMessage): Promise<Sent> {
  const outcome = await joinSends(input.channelId, {
    id: uuidv7(),
    authorId: actor.userId,
    clientId: input.clientId,
    text: input.text,
    threadId: input.threadId ?? null,
    alsoInChannel: Boolean(input.threadId && input.alsoToChannel),
    fileIds: input.fileIds ?? [],
  });
  if (outcome) {
    if (outcome.message.channelId === input.channelId) return outcome;
    throw conflict("This clientId was used for another message.");
  }
  await accessChannel(actor, input.channelId, "post");
  if (input.fileIds?.length) throw notFound("A file of this message, or the message that it answers,");
  if (input.threadId) throw notFound("The message that this one answers");
  // Allowed now and not a moment ago: membership changed in between.
  throw unavailable();
}
