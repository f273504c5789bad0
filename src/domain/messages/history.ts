import { sql } from "@/db/client";
import { notFound } from "@/lib/errors";
import type { Message, MessagePage } from "@/lib/objects";
import { visibleChannels } from "../access";
import type { Actor } from "../actor";
import { messageColumns } from "./message-row";

export type PageRequest = { before?: number; after?: number; around?: number; limit?: number };

/**
 * A page of a channel's main timeline by `seq`: the newest, or before, after or around a `seq` (both
 * bounds exclusive; around includes it). Thread replies are not on it, save those that were sent there, too.
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
  const window = windowOf(request);
  const { upTo, older, from, newer } = window;
  const rows = await sql<(Message & { side: "older" | "newer" | "none"; head: number })[]>`
    select v.version as head, coalesce(m.side, 'none') as side, ${messageColumns()}
    from (${visibleChannels(actor)} join channel_versions v on v.channel_id = c.id)
    left join lateral (
      (select 'older' as side, o.* from messages o
       where o.channel_id = v.channel_id and o.seq < ${upTo} and (o.thread_id is null or o.also_in_channel)
       order by o.seq desc limit ${older})
      union all
      (select 'newer', n.* from messages n
       where n.channel_id = v.channel_id and n.seq >= ${from} and (n.thread_id is null or n.also_in_channel)
       order by n.seq limit ${newer})
    ) m on true
    where c.id = ${channelId}
    order by m.seq`;
  const [first] = rows;
  if (!first) throw notFound("This channel");
  // A channel without messages has one row, of nulls.
  const found = rows.flatMap(({ head: _head, side, ...row }) => (side === "none" ? [] : [{ ...row, side }]));
  return { ...toPage(found, request, window), version: first.head };
}

/** What the rows of a window are as a page: without the ones that only tell whether there is more. */
export function toPage(
  rows: readonly (Message & { side: "older" | "newer" })[],
  request: PageRequest,
  { older, newer }: PageWindow,
): Omit<MessagePage, "version"> {
  const olderRows = rows.filter((row) => row.side === "older");
  const newerRows = rows.filter((row) => row.side === "newer");
  const wanted = { older: Math.max(older - 1, 0), newer: Math.max(newer - 1, 0) };
  const messages = [
    ...olderRows.slice(Math.max(olderRows.length - wanted.older, 0)),
    ...newerRows.slice(0, wanted.newer),
  ];
  return {
    messages: messages.map(({ side: _side, ...message }) => message),
    // A page that begins after (or ends before) a seq says nothing of what lies on the other side of it.
    hasBefore: older > 0 ? olderRows.length > wanted.older : request.after !== undefined,
    hasAfter: newer > 0 ? newerRows.length > wanted.newer : request.before !== undefined,
  };
}

export type PageWindow = { upTo: number; older: number; from: number; newer: number };

/** How many rows to fetch below `upTo` and from `from` on; each side one more than the page shows. */
export function windowOf({ before, after, around, limit = 50 }: PageRequest): PageWindow {
  if (after !== undefined) return { upTo: 0, older: 0, from: after + 1, newer: limit + 1 };
  if (around !== undefined) {
    const older = Math.floor(limit / 2);
    return { upTo: around, older: older + 1, from: around, newer: limit - older + 1 };
  }
  return { upTo: before ?? Number.MAX_SAFE_INTEGER, older: limit + 1, from: 0, newer: 0 };
}
