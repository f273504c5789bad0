import type { Locator, Page } from "@playwright/test";
import type { Channel } from "@/lib/objects";
import { composer, feed, heading, message, place, say } from "./chat";
import { expect, test, untilAlive, visit } from "./fixtures";
import { moveIntoThePast } from "./old-messages";
import { sayAll, type Team } from "./team";

// What a day is called depends on where the reader is.
const reader = { locale: "en-GB", timezoneId: "Europe/Dublin" };

/** A channel in which Ada and Ben have said "Message 1", "Message 2" and so on, half of them each. */
async function fill({ people, workspace }: Team<["Ada", "Ben"]>, count: number): Promise<Channel> {
  const [ada, ben] = people;
  const input = { id: workspace.id, name: "history", kind: "public" } as const;
  const { channel } = await ada.api("POST /workspaces/:id/channels", input);
  await ada.api("POST /channels/:id/members", { id: channel.id, userIds: [ben.id] });
  const texts = Array.from({ length: count }, (_, index) => `Message ${index + 1}`);
  await sayAll(ada, channel, texts.slice(0, count / 2));
  await sayAll(ben, channel, texts.slice(count / 2));
  return channel;
}

const row = (page: Page, index: number): Locator => message(page, new RegExp(`Message ${index}(?!\\d)`));

const jumpButton = (page: Page): Locator => page.getByRole("button", { name: "Jump to newest" });

/** The row of somebody who goes on talking does not repeat who they are, except to screen readers. */
const showsAuthor = (article: Locator) =>
  article.evaluate((element) => {
    const label = document.getElementById(element.getAttribute("aria-labelledby") ?? "");
    return label !== null && label.offsetWidth > 1;
  });

/** Rows around the screen are in the document too; this one is on it. */
const isOnScreen = async (article: Locator) => {
  const [box, list] = [await article.boundingBox(), await feed(article.page()).boundingBox()];
  return box !== null && list !== null && box.y >= list.y && box.y + box.height <= list.y + list.height;
};

const nextFrame = (page: Page) => page.evaluate(() => new Promise(requestAnimationFrame));

const mostTurns = 200;

/** Turns the wheel until something is so, and the list has come to rest. */
async function scrollUp(page: Page, isThere: () => boolean | Promise<boolean>): Promise<void> {
  await feed(page).hover();
  for (let turn = 0; !(await isThere()); turn++) {
    if (turn === mostTurns) throw new Error(`${mostTurns} turns of the wheel lead nowhere.`);
    await page.mouse.wheel(0, -400);
    await nextFrame(page);
  }
  let last = Number.NaN;
  await expect
    .poll(async () => {
      const before = last;
      last = await feed(page).evaluate((element) => element.scrollTop);
      return last - before;
    })
    .toBe(0);
}

/**
 * Watches, from one painted frame to the next, the message that the reader has before their eyes.
 *
 * @returns how far it has strayed since, in pixels, after it was seen in ten more frames
 */
