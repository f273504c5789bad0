import { composer, conversations, place } from "./chat";
import { expect, test } from "./fixtures";
import { phone } from "./phone";

test("on a phone the channels are in a drawer, and everything fits", async ({ openPage, team }) => {
  const { people, path } = await team("Ada");
  const page = await openPage({ ...phone, as: people[0], at: path() });
  await expect(conversations(page)).toBeHidden();
  await page.getByRole("button", { name: "Conversations" }).tap();
  await expect(conversations(page)).toBeVisible();
  await place(page, "general").tap();
  await expect(conversations(page)).toBeHidden();
  await expect(composer(page)).toBeInViewport();
  const { width } = phone.viewport;
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
});
