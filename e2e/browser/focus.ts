import { expect, type Locator, type Page } from "@playwright/test";

/** What has the focus, and whether whoever looks at the page can tell, by an outline or an edge in its colour. */
function seeFocus(): { opening: string; isShown: boolean } {
  const element = document.activeElement ?? document.body;
  const probe = document.body.appendChild(document.createElement("i"));
  probe.style.color = "var(--color-focus)";
  const focusColor = getComputedStyle(probe).color;
  probe.remove();
  // A control inside of a box, such as the composer, lets the box show it.
  const boxes = [element, element.parentElement, element.parentElement?.parentElement, ...element.children];
  const isShown = boxes.some((box) => {
    if (!box) return false;
    const { outlineStyle, outlineWidth, borderTopColor, borderTopWidth } = getComputedStyle(box);
    const hasOutline = outlineStyle !== "none" && Number.parseFloat(outlineWidth) > 0;
    return hasOutline || (borderTopColor === focusColor && Number.parseFloat(borderTopWidth) > 0);
  });
  return { opening: element.outerHTML.slice(0, element.outerHTML.indexOf(">") + 1), isShown };
}

export async function expectVisibleFocus(page: Page): Promise<void> {
  await expect(page.locator(":focus")).toHaveCount(1);
  // In one go: what had the focus a moment ago may have handed it on and be gone.
  const { opening, isShown } = await page.evaluate(seeFocus);
  expect(isShown, `The focus is to be seen on ${opening}`).toBe(true);
}

/** Keys, one after the other. */
export async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

const mostStops = 40;

/** Walks on until `goal` has the focus; at every stop on the way the focus must be seen. */
export async function walkTo(page: Page, goal: Locator, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
  await expect(goal).toBeAttached();
  for (let stop = 0; stop < mostStops; stop++) {
    await page.keyboard.press(key);
    await expectVisibleFocus(page);
    if (await goal.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`${mostStops} times ${key} does not lead to ${goal}.`);
}

/** Goes to a control, uses it, leaves what opened by Escape, and is back at the control. */
export async function lookInto(page: Page, control: Locator, opened: Locator): Promise<void> {
  await walkTo(page, control, "Shift+Tab");
  await page.keyboard.press("Enter");
  await expect(opened).toBeVisible();
  await expect(opened.locator(":focus")).toHaveCount(1);
  await page.keyboard.press("Escape");
  await expect(opened).toBeHidden();
  await expect(control).toBeFocused();
  await expectVisibleFocus(page);
}
