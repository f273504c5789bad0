import { sql } from "@/db/client";
import type { ThreadPlace } from "@/lib/objects";
import type { Actor } from "../actor";
import { threadPlaceColumns } from "./thread-place";

/** One's own place in a thread; who has none does not follow it and has read nothing. */
export async function readPlace(actor: Actor, threadId: string, channelId: string): Promise<ThreadPlace> {
  const [place] = await sql<ThreadPlace[]>`
    select ${threadPlaceColumns()}
    from channel_versions v
    join lateral (
      select ${threadId}::uuid as thread_id, v.channel_id, ${actor.userId} as user_id,
             coalesce(own.is_following, false) as is_following, coalesce(own.last_read_seq, 0) as last_read_seq
      from (select) one
      left join thread_followers own on own.thread_id = ${threadId} and own.user_id = ${actor.userId}
    ) f on true
    where v.channel_id = ${channelId}`;
  if (!place) throw new Error("A channel without a version.");
  return place;
}
