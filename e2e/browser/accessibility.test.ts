import { begin, composer, expect, expectNoAxeFindings, message, say, test } from "./fixtures";

for (const colorScheme of ["light", "dark"] as const)
  test(`axe finds nothing on any page, ${colorScheme}`, async ({ openPage }) => {
    const page = await openPage({ colorScheme });
    for (const path of ["/sign-in", "/sign-up", "/forgot-password", "/invite/none"]) {
      await page.goto(path);
      await expectNoAxeFindings(page);
    }
    await begin(page, "Ada", "Lighthouse");
    await expectNoAxeFindings(page);
    await say(page, "#general", "A first word, and https://example.org");
    await expect(message(page, "A first word")).toBeVisible();
    await expectNoAxeFindings(page);
    const home = new URL(page.url()).pathname.split("/").slice(0, 3).join("/");
    for (const path of [
      `${home}/settings`,
      `${home}/settings/members`,
      `${home}/settings/invites`,
      "/settings",
      "/welcome",
    ]) {
      await page.goto(path);
      await expectNoAxeFindings(page);
    }
  });

test("on a phone the channels are in a drawer, and everything fits", async ({ openPage }) => {
  const page = await openPage({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true });
  await begin(page, "Ada", "Lighthouse");
  const channels = page.getByRole("navigation", { name: "Conversations" });
  await expect(channels).toBeHidden();
  await page.getByRole("button", { name: "Conversations" }).tap();
  await expect(channels).toBeVisible();
  await expectNoAxeFindings(page);
  await channels.getByRole("link", { name: "general" }).tap();
  await expect(channels).toBeHidden();
  await expect(composer(page, "#general")).toBeInViewport();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});

test("with the keyboard alone: one writes at once, over two lines, and edits what one wrote last", async ({
  openPage,
}) => {
  const page = await openPage();
  await begin(page, "Ada", "Lighthouse");
  await expect(composer(page, "#general")).toBeFocused();
  await page.keyboard.type("One line");
  await page.keyboard.press("Shift+Enter");
  await page.keyboard.type("and another");
  await page.keyboard.press("Enter");
  await expect(message(page, "One line")).toContainText("and another");
  await expect(composer(page, "#general")).toHaveValue("");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type("Changed");
  await page.keyboard.press("Enter");
  await expect(message(page, "Changed")).toBeVisible();
  await expect(message(page, "One line")).toHaveCount(0);
});
