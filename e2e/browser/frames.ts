import { expect, type Locator, type Page } from "@playwright/test";
import { feed } from "./chat";

/** What a reader sees from one painted frame to the next. */

/**
 * Watches, from one painted frame to the next, the message that the reader has before their eyes.
 *
 * @returns how far it has strayed since, in pixels, after it was seen in ten more frames
 */
export async function watchTheReadersPlace(page: Page): Promise<() => Promise<number>> {
  const watched = await feed(page).evaluateHandle((list) => {
    const isBeforeTheEyes = (element: Element) =>
      element.getBoundingClientRect().top > list.getBoundingClientRect().top + list.clientHeight / 2;
    const rows = [...list.querySelectorAll<HTMLElement>("[data-row]")];
    const key = rows.find(isBeforeTheEyes)?.dataset.row ?? "";
    const find = () => list.querySelector(`[data-row="${CSS.escape(key)}"]`);
    const top = () => find()?.getBoundingClientRect().top ?? Number.POSITIVE_INFINITY;
    const start = top();
    const seen = { frames: 0, strayed: 0 };
    // A task that a frame has asked for runs when that frame is painted.
    const painted = new MessageChannel();
    painted.port1.onmessage = () => {
      seen.frames++;
      seen.strayed = Math.max(seen.strayed, Math.abs(top() - start));
      next();
    };
    const next = () => requestAnimationFrame(() => painted.port2.postMessage(null));
    next();
    return seen;
  });
  return async () => {
    const frames = await watched.evaluate((seen) => seen.frames);
    await expect.poll(() => watched.evaluate((seen) => seen.frames)).toBeGreaterThan(frames + 10);
    return watched.evaluate((seen) => seen.strayed);
  };
}

/**
 * Goes to a channel by its link in the sidebar.
 *
 * @returns the messages on the screen when the browser paints for the first time after it, and whether
 * anything was drawn on the way that says "wait"
 */
export const goAndSeeFirstPaint = (link: Locator) =>
  link.evaluate(async (element: HTMLElement) => {
    let isToWait = false;
    const watching = new MutationObserver(() => {
      isToWait ||= document.querySelector("#messages[aria-busy=true]") !== null;
    });
    watching.observe(document.body, { childList: true, subtree: true, attributes: true });
    element.click();
    // A task that a frame has asked for runs when that frame is painted.
    const painted = new MessageChannel();
    await new Promise((resolve) => {
      painted.port1.onmessage = resolve;
      requestAnimationFrame(() => painted.port2.postMessage(null));
    });
    watching.disconnect();
    const list = document.querySelector("[role=feed]");
    const edges = list?.getBoundingClientRect();
    const seen = [...(list?.querySelectorAll("[data-row]") ?? [])].filter((row) => {
      const { top, bottom } = row.getBoundingClientRect();
      return edges && top >= edges.top && bottom <= edges.bottom;
    });
    return { texts: seen.map((row) => row.textContent), isToWait };
  });
