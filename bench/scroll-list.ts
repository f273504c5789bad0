import type { Locator } from "@playwright/test";
import { watchScrolling } from "../e2e/browser/scrolling";
import { numberOf } from "../e2e/mixed-messages";
import type { BrowserPage, Metrics } from "./browser";
import { quantilesOf } from "./load/quantiles";

/** In pixels: about half of what is on the screen, so that there is always something that was there before. */
const stepY = 400;
const mostTurns = 60_000;

export type Scrolled = {
  turns: number;
  seconds: number;
  jumps: number;
  /** Turns that found nothing above, because it had not come yet. */
  waits: number;
  framesWithoutAnchor: number;
  /** All that the main thread did from one turn of the wheel to the next, two or three frames. */
  workMs: Spread;
  frameMs: Spread;
  longTasks: number;
  longestTaskMs: number;
  /** After garbage was collected, when so many parts of the list were scrolled. */
  memory: { part: number; metrics: Metrics; elements: number }[];
};

export type Spread = { p50: number; p95: number; max: number };

type LongTasks = { longTasks: number[] };

/**
 * Scrolls a list from its end to its first message.
 *
 * @param size how many messages are in it, the last of which is on the screen
 * @param parts of the list, 0..1, after which memory is looked at
 * @param tell hears how far it has come, 0..1, about every tenth
 */
export async function scrollToStart(
  { page, metrics, settledMetrics }: BrowserPage,
  list: Locator,
  size: number,
  parts: readonly number[],
  tell: (part: number) => void,
): Promise<Scrolled> {
  await page.evaluate(() => {
    const seen = window as unknown as LongTasks;
    seen.longTasks = [];
    new PerformanceObserver((entries) => {
      for (const { duration } of entries.getEntries()) seen.longTasks.push(duration);
    }).observe({ type: "longtask" });
  });
  const scrolling = await watchScrolling(list);
  const workMs: number[] = [];
  const frameMs: number[] = [];
  const memory: Scrolled["memory"] = [];
  const stops = [...parts];
  let [turns, jumps, waits, framesWithoutAnchor, told] = [0, 0, 0, 0, 0];
  let { TaskDuration: worked } = await metrics();
  const begin = performance.now();
  for (let isOver = false; !isOver; ) {
    const [place, { TaskDuration: now }] = await Promise.all([scrolling.turn(-stepY), metrics()]);
    workMs.push((now - worked) * 1_000);
    worked = now;
    if (place.isAtEdge && place.isLoading) waits++;
    const first = numberOf(place.firstId);
    isOver = place.isAtEdge && !place.isLoading && (first === 1 || Number.isNaN(first));
    const part = isOver ? 1 : Math.min(1 - (first || size) / size, 0.999);
    if (++turns % 50 === 0 || isOver) {
      const seen = await scrolling.look();
      frameMs.push(...seen.frameMs);
      jumps += seen.jumps.length;
      framesWithoutAnchor = seen.framesWithoutAnchor;
    }
    if (part >= told + 0.1) {
      told = part;
      tell(part);
    }
    while (stops[0] !== undefined && part >= stops[0]) {
      const elements = await page.evaluate(() => document.querySelectorAll("*").length);
      memory.push({ part: stops[0], metrics: await settledMetrics(), elements });
      stops.shift();
      worked = (await metrics()).TaskDuration;
      // Collecting garbage held up a frame.
      await scrolling.turn(0);
      await scrolling.look();
    }
    if (turns > mostTurns) throw new Error(`${turns} turns of the wheel lead nowhere.`);
  }
  const seconds = (performance.now() - begin) / 1_000;
  const longTasks = await page.evaluate(() => (window as unknown as LongTasks).longTasks);
  return {
    ...{ turns, seconds, jumps, waits, framesWithoutAnchor, memory },
    workMs: spreadOf(workMs),
    frameMs: spreadOf(frameMs),
    longTasks: longTasks.length,
    longestTaskMs: Math.max(0, ...longTasks),
  };
}

function spreadOf(values: readonly number[]): Spread {
  const { p50, p95 } = quantilesOf(values);
  return { p50, p95, max: values.reduce((most, value) => Math.max(most, value), 0) };
}
