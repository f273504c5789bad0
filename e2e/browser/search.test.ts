import type { Page } from "@playwright/test";
import { composer, heading, message } from "./chat";
import { expectClean } from "./clean";
import { expect, test, visit } from "./fixtures";
import { phone } from "./phone";
import { sayAll } from "./team";

const switcher = (page: Page) => page.getByRole("combobox", { name: "Go to" });
const field = (page: Page) => page.getByRole("combobox", { name: "Search messages" });
const results = (page: Page) => page.getByRole("list", { name: "Results" }).getByRole("listitem");

/** Searches until what was just said has come into the index. */
async function untilFound(page: Page, count: number): Promise<void> {
  await expect(async () => {
    await page.reload();
    await expect(results(page)).toHaveCount(count, { timeout: 2_000 });
  }).toPass();
}

test("by keyboard alone: to a channel, to a person, to a message that says something", async ({
  openPage,
  team,
}) => {
  const { people, path, workspace, general } = await team("Ada", "Ben", "Zoe");
  const [ada, ben] = people;
  const make = { id: workspace.id, name: "Réunions", kind: "public" as const };
  const { channel } = await ada.api("POST /workspaces/:id/channels", make);
  await sayAll(
    ada,
    channel,
    Array.from({ length: 80 }, (_, n) => `line ${n}${n === 9 ? " the Brûlée recipe" : ""}`),
  );
  await sayAll(ben, general, ["no recipe here"]);
  const page = await openPage({ as: ada, at: path() });

  await page.keyboard.press("Control+k");
  await expect(switcher(page)).toBeFocused();
  await page.keyboard.type("reun");
  await expect(page.getByRole("option", { selected: true })).toContainText("Réunions");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main").getByRole("button", { name: "Réunions", exact: true })).toBeVisible();
  await expect(composer(page)).toBeFocused();

  await page.keyboard.press("Control+k");
  await page.keyboard.type("zoé");
  await page.keyboard.press("Enter");
  await expect(heading(page, "Zoe")).toBeVisible();

  await page.keyboard.press("Control+k");
  await page.keyboard.type("brulee");
  await page.keyboard.press("ArrowUp");
  await expect(page.getByRole("option", { selected: true })).toContainText("Search messages for “brulee”");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/search\?q=brulee$/);
  await untilFound(page, 1);
  await expect(results(page).locator("mark")).toHaveText("Brûlée");
  await expect(field(page)).toBeFocused();

  await page.keyboard.press("ArrowDown");
  await expect(results(page).getByRole("link")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(new RegExp(`/c/${channel.id}\\?at=`));
  await expect(message(page, "line 9 the Brûlée recipe")).toBeInViewport();
  await expect(message(page, "line 79")).toBeHidden();

  await page.goBack();
  await expect(results(page)).toHaveCount(1);
});

test("operators are suggested, understood and taken out again", async ({ openPage, team }) => {
  const { people, path, general } = await team("Ada", "Ben");
  const [ada, ben] = people;
  await sayAll(ada, general, ["budget by Ada", "https://parley.example budget"]);
  await sayAll(ben, general, ["budget by Ben"]);
  const page = await openPage({ as: ben, at: `${path()}/search?q=budget&sort=newest` });
  await untilFound(page, 3);

  await field(page).press("End");
  await page.keyboard.type(" fr");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.keyboard.type("ada");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Tab");
  await expect(field(page)).toHaveValue("budget from:@Ada ");
  await page.keyboard.press("Enter");
  await expect(results(page)).toHaveCount(2);
  await expect(page.getByRole("list", { name: "Filters" }).getByRole("listitem")).toHaveCount(1);

  await page.keyboard.press("End");
  await page.keyboard.type(" has:link");
  await page.keyboard.press("Enter");
  await expect(results(page)).toHaveCount(1);
  await page.getByRole("button", { name: "Remove from:@Ada" }).click();
  await page.getByRole("button", { name: "Remove has:link" }).click();
  await expect(results(page)).toHaveCount(3);
  await expect(page.getByRole("button", { name: "Newest" })).toHaveAttribute("aria-pressed", "true");

  await field(page).fill("has:cheese");
  await page.keyboard.press("Enter");
  await expect(page.getByText("After has: comes link, file, reaction or pin.")).toBeVisible();
  await field(page).fill("nothingofthekind");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Nothing was found").last()).toBeVisible();
});

test("what is unread is first where one can go, and many results come page after page", async ({
  openPage,
  team,
}) => {
  const { people, path, workspace, general } = await team("Ada", "Ben");
  const [ada, ben] = people;
  const { channel } = await ada.api("POST /workspaces/:id/channels", {
    ...{ id: workspace.id, name: "aaa-quiet", kind: "public" },
  });
  await ben.api("POST /channels/:id/join", { id: channel.id });
  await ada.api("POST /workspaces/:id/channels", { id: workspace.id, name: "zzz", kind: "public" });
  const { channel: direct } = await ben.api("POST /workspaces/:id/directs", {
    ...{ id: workspace.id, userIds: [ada.id] },
  });
  await sayAll(
    ben,
    general,
    Array.from({ length: 70 }, (_, n) => `repeated ${n}`),
  );
  await sayAll(ben, direct, ["for you"]);
  await sayAll(ben, channel, ["for all"]);
  const page = await openPage({ as: ada, at: path() });

  await page.getByRole("button", { name: "Find" }).click();
  await expect(page.getByRole("option").nth(0)).toContainText("Ben");
  await expect(page.getByRole("option").nth(1)).toContainText("aaa-quiet");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "Find" })).toBeFocused();

  await visit(page, `${path()}/search?q=repeated&sort=newest`);
  await expect(async () => {
    await page.reload();
    await expect(results(page).first()).toContainText("repeated 69", { timeout: 2_000 });
  }).toPass();
  await expect(async () => {
    await results(page).last().scrollIntoViewIfNeeded();
    await expect(results(page)).toHaveCount(70, { timeout: 500 });
  }).toPass();
});

for (const [device, options] of Object.entries({ "a wide screen": {}, "a phone": phone })) {
  test(`axe finds nothing in the switcher and the search on ${device}`, async ({ openPage, team }) => {
    const { people, path, general } = await team("Ada", "Ben");
    await sayAll(people[1], general, ["a word to find", "and another word"]);
    const page = await openPage({ ...options, as: people[0], at: `${path()}/search` });
    await expectClean(page, "search, nothing asked");
    await visit(page, `${path()}/search?q=word from:ben`);
    await untilFound(page, 2);
    await expectClean(page, "search, found");
    await field(page).fill("in:");
    await expect(page.getByRole("listbox", { name: "Suggestions" })).toBeVisible();
    await expectClean(page, "search, suggestions");
    await visit(page, path());
    await page.keyboard.press("Control+k");
    await switcher(page).fill("be");
    await expectClean(page, "switcher");
  });
}
