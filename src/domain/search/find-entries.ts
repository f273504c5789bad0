import { sql, type Transaction } from "@/db/client";
import type { Actor } from "../actor";
import type { Scope } from "./resolve-filters";

/** What an entry must be; the same on every way on which entries are found. */
export type Wanted = {
  actor: Actor;
  workspaceId: string;
  scope: Scope;
  /** A tsquery; empty when only filters are given. */
  query: string;
  /** How many words are in it. */
  words: number;
  /** As `query`, for the whole words alone: a message with those is more relevant. */
  wholeWords: string;
  isSaved: boolean | null;
  /** PostgreSQL's timestamps, `infinity` as well: from this on, and before the other. */
  from: string;
  to: string;
  /** Of several at `to` those before this one come as well. */
  toMessageId: string;
};

/** An entry that was found. `createdAt` with microseconds. */
export type Found = { messageId: string; createdAt: string; score: number };

/** Where entries come from; each way is bounded by itself. */
export type Way =
  /** The index of words: all there are, quick while a word is rare. */
  | "words"
  /** From the newest backwards through the workspace, or the only channel: quick while a word is common. */
  | "newest"
  /** Everything in a few small channels. */
  | "channels"
  /** What the searcher saved. */
  | "saved";

/** So many entries are looked at where PostgreSQL takes one after the other. */
const scanLimit = 30_000;
/** With so many words in the query each of them takes longer, and there may be fewer. */
const manyWords = 60;
const scanLimitOfMany = 6_000;

/**
 * The newest entries that are wanted, newest first. `score` is how relevant they are, and 0 where nobody asks.
 *
 * Each way is fenced off (`offset 0`, `limit`), so that PostgreSQL goes it and no other one, whatever it
 * believes of the tables' sizes; the filters after it are cheap.
 */
export function findEntries(
  tx: Transaction,
  wanted: Wanted,
  way: Way,
  { limit, isScored }: { limit: number; isScored: boolean },
): Promise<Found[]> {
  const { actor, scope, query, isSaved } = wanted;
  return tx<Found[]>`
    select found.message_id as "messageId",
           (found.created_at at time zone 'UTC')::text || '+00' as "createdAt",
           ${isScored ? scoreOf(wanted) : sql`0`}::float8 as score
    from (
      select e.* from ${source(wanted, way)} e
      where ${query === "" || way === "words" ? sql`true` : sql`e.terms @@ ${query}::tsquery`}
        and ${within(wanted)} and e.workspace_id = ${wanted.workspaceId}
        -- Not joins, which would lose the order.
        and (e.channel_id in (select unnest(${scope.channelIds}::uuid[]))) is true
        ${
          isSaved === null
            ? sql``
            : sql`and (e.message_id in (
                select s.message_id from saved_messages s where s.user_id = ${actor.userId})) = ${isSaved}`
        }
      order by e.created_at desc, e.message_id desc
      limit ${limit}
    ) found
    order by found.created_at desc, found.message_id desc`;
}

/** Where the way `newest` ends: the last entry that it looks at; null when it looks at all there are. */
export async function readScanEnd(tx: Transaction, wanted: Wanted): Promise<Found | null> {
  const [end] = await tx<Found[]>`
    select e.message_id as "messageId", (e.created_at at time zone 'UTC')::text || '+00' as "createdAt",
           0::float8 as score
    from ${source(wanted, "newest")} e
    order by e.created_at desc, e.message_id desc
    offset ${limitOf(wanted) - 1} limit 1`;
  return end ?? null;
}

const limitOf = ({ words }: Wanted): number => (words > manyWords ? scanLimitOfMany : scanLimit);

function source(wanted: Wanted, way: Way) {
  const { actor, workspaceId, scope, query } = wanted;
  // Not a parameter: PostgreSQL plans for what it knows.
  const scan = sql.unsafe(String(limitOf(wanted)));
  const bounded = sql`order by w.created_at desc, w.message_id desc limit ${scan}`;
  const inTime = sql`w.created_at >= ${wanted.from}::timestamptz
    and (w.created_at, w.message_id) < (${wanted.to}::timestamptz, ${wanted.toMessageId}::uuid)`;
  const [onlyChannel, another] = scope.channelIds;
  switch (way) {
    case "words":
      return sql`(select w.* from search_entries w where w.terms @@ ${query}::tsquery offset 0)`;
    case "newest":
      return onlyChannel !== undefined && another === undefined
        ? sql`(select w.* from search_entries w where w.channel_id = ${onlyChannel} and ${inTime} ${bounded})`
        : sql`(select w.* from search_entries w where w.workspace_id = ${workspaceId} and ${inTime} ${bounded})`;
    case "channels":
      return sql`(
        select w.* from unnest(${scope.channelIds}::uuid[]) as scope (id)
        cross join lateral (
          select w.* from search_entries w where w.channel_id = scope.id and ${inTime} ${bounded}
        ) w offset 0)`;
    case "saved":
      return sql`(
        select w.* from (
          select s.message_id from saved_messages s where s.user_id = ${actor.userId}
          limit ${scan}
        ) s
        cross join lateral (select w.* from search_entries w where w.message_id = s.message_id limit 1) w offset 0)`;
  }
}

const within = ({ from, to, toMessageId }: Wanted) => sql`
  e.created_at >= ${from}::timestamptz
  and (e.created_at, e.message_id) < (${to}::timestamptz, ${toMessageId}::uuid)`;

/** Days in which half of what speaks for a message because it is new is gone. */
const halfLife = 30;

/** How near the whole words stand to each other, and how new it is: what is in a word alone counts less. */
const scoreOf = ({ wholeWords }: Wanted) => sql`
  (1 + ${wholeWords === "" ? sql`0` : sql`4 * least(ts_rank_cd(found.terms, ${wholeWords}::tsquery, 1), 1)`})
  * (1 + 0.5 ^ least(extract(epoch from now() - found.created_at) / 86400 / ${halfLife}, 100))`;
