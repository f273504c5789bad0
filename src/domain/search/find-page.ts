import type { Transaction } from "@/db/client";
import { bounded } from "./bounded";
import type { SearchCursor } from "./cursor";
import { type Found, findEntries, readScanEnd, type Wanted, type Way } from "./find-entries";

/** A page of entries. `isPartial`: not everything could be looked at, there may be more than what is here. */
export type FoundPage = { entries: Found[]; next: SearchCursor | null; isPartial: boolean };

/** What a search may take of PostgreSQL, in milliseconds. */
const patience = 1_000;
/** So long may be tried to find all where it is likely to take too long. */
const attempt = 100;
/** The best are chosen among so many of the newest; a few less are enough not to look any further. */
const candidateLimit = 1_000;
const enough = 100;

/** Entries on the way chosen; `isCut` when that way ended before all was looked at, at `end`. */
type Outcome = { entries: Found[]; end: Found | null };

/** The newest, page after page without an end: a bounded page leads on from where it stopped. */
export async function findByTime(
  wanted: Wanted,
  way: Way,
  limit: number,
  canTry: boolean,
): Promise<FoundPage> {
  const { entries, end } = await findOn(wanted, way, { limit: limit + 1, isScored: false }, canTry);
  const last = entries[limit - 1];
  if (entries.length > limit && last)
    return { entries: entries.slice(0, limit), next: after(last), isPartial: false };
  return { entries, next: end && after(end), isPartial: end !== null };
}

const after = ({ createdAt, messageId }: Found): SearchCursor => ({ at: createdAt, messageId });

/** The best of the newest that are wanted. */
export async function findByRelevance(
  wanted: Wanted,
  way: Way,
  { limit, offset }: { limit: number; offset: number },
  canTry: boolean,
): Promise<FoundPage> {
  const { entries, end } = await findOn(wanted, way, { limit: candidateLimit, isScored: true }, canTry);
  const [newest] = entries;
  // As many as were asked for come by time: those that are equally good keep that order.
  const best = entries.toSorted((a, b) => b.score - a.score);
  const hasMore = best.length > offset + limit;
  return {
    entries: best.slice(offset, offset + limit),
    next: hasMore && newest ? { upTo: newest.createdAt, offset: offset + limit } : null,
    isPartial: end !== null || entries.length === candidateLimit,
  };
}

type Wish = { limit: number; isScored: boolean };

/**
 * Goes the way. Backwards from the newest it may end before there is enough; then the index of words is tried
 * for a moment, for what is common may be rare together.
 */
async function findOn(wanted: Wanted, way: Way, wish: Wish, canTry: boolean): Promise<Outcome> {
  const found = way === "newest" ? null : await bounded(patience, (tx) => findEntries(tx, wanted, way, wish));
  if (found) return { entries: found, end: null };
  const scanned = await bounded(patience, (tx) => scan(tx, wanted, wish));
  if (scanned === null) return { entries: [], end: null };
  const isEnough = wish.isScored && scanned.entries.length >= enough;
  if (scanned.end === null || isEnough || !canTry) return scanned;
  const all = await bounded(attempt, (tx) => findEntries(tx, wanted, "words", wish));
  return all ? { entries: all, end: null } : scanned;
}

async function scan(tx: Transaction, wanted: Wanted, wish: Wish): Promise<Outcome> {
  const entries = await findEntries(tx, wanted, "newest", wish);
  return { entries, end: entries.length < wish.limit ? await readScanEnd(tx, wanted) : null };
}
