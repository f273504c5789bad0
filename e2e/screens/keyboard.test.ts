import type { Locator, Page } from "@playwright/test";
import { channelMenu, composer, conversations, feed, heading, message, place, workspaceMenu } from "./chat";
import { expect, test, untilAlive } from "./fixtures";

/** Nothing here touches the mouse. */

/** Whether whoever looks at the page can tell where the focus is: an outline, or an edge in its colour. */
function showsFocus(element: Element): boolean {
  const probe = document.body.appendChild(document.createElement("i"));
  probe.style.color = "var(--color-focus)";
  const focusColor = getComputedStyle(probe).color;
  probe.remove();
  // A control inside of a box, such as the composer, lets the box show it.
  const boxes = [element, element.parentElement, element.parentElement?.parentElement, ...element.children];
  return boxes.some((box) => {
    if (!box) return false;
    const { outlineStyle, outlineWidth, borderTopColor, borderTopWidth } = getComputedStyle(box);
    const hasOutline = outlineStyle !== "none" && Number.parseFloat(outlineWidth) > 0;
    return hasOutline || (borderTopColor === focusColor && Number.parseFloat(borderTopWidth) > 0);
  });
}

async function expectVisibleFocus(page: Page): Promise<void> {
  const element = page.locator(":focus");
  const opening = await element.evaluate((node) => node.outerHTML.slice(0, node.outerHTML.indexOf(">") + 1));
  expect(await element.evaluate(showsFocus), `The focus is to be seen on ${opening}`).toBe(true);
}

const mostStops = 40;