async function watchTheReadersPlace(page: Page): Promise<() => Promise<number>> {
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

test("a long channel opens at its newest message, and older ones come without moving what is read", async ({
  openPage,
  team,
}) => {
  const all = await team("Ada", "Ben");
  const channel = await fill(all, 400);
  const page = await openPage({ as: all.people[0] });
  // Older pages come when the test lets them: what happens on the screen then has one cause.
  const held: (() => void)[] = [];
  await page.route(/\/messages\?.*before=/, async (route) => {
    await new Promise<void>((release) => held.push(release));
    await route.continue();
  });
  await visit(page, all.path(channel));
  await expect(row(page, 400)).toBeInViewport({ ratio: 1 });
  await expect(row(page, 300)).toHaveCount(0);

  for (let pages = 1; pages <= 2; pages++) {
    await scrollUp(page, () => held.length === pages);
    await expect(feed(page)).toHaveAttribute("aria-busy", "true");
    const strayed = await watchTheReadersPlace(page);
    held.at(-1)?.();
    await expect(feed(page)).toHaveAttribute("aria-busy", "false");
    expect(await strayed()).toBeLessThan(2);
  }

  await page.unroute(/\/messages\?.*before=/);
  await scrollUp(page, () => isOnScreen(row(page, 1)));
  await expect(page.getByRole("article", { name: "Beginning" })).toBeVisible();
  await jumpButton(page).click();
  await expect(row(page, 400)).toBeInViewport({ ratio: 1 });
  await expect(jumpButton(page)).toBeHidden();
});

test("days are divided and what one says in a row is grouped, around the message that a link leads to", async ({
  openPage,
  team,
}) => {
  const all = await team("Ada", "Ben");
  const channel = await fill(all, 200);
  await moveIntoThePast(channel, 80, "2025-03-04T09:00:00Z");
  await moveIntoThePast(channel, 70, "2025-03-04T08:00:00Z");
  await moveIntoThePast(channel, 60, "2025-03-03T12:00:00Z");
  const page = await openPage({ ...reader, as: all.people[0], at: `${all.path(channel)}?at=68` });
  await expect(row(page, 68)).toBeInViewport({ ratio: 1 });
  await expect(row(page, 200)).toHaveCount(0);

  await expect(row(page, 61)).toContainText(/Tuesday,? 4 March 2025/);
  await expect(row(page, 81)).toContainText(/Today|Yesterday/);
  await expect(row(page, 71)).not.toContainText(/March/);
  for (const [index, isFirst] of [
    [60, false],
    [61, true], // another day
    [62, false],
    [71, true], // an hour later
    [72, false],
    [81, true], // another day again
  ] as const)
    expect(await showsAuthor(row(page, index)), `Message ${index}`).toBe(isFirst);

  await jumpButton(page).click();
  await expect(row(page, 200)).toBeInViewport({ ratio: 1 });
  await scrollUp(page, () => isOnScreen(row(page, 101)));
  // Another person.
  expect(await showsAuthor(row(page, 101))).toBe(true);
  expect(await showsAuthor(row(page, 102))).toBe(false);
});

test("who reads further up is left there, and told what is new", async ({ openPage, team }) => {
  const all = await team("Ada", "Ben");
  const [ada, ben] = all.people;
  const channel = await fill(all, 100);
  const page = await openPage({ as: ada, at: all.path(channel) });
  await expect(row(page, 100)).toBeInViewport({ ratio: 1 });
  await scrollUp(page, () => isOnScreen(row(page, 60)));
  await expect(jumpButton(page)).toHaveText("Jump to newest");

  const strayed = await watchTheReadersPlace(page);
  await sayAll(ben, channel, ["While you were reading", "A second one"]);
  const newMessages = page.getByRole("button", { name: "2 new messages" });
  await expect(newMessages).toBeVisible();
  expect(await strayed()).toBeLessThan(2);
  await newMessages.click();
  await expect(message(page, "A second one")).toBeInViewport({ ratio: 1 });
  await expect(jumpButton(page)).toBeHidden();

  // Who is at the end stays at the end, and what one sends oneself one wants to see.
  await sayAll(ben, channel, ["A third one"]);
  await expect(message(page, "A third one")).toBeInViewport({ ratio: 1 });
  await scrollUp(page, () => isOnScreen(row(page, 60)));
  await say(page, "Here I am");
  await expect(message(page, "Here I am")).toBeInViewport({ ratio: 1 });
});

test("every channel keeps its draft, over a reload too", async ({ openPage, team }) => {
  const all = await team("Ada", "Ben");
  await fill(all, 10);
  const page = await openPage({ as: all.people[0], at: all.path() });
  await composer(page).fill("Half a thought");
  await place(page, "history").click();
  await expect(composer(page)).toHaveValue("");
  await composer(page).fill("The other half\nof another one");
  await page.reload();
  await untilAlive(page);
  await expect(composer(page)).toHaveValue("The other half\nof another one");
  await place(page, "general").click();
  await expect(composer(page)).toHaveValue("Half a thought");
  await say(page, "A whole one");
  await page.reload();
  await untilAlive(page);
  await expect(composer(page)).toHaveValue("");
});

test("a channel that was seen before is there at once, without asking the server", async ({
  openPage,
  team,
}) => {
  const all = await team("Ada", "Ben");
  await sayAll(all.people[1], all.general, ["Said in general"]);
  await fill(all, 100);
  const page = await openPage({ as: all.people[0], at: all.path() });
  await expect(message(page, "Said in general")).toBeVisible();
  await place(page, "history").click();
  await expect(row(page, 100)).toBeVisible();
  await page.waitForLoadState("networkidle");

  const requests: string[] = [];
  page.on("request", (request) => requests.push(`${request.method()} ${request.url()}`));
  for (const [name, text] of [
    ["general", "Said in general"],
    ["history", "Message 100"],
  ] as const) {
    const shown = place(page, name).evaluate(async (link, wanted) => {
      (link as HTMLElement).click();
      for (let frames = 0; frames < 2; frames++) await new Promise(requestAnimationFrame);
      return document.querySelector("[role=feed]")?.textContent?.includes(wanted);
    }, text);
    expect(await shown, `#${name} after two frames`).toBe(true);
    await expect(heading(page, name)).toBeVisible();
  }
  await page.goBack();
  await expect(heading(page, "general")).toBeVisible();
  await expect(message(page, "Said in general")).toBeVisible();
  expect(requests).toEqual([]);
});
