import { sql } from "@/db/client";
import type { Message } from "@/lib/objects";
import { accessChannel } from "../access";
import type { Actor } from "../actor";
import { messageColumns } from "./message-row";

/**
 * What is pinned in a channel, the latest pin first; thread replies too.
 *
 * @throws CodedError `NOT_FOUND`
 */
export async function listPins(actor: Actor, channelId: string): Promise<Message[]> {
  await accessChannel(actor, channelId, "read");
  return sql<Message[]>`
    select ${messageColumns()} from messages m
    where m.channel_id = ${channelId} and m.pinned_at is not null
    order by m.pinned_at desc, m.seq desc`;
}