/** Walks on until `goal` has the focus; at every stop on the way the focus must be seen. */
async function walkTo(page: Page, goal: Locator, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
  await expect(goal).toBeAttached();
  for (let stop = 0; stop < mostStops; stop++) {
    await page.keyboard.press(key);
    await expectVisibleFocus(page);
    if (await goal.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`${mostStops} times ${key} does not lead to ${goal}.`);
}

/** Goes to a control, uses it, leaves what opened by Escape, and is back at the control. */
async function lookInto(page: Page, control: Locator, opened: Locator): Promise<void> {
  await walkTo(page, control, "Shift+Tab");
  await page.keyboard.press("Enter");
  await expect(opened).toBeVisible();
  await expect(opened.locator(":focus")).toHaveCount(1);
  await page.keyboard.press("Escape");
  await expect(opened).toBeHidden();
  await expect(control).toBeFocused();
  await expectVisibleFocus(page);
}

test("one signs up, signs out and signs in without a mouse", async ({ openPage }) => {
  const page = await openPage({ at: "/sign-up" });
  const email = `ada-${crypto.randomUUID()}@parley.example`;
  const fillIn = async (label: string, text: string) => {
    await walkTo(page, page.getByLabel(label, { exact: true }));
    await page.keyboard.type(text);
  };

  await fillIn("Your name", "Ada");
  await page.keyboard.press("Enter");
  // What is missing is said, and the focus goes to the first of it.
  await expect(page.getByLabel("Email")).toBeFocused();
  await expect(page.getByLabel("Email")).toHaveAccessibleDescription(/email address/);
  await page.keyboard.type(email);
  await fillIn("Password", "correct horse battery");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Welcome, Ada" })).toBeVisible();
  await untilAlive(page);
  await fillIn("Name of the workspace", "Lighthouse");
  await page.keyboard.press("Enter");
  await expect(composer(page)).toBeFocused();

  await walkTo(page, workspaceMenu(page, "Lighthouse"), "Shift+Tab");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("menuitem", { name: "New workspace" })).toBeFocused();
  await page.keyboard.type("sign out");
  await expect(page.getByRole("menuitem", { name: "Sign out" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
  await untilAlive(page);
  await fillIn("Email", email);
  await fillIn("Password", "correct horse battery");
  await page.keyboard.press("Enter");
  await expect(composer(page)).toBeFocused();
});

test("one writes, edits and deletes without a mouse", async ({ openPage, team }) => {
  const { people, path } = await team("Ada");
  const page = await openPage({ as: people[0], at: path() });
  await expect(composer(page)).toBeFocused();
  await page.keyboard.type("First line");
  await page.keyboard.press("Shift+Enter");
  await page.keyboard.type("second line");
  await page.keyboard.press("Enter");
  await expect(message(page, "First line\nsecond line")).toBeVisible();
  await expect(composer(page)).toBeFocused();
  await expect(composer(page)).toHaveValue("");

  const editor = page.getByRole("textbox", { name: "Edit message" });
  await page.keyboard.press("ArrowUp");
  await expect(editor).toBeFocused();
  await expect(editor).toHaveValue("First line\nsecond line");
  await page.keyboard.type(", better");
  await page.keyboard.press("Enter");
  await expect(message(page, "second line, better")).toContainText("(edited)");
  await expect(composer(page)).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await expect(editor).toBeFocused();
  await page.keyboard.type(", worse");
  await page.keyboard.press("Escape");
  await expect(editor).toBeHidden();
  await expect(composer(page)).toBeFocused();
  await expect(message(page, "second line, better")).toBeVisible();
  await expect(message(page, "worse")).toHaveCount(0);

  // Up-arrow in a text that is being written moves in the text.
  await page.keyboard.type("Not sent");
  await page.keyboard.press("ArrowUp");
  await expect(editor).toHaveCount(0);
  await page.keyboard.press("Enter");
  await expect(message(page, "Not sent")).toBeVisible();

  await walkTo(page, feed(page), "Shift+Tab");
  await page.keyboard.press("ArrowUp");
  await expect(message(page, "Not sent")).toBeFocused();
  await expectVisibleFocus(page);
  await page.keyboard.press("ArrowUp");
  await expect(message(page, "better")).toBeFocused();
  await page.keyboard.press("End");
  await expect(message(page, "Not sent")).toBeFocused();
  await walkTo(page, page.getByRole("toolbar").getByRole("button", { name: "Delete" }));
  await page.keyboard.press("Enter");
  const asking = page.getByRole("alertdialog");
  await expect(asking.locator(":focus")).toHaveCount(1);
  await page.keyboard.press("Escape");
  await expect(asking).toBeHidden();
  await expect(message(page, "Not sent")).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(composer(page)).toBeFocused();
});

test("one moves between channels and dialogs without a mouse, and the focus comes back", async ({
  openPage,
  team,
}) => {
  const { people, path, workspace } = await team("Ada", "Ben");
  await people[0].api("POST /workspaces/:id/channels", { id: workspace.id, name: "design", kind: "public" });
  const page = await openPage({ as: people[0], at: path() });
  const dialog = (name: string) => page.getByRole("dialog", { name });
  await expect(composer(page)).toBeFocused();

  await lookInto(
    page,
    page.getByRole("main").getByRole("button", { name: /2 people/ }),
    dialog("People in #general"),
  );
  await lookInto(page, page.getByRole("button", { name: "Add a topic" }), dialog("Change #general"));
  await lookInto(page, channelMenu(page, "general"), page.getByRole("menu"));
  await lookInto(
    page,
    conversations(page).getByRole("button", { name: "New message" }),
    dialog("New message"),
  );

  await walkTo(page, place(page, "general"), "Shift+Tab");
  await page.keyboard.press("ArrowUp");
  await expect(place(page, "general")).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(place(page, "design")).toBeFocused();
  await expectVisibleFocus(page);
  await page.keyboard.press("Enter");
  await expect(heading(page, "design")).toBeVisible();
  await expect(composer(page)).toBeFocused();

  // A dialog that a menu has opened gives the focus back to the menu's button.
  const addChannels = conversations(page).getByRole("button", { name: "Add channels" });
  for (const [item, title] of [
    ["Create a channel", "Create a channel"],
    ["Browse channels", "Channels"],
  ] as const) {
    await walkTo(page, addChannels, "Shift+Tab");
    await page.keyboard.press("Enter");
    await page.keyboard.type(item.slice(0, 3));
    await expect(page.getByRole("menuitem", { name: item })).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(dialog(title).locator(":focus")).toHaveCount(1);
    // Round the dialog: the focus stays in it.
    for (let stop = 0; stop < 8; stop++) {
      await page.keyboard.press("Tab");
      await expect(dialog(title).locator(":focus")).toHaveCount(1);
      await expectVisibleFocus(page);
    }
    await page.keyboard.press("Escape");
    await expect(dialog(title)).toBeHidden();
    await expect(addChannels).toBeFocused();
    await walkTo(page, composer(page));
  }

  const skip = page.getByRole("link", { name: "Skip to the messages" });
  await walkTo(page, skip, "Shift+Tab");
  await expect(skip).toBeInViewport({ ratio: 1 });
  await page.keyboard.press("Enter");
  await expect(feed(page)).toBeFocused();
});
