import { sql } from "@/db/client";
import type { ThreadPlace } from "@/lib/objects";
import type { Actor } from "../actor";
import { readThreadNotifications } from "../notifications/mark-read";
import { publish } from "../publisher";
import { accessThread } from "./access-thread";
import { readPlace } from "./read-place";

/**
 * One has read a thread up to `seq`, and with it the notifications of its replies so far. Never moves
 * backwards, and never past what there is. Who does not follow it has no place in it that would be kept.
 *
 * @throws CodedError `NOT_FOUND`
 */
export async function markThreadRead(actor: Actor, messageId: string, seq: number): Promise<ThreadPlace> {
  const { threadId, channel } = await accessThread(actor, messageId);
  const moved = await sql`
    update thread_followers f set last_read_seq = least(${seq}, v.version)
    from channel_versions v
    where v.channel_id = f.channel_id and f.thread_id = ${threadId} and f.user_id = ${actor.userId}
      and f.last_read_seq < least(${seq}, v.version)`;
  await readThreadNotifications(actor.userId, threadId, seq);
  const place = await readPlace(actor, threadId, channel.id);
  if (moved.count > 0) publish.emit({ user: actor.userId }, "thread:updated", place);
  return place;
}
