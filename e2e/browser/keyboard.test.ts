import { channelMenu, composer, conversations, feed, heading, message, place, workspaceMenu } from "./chat";
import { expect, test, untilAlive } from "./fixtures";
import { expectVisibleFocus, lookInto, walkTo } from "./focus";

/** Nothing here touches the mouse. */

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
  await expect(message(page, /First line\s*second line/)).toBeVisible();
  await expect(composer(page)).toBeFocused();
  await expect(composer(page)).toHaveValue("");

  const editor = page.getByRole("textbox", { name: "Edit message" });
  // What the server does not have yet cannot be edited.
  await expect(async () => {
    await page.keyboard.press("ArrowUp");
    await expect(editor).toBeFocused({ timeout: 5_000 });
  }).toPass();
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
  await walkTo(page, page.getByRole("toolbar").getByRole("button", { name: "More" }));
  await page.keyboard.press("Enter");
  await expect(page.locator("[role=menuitem]:focus")).toHaveCount(1);
  await page.keyboard.type("del");
  await expect(page.getByRole("menuitem", { name: "Delete" })).toBeFocused();
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
