import { log } from "../log";
import { noticeChannels } from "./notice";

/**
 * When channels are looked at for notifications: at once after something was sent, and a busy one at most
 * four times a second. One run of this instance is in flight at a time, for all the channels that are due by
 * then, so that sending never waits for notifying. What is lost here when the process dies is found by the
 * sweep (`sweep.ts`).
 */

/** From one look at a channel to the next. */
const restMs = 250;
/** From the beginning of one run to the next: many busy channels are looked at together. */
const betweenRunsMs = 25;
const channelsPerRun = 50;
const retryMs = 1_000;

/** When each waiting channel is due, by the process's monotonic clock. */
const due = new Map<string, number>();
/** When each channel was looked at last; of the last moments only. */
const looked = new Map<string, number>();

let running: Promise<void> | null = null;
let timer: NodeJS.Timeout | null = null;
let lastRun = Number.NEGATIVE_INFINITY;
let isHurried = false;
let isFailing = false;

/** Has a channel looked at soon. Costs the caller nothing. */
export function noticeSoon(channelId: string): void {
  if (due.has(channelId)) return;
  const now = performance.now();
  due.set(channelId, Math.max(now, (looked.get(channelId) ?? Number.NEGATIVE_INFINITY) + restMs));
  plan();
}

/** Resolves once everything that was sent on this instance has been looked at. */
export async function noticesSettled(): Promise<void> {
  isHurried = true;
  while (running || due.size > 0) {
    plan();
    await (running ?? new Promise((resolve) => setTimeout(resolve, 1)));
  }
  isHurried = false;
}

function plan(): void {
  if (running || due.size === 0) return;
  if (timer) clearTimeout(timer);
  const next = Math.max(Math.min(...due.values()), lastRun + betweenRunsMs);
  const wait = isHurried ? 0 : Math.ceil(next - performance.now());
  timer = wait > 0 ? setTimeout(start, wait) : null;
  if (!timer) start();
}

function start(): void {
  timer = null;
  running = run().finally(() => {
    running = null;
    plan();
  });
}

async function run(): Promise<void> {
  // What is told of in this same turn of the loop still comes along.
  await new Promise(setImmediate);
  const now = performance.now();
  lastRun = now;
  for (const [channelId, at] of looked) if (at + restMs < now) looked.delete(channelId);
  const channelIds = [...due]
    .filter(([, at]) => isHurried || at <= now)
    .slice(0, channelsPerRun)
    .map(([channelId]) => channelId);
  for (const channelId of channelIds) {
    due.delete(channelId);
    looked.set(channelId, now);
  }
  if (channelIds.length === 0) return;
  try {
    for (const channelId of await noticeChannels(channelIds)) due.set(channelId, now);
    isFailing = false;
  } catch (error) {
    if (!isFailing) log.warn({ err: error }, "New messages could not be looked at for notifications");
    isFailing = true;
    // At the end nobody waits for PostgreSQL: the next start looks at what is left.
    if (!isHurried) for (const channelId of channelIds) due.set(channelId, now + retryMs);
  }
}
