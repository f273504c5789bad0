import { sql } from "@/db/client";
import { notFound } from "@/lib/errors";
import type { Message, ThreadPage } from "@/lib/objects";
import type { Actor } from "../actor";
import { type PageRequest, toPage, windowOf } from "../messages/history";
import { messageColumns } from "../messages/message-row";
import { accessThread } from "./access-thread";
import { readPlace } from "./read-place";

/**
 * A page of a thread's replies by `seq`, as `readHistory` has them of a channel, with the message that they
 * answer. That stays readable when it is deleted.
 *
 * @param messageId the message that the thread hangs on, or one of its replies
 * @throws CodedError `NOT_FOUND`
 */
export async function readThread(actor: Actor, messageId: string, request: PageRequest): Promise<ThreadPage> {
  const { threadId, channel } = await accessThread(actor, messageId);
  // The version first: what is read after it may be newer, and is recognised by its own version.
  const follow = await readPlace(actor, threadId, channel.id);
  const window = windowOf(request);
  const [[root], rows] = await Promise.all([
    sql<Message[]>`select ${messageColumns()} from messages m where m.id = ${threadId}`,
    sql<(Message & { side: "older" | "newer" })[]>`
      select m.side, ${messageColumns()}
      from (
        (select 'older' as side, o.* from messages o
         where o.thread_id = ${threadId} and o.seq < ${window.upTo}
         order by o.seq desc limit ${window.older})
        union all
        (select 'newer', n.* from messages n
         where n.thread_id = ${threadId} and n.seq >= ${window.from}
         order by n.seq limit ${window.newer})
      ) m
      order by m.seq`,
  ]);
  if (!root) throw notFound("This message");
  return { root, ...toPage(rows, request, window), version: follow.version, follow };
}
