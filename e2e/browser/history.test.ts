import type { Locator, Page } from "@playwright/test";
import { feed, message, say } from "./chat";
import { expect, test, visit } from "./fixtures";
import { watchTheReadersPlace } from "./frames";
import { fill, row } from "./long-channel";
import { moveIntoThePast } from "./old-messages";
import { sayAll } from "./team";

// What a day is called depends on where the reader is.
const reader = { locale: "en-GB", timezoneId: "Europe/Dublin" };

const jumpButton = (page: Page): Locator => page.getByRole("button", { name: "Jump to newest" });

/** The row of somebody who goes on talking does not repeat who they are, except to screen readers. */
const showsAuthor = (article: Locator) =>
  article.evaluate((element) => {
    const label = document.getElementById(element.getAttribute("aria-labelledby") ?? "");
    return label !== null && label.offsetWidth > 1;
  });

/** Whether the row is wholly on the screen; those around it are in the document too, all others are not. */
const isOnScreen = (article: Locator): Promise<boolean> =>
  article.evaluateAll(([element]) => {
    const [row, list] = [element, element?.closest("[role=feed]")].map((box) => box?.getBoundingClientRect());
    return row !== undefined && list !== undefined && row.top >= list.top && row.bottom <= list.bottom;
  });

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
