import { composer, conversations } from "./chat";
import { expect, test } from "./fixtures";

test("a button without words says what it does, to the mouse and to the keyboard", async ({
  openPage,
  team,
}) => {
  const { people, path } = await team("Ada");
  const page = await openPage({ as: people[0], at: path() });
  const button = conversations(page).getByRole("button", { name: "New message" });
  // The button itself has no text, only a name.
  const words = page.getByText("New message", { exact: true });
  await expect(words).toHaveCount(0);

  await button.hover();
  await expect(words).toBeInViewport({ ratio: 1 });
  await composer(page).hover();
  await expect(words).toHaveCount(0);

  await button.press("Shift+Tab");
  await page.keyboard.press("Tab");
  await expect(button).toBeFocused();
  await expect(words).toBeInViewport({ ratio: 1 });
  await page.keyboard.press("Escape");
  await expect(words).toHaveCount(0);

  // It does not stand in the way of what the button opens.
  await button.hover();
  await expect(words).toBeVisible();
  await button.click();
  await expect(page.getByRole("dialog", { name: "New message" })).toBeVisible();
  await expect(words.and(page.locator(":not(h2)"))).toHaveCount(0);
});
