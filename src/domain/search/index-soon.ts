import { log } from "../log";
import { countChanges } from "./changed-messages";
import { indexChanges } from "./index-changes";

/**
 * When changes of messages come into the index: a moment after their commit, all together that happened
 * meanwhile. One batch of this instance is under way at a time, and as long as it took nothing follows it, so
 * that sending never waits for indexing. What is lost here when the process dies is found by the sweep, as is
 * all that was there before there was an index.
 */

/** What happens in so short a time is one batch. */
const gatherMs = 150;
const sweepEveryMs = 5_000;
const retryMs = 1_000;
const channelsPerBatch = 200;
/** With more changes than this the log says how far it is, now and then. */
const worthTelling = 5_000;
const tellEveryMs = 10_000;

const waiting = new Set<string>();
let timer: NodeJS.Timeout | null = null;
/** When the timer rings, by the process's monotonic clock. */
let plannedFor = Number.POSITIVE_INFINITY;
let running: Promise<void> | null = null;
let isOn = false;
let isFailing = false;
let nextSweep = 0;
let nextTelling = 0;
let isTelling = false;

/** Has the changes of a channel indexed soon. Costs the caller nothing. */
export function indexSoon(channelId: string): void {
  // Without that the next start finds it.
  if (!isOn) return;
  waiting.add(channelId);
  if (!running) plan(gatherMs);
}

/** Begins to index: what waits, what is behind, and from now on what comes. */
export function startIndexing(): void {
  isOn = true;
  nextSweep = 0;
  plan(0);
}

/**
 * Ends it; what is under way is finished. The next start goes on with what is left.
 *
 * @returns whether there was anything to end
 */
export async function stopIndexing(): Promise<boolean> {
  const wasOn = isOn;
  isOn = false;
  if (timer) clearTimeout(timer);
  timer = null;
  await running;
  waiting.clear();
  return wasOn;
}

/** In so many milliseconds, unless something is planned for before that. */
function plan(milliseconds: number): void {
  const at = performance.now() + milliseconds;
  if (timer && plannedFor <= at) return;
  if (timer) clearTimeout(timer);
  plannedFor = at;
  timer = setTimeout(start, milliseconds);
}

function start(): void {
  timer = null;
  const began = performance.now();
  running = run()
    .then(
      (rest) => {
        isFailing = false;
        return rest ?? performance.now() - began;
      },
      (error: unknown) => {
        if (!isFailing)
          log.warn({ err: error }, "Messages could not be indexed for search; it is tried again");
        isFailing = true;
        return retryMs;
      },
    )
    .then((rest) => {
      running = null;
      if (isOn) plan(rest);
    });
}

/** One batch. @returns milliseconds to the next one; null when there is one, after a rest as long as this one. */
async function run(): Promise<number | null> {
  if (waiting.size > 0) {
    const channelIds = [...waiting].slice(0, channelsPerBatch);
    for (const channelId of channelIds) waiting.delete(channelId);
    const { hasMore } = await indexChanges(channelIds).catch((error: unknown) => {
      for (const channelId of channelIds) waiting.add(channelId);
      throw error;
    });
    if (hasMore) for (const channelId of channelIds) waiting.add(channelId);
    if (waiting.size > 0) return hasMore ? null : gatherMs;
  }
  if (performance.now() < nextSweep) return nextSweep - performance.now();
  const { hasMore } = await indexChanges(null);
  await tell(hasMore);
  if (!hasMore) nextSweep = performance.now() + sweepEveryMs;
  return hasMore ? null : sweepEveryMs;
}

async function tell(hasMore: boolean): Promise<void> {
  if (isTelling && !hasMore) {
    isTelling = false;
    log.info({}, "All messages can be found");
  }
  if (!hasMore || performance.now() < nextTelling) return;
  nextTelling = performance.now() + tellEveryMs;
  const left = await countChanges();
  if (left <= worthTelling && !isTelling) return;
  isTelling = true;
  log.info({ left }, "Messages are being indexed for search");
}
