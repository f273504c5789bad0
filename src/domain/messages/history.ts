import { sql } from "@/db/client";
import { notFound } from "@/lib/errors";
import type { Message, MessagePage } from "@/lib/objects";
import { visibleChannels } from "../access";
import type { Actor } from "../actor";
import { messageColumns } from "./message-row";

export type PageRequest = { before?: number; after?: number; around?: number; limit?: number };

/**
 * A page of a channel's main timeline by `seq`: the newest, or before, after or around a `seq` (both
 * bounds exclusive; around includes it). Thread replies are not on it.
 *
 * One query, access and all: a window of the index `(channel_id, seq)` to each side, each with one row
 * more than asked for, which tells whether there is more.
 *
 * @throws CodedError `NOT_FOUND`
 */
export async function readHistory(
  actor: Actor,
  channelId: string,
  request: PageRequest,
): Promise<MessagePage> {
  const limit = request.limit ?? 50;
  const { upTo, older, from, newer } = window(request, limit);
  const rows = await sql<(Message & { side: "older" | "newer" | "none"; head: number })[]>`
    select v.version as head, coalesce(m.side, 'none') as side, ${messageColumns()}
    from (${visibleChannels(actor)} join channel_versions v on v.channel_id = c.id)
    left join lateral (
      (select 'older' as side, o.* from messages o
       where o.channel_id = v.channel_id and o.seq < ${upTo} and o.thread_id is null
       order by o.seq desc limit ${older})
      union all
      (select 'newer', n.* from messages n
       where n.channel_id = v.channel_id and n.seq >= ${from} and n.thread_id is null
       order by n.seq limit ${newer})
    ) m on true
    where c.id = ${channelId}
    order by m.seq`;
  const [first] = rows;
  if (!first) throw notFound("This channel");

  const olderRows = rows.filter((row) => row.side === "older");
  const newerRows = rows.filter((row) => row.side === "newer");
  const wanted = { older: Math.max(older - 1, 0), newer: Math.max(newer - 1, 0) };
  const messages = [
    ...olderRows.slice(Math.max(olderRows.length - wanted.older, 0)),
    ...newerRows.slice(0, wanted.newer),
  ];
  return {
    messages: messages.map(({ side: _side, head: _head, ...message }) => message),
    // A page that begins after (or ends before) a seq says nothing of what lies on the other side of it.
    hasBefore: older > 0 ? olderRows.length > wanted.older : request.after !== undefined,
    hasAfter: newer > 0 ? newerRows.length > wanted.newer : request.before !== undefined,
    version: first.head,
  };
}

/** How many rows to fetch below `upTo` and from `from` on; each side one more than the page shows. */
function window({ before, after, around }: PageRequest, limit: number) {
  if (after !== undefined) return { upTo: 0, older: 0, from: after + 1, newer: limit + 1 };
  if (around !== undefined) {
    const older = Math.floor(limit / 2);
    return { upTo: around, older: older + 1, from: around, newer: limit - older + 1 };
  }
  return { upTo: before ?? Number.MAX_SAFE_INTEGER, older: limit + 1, from: 0, newer: 0 };
}
