import type { Page } from "@playwright/test";
import { choose, composer, feed, message, place } from "./chat";
import { expectClean } from "./clean";
import { expect, test, visit } from "./fixtures";
import { expectVisibleFocus, press, walkTo } from "./focus";
import { phone } from "./phone";
import { sayAll } from "./team";

/** Nothing here touches the mouse, but where a test says so. */

/** In a menu that has just opened, from item to item. */
async function walkMenu(page: Page, name: string): Promise<void> {
  const item = page.getByRole("menuitem", { name });
  await expect(page.locator("[role=menuitem]:focus")).toHaveCount(1);
  await expect(async () => {
    if (!(await item.evaluate((element) => element === document.activeElement)))
      await press(page, "ArrowDown");
    await expect(item).toBeFocused({ timeout: 1 });
  }).toPass();
}

/** From the composer to the newest message. */
async function selectNewest(page: Page, text: string): Promise<void> {
  await feed(page).focus();
  await page.keyboard.press("End");
  await expect(async () => {
    await page.keyboard.press("End");
    await expect(message(page, text)).toBeFocused({ timeout: 2_000 });
  }).toPass();
  await expectVisibleFocus(page);
}

test("a message is pinned, saved, reminded of, forwarded and marked unread by keys", async ({
  openPage,
  team,
}) => {
  const { people, path, general, workspace } = await team("Ada", "Ben");
  const [ada, ben] = people;
  const { channel: design } = await ada.api("POST /workspaces/:id/channels", {
    ...{ id: workspace.id, name: "design", kind: "public" },
  });
  await ben.api("POST /channels/:id/join", { id: design.id });
  await sayAll(ada, general, ["An older one", "The plan is on the wall"]);
  const page = await openPage({ as: ben, at: path() });
  const other = await openPage({ as: ben, at: path() });
  await selectNewest(page, "The plan");

  await press(page, "p");
  for (const one of [page, other]) await expect(message(one, "The plan")).toContainText("Pinned by you");
  await press(page, "s");
  for (const one of [page, other]) await expect(message(one, "The plan")).toContainText("Saved for later");
  await expect(message(page, "The plan")).toBeFocused();

  await test.step("the pins are in the header", async () => {
    await walkTo(page, page.getByRole("main").getByRole("button", { name: "Pinned messages" }), "Shift+Tab");
    await press(page, "Enter");
    const panel = page.getByRole("dialog", { name: "Pinned messages" });
    await expect(panel).toContainText("The plan is on the wall");
    await expectClean(page, "the pins");
    await press(page, "Escape");
    await expect(panel).toBeHidden();
    await expect(page.getByRole("button", { name: "Pinned messages" })).toBeFocused();
  });

  await test.step("a reminder is set from the menu", async () => {
    await selectNewest(page, "The plan");
    await walkTo(page, page.getByRole("toolbar").getByRole("button", { name: "More" }));
    await press(page, "Enter");
    await walkMenu(page, "Remind me");
    await expectClean(page, "the menu of a message");
    await press(page, "Enter");
    const dialog = page.getByRole("dialog", { name: "Remind me of this message" });
    await expect(dialog.locator(":focus")).toHaveCount(1);
    await expectClean(page, "a moment is asked for");
    await walkTo(page, dialog.getByRole("button", { name: /^In 3 hours/ }));
    await press(page, "Enter");
    await expect(dialog).toBeHidden();
    await expect(message(page, "The plan")).toBeFocused();
    for (const one of [page, other]) await expect(message(one, "The plan")).toContainText("reminder");
  });

  await test.step("each of the other keys does what the menu says", async () => {
    await press(page, "m");
    await expect(page.getByRole("dialog", { name: "Remind me of this message" })).toBeVisible();
    await press(page, "Escape");
    await expect(message(page, "The plan")).toBeFocused();
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    const copied = () => page.evaluate(() => navigator.clipboard.readText());
    await press(page, "c");
    await expect.poll(copied).toBe("The plan is on the wall");
    await press(page, "l");
    await expect.poll(copied).toMatch(new RegExp(`/c/${general.id}\\?at=\\d+$`));
  });

  await test.step("it is forwarded as a link", async () => {
    await press(page, "f");
    const dialog = page.getByRole("dialog", { name: "Forward this message" });
    await expect(dialog).toContainText("The plan is on the wall");
    await expectClean(page, "forwarding");
    await walkTo(page, dialog.getByLabel("To"));
    await page.keyboard.type("desi");
    await press(page, "Tab", "Space", "Tab");
    await page.keyboard.type("Look");
    await press(page, "Enter");
    await expect(dialog).toBeHidden();
    await expect
      .poll(
        async () => (await ben.api("GET /channels/:id/messages", { id: design.id })).messages.at(-1)?.text,
      )
      .toMatch(new RegExp(`^Look\\nhttp.*/c/${general.id}\\?at=\\d+$`));
  });

  await test.step("marked unread it is so in all one's windows; deleted, the focus stays", async () => {
    await press(page, "u");
    await expect(place(other, "general")).toBeVisible();
    await expect
      .poll(async () => {
        const { channels } = await ben.api("GET /workspaces/:id/snapshot", { id: workspace.id });
        return channels.find(({ id }) => id === general.id)?.unreadCount;
      })
      .toBeGreaterThan(0);
    await page.keyboard.press("Escape");
    await composer(page).focus();
    await page.keyboard.type("A slip");
    await press(page, "Enter");
    await expect(composer(page)).toBeFocused();
    await selectNewest(page, "A slip");
    await expect(async () => {
      await press(page, "Delete");
      await expect(page.getByRole("alertdialog")).toBeVisible({ timeout: 2_000 });
    }).toPass();
    await walkTo(page, page.getByRole("alertdialog").getByRole("button", { name: "Delete" }));
    await press(page, "Enter");
    await expect(message(page, "This message was deleted")).toBeFocused();
  });
});

test("what is for later has a page: done, back again, scheduled, drafts", async ({ openPage, team }) => {
  const { people, path, general } = await team("Ada", "Ben");
  const [ada, ben] = people;
  await sayAll(ada, general, ["First things", "Second things"]);
  const { messages } = await ben.api("GET /channels/:id/messages", { id: general.id });
  for (const { id } of messages) await ben.api("PUT /me/saved/:messageId", { messageId: id });
  const page = await openPage({ as: ben, at: path() });
  const row = (text: string) => page.getByRole("main").getByRole("listitem").filter({ hasText: text });
  const tab = (name: string) => page.getByRole("navigation", { name: "Later" }).getByRole("link", { name });

  await walkTo(page, page.getByRole("link", { name: "Later" }), "Shift+Tab");
  await press(page, "Enter");
  await expect(row("First things")).toBeVisible();
  await expectClean(page, "what is in progress");
  await walkTo(page, row("First things").getByRole("button", { name: "Done" }));
  await press(page, "Enter");
  await expect(row("First things")).toHaveCount(0);
  await walkTo(page, tab("Done"), "Shift+Tab");
  await press(page, "Enter");
  await expect(row("First things")).toBeVisible();
  await expectClean(page, "what is done");

  await test.step("a message is scheduled, changed and sent now", async () => {
    await walkTo(page, place(page, "general"), "Shift+Tab");
    await press(page, "Enter");
    await expect(composer(page)).toBeFocused();
    await page.keyboard.type("Good morning");
    await walkTo(page, page.getByRole("button", { name: "Send later" }));
    await press(page, "Enter");
    const dialog = page.getByRole("dialog", { name: "Send later" });
    await expect(dialog.locator(":focus")).toHaveCount(1);
    await expectClean(page, "sending later");
    await walkTo(page, dialog.getByRole("button", { name: /^Tomorrow at 9:00/ }));
    await press(page, "Enter");
    await expect(dialog).toBeHidden();
    await expect(composer(page)).toHaveValue("");
    await walkTo(page, page.getByRole("link", { name: "1 scheduled" }));
    await press(page, "Enter");
    await expect(row("Good morning")).toContainText("Will be sent tomorrow");
    await expectClean(page, "what is scheduled");
    await walkTo(page, row("Good morning").getByRole("button", { name: "Edit" }));
    await press(page, "Enter");
    const editing = page.getByRole("dialog", { name: "Edit scheduled message" });
    await expect(editing.getByRole("textbox")).toBeFocused();
    await expectClean(page, "a scheduled message is edited");
    await page.keyboard.press("End");
    await page.keyboard.type(", all");
    await walkTo(page, editing.getByRole("button", { name: "Save" }));
    await press(page, "Enter");
    await expect(row("Good morning, all")).toBeVisible();
    await walkTo(page, row("Good morning").getByRole("button", { name: "Send now" }));
    await press(page, "Enter");
    await expect(page.getByText("Nothing is scheduled")).toBeVisible();
    await expectClean(page, "nothing is scheduled");
  });

  await test.step("what one begins to write is on one's other device, and gone when it is sent", async () => {
    const elsewhere = await openPage({ as: ben, at: path() });
    await expect(message(elsewhere, "Good morning, all")).toBeVisible();
    await composer(elsewhere).focus();
    await elsewhere.keyboard.type("Half a thought");
    await walkTo(page, tab("Drafts"), "Shift+Tab");
    await press(page, "Enter");
    await expect(row("Half a thought")).toBeVisible();
    await expectClean(page, "drafts");
    await walkTo(page, row("Half a thought").getByRole("button", { name: "general" }));
    await press(page, "Enter");
    await expect(composer(page)).toHaveValue("Half a thought");
    await elsewhere.keyboard.type(", and the rest");
    await expect(composer(page)).toHaveValue("Half a thought, and the rest");
    await elsewhere.keyboard.press("Enter");
    await expect(composer(page)).toHaveValue("");
    await expect(message(page, "Half a thought, and the rest")).toBeVisible();

    await elsewhere.keyboard.type("Better not");
    await walkTo(page, page.getByRole("link", { name: "Later" }), "Shift+Tab");
    await press(page, "Enter");
    await walkTo(page, tab("Drafts"), "Shift+Tab");
    await press(page, "Enter");
    await walkTo(page, row("Better not").getByRole("button", { name: "Discard" }));
    await press(page, "Enter");
    const asking = page.getByRole("alertdialog", { name: "Discard this draft?" });
    await expectClean(page, "a draft is discarded");
    await walkTo(page, asking.getByRole("button", { name: "Discard" }));
    await press(page, "Enter");
    await expect(page.getByText("No drafts")).toBeVisible();
    // Not under the hands of who writes; a moment after the last key.
    await expect(composer(elsewhere)).toHaveValue("");
  });
});

test("axe finds nothing in what one keeps on a phone", async ({ openPage, team }) => {
  const { people, path, general } = await team("Ada", "Ben");
  const [ada, ben] = people;
  await sayAll(ada, general, ["First things"]);
  const { messages } = await ben.api("GET /channels/:id/messages", { id: general.id });
  for (const { id } of messages) {
    await ben.api("PUT /me/saved/:messageId", { messageId: id });
    await ben.api("PUT /messages/:id/pin", { id, pinned: true });
  }
  const sendAt = new Date(Date.now() + 86_400_000).toISOString();
  await ben.api("POST /channels/:id/scheduled", {
    ...{ id: general.id, clientId: crypto.randomUUID(), text: "Later", sendAt },
  });
  const page = await openPage({ ...phone, as: ben, at: `${path()}/later` });
  await expect(page.getByRole("main")).toContainText("First things");
  await expectClean(page, "later, on a phone");
  await visit(page, `${path()}/later?tab=scheduled`);
  await expect(page.getByRole("main")).toContainText("Will be sent tomorrow");
  await expectClean(page, "scheduled, on a phone");
  await visit(page, path());
  await page.getByRole("button", { name: "Conversations" }).click();
  const drawer = page.getByRole("dialog", { name: "Conversations" });
  await drawer.getByRole("button", { name: "Move" }).click();
  await expect(page.getByRole("menuitemradio", { name: "Starred" })).toBeVisible();
  await expectClean(page, "the menu of a conversation, on a phone");
  await page.getByRole("menuitemradio", { name: "Starred" }).click();
  await expect(drawer.getByRole("region", { name: "Starred", exact: true })).toContainText("general");
  await page.keyboard.press("Escape");
  await expect(drawer).toBeHidden();
  await page.getByRole("button", { name: "Pinned messages" }).click();
  await expect(page.getByRole("dialog", { name: "Pinned messages" })).toContainText("First things");
  await expectClean(page, "pins, on a phone");
  await page.keyboard.press("Escape");
  for (const [item, screen] of [
    ["Remind me", "a moment is asked for, on a phone"],
    ["Forward", "forwarding, on a phone"],
  ] as const) {
    await message(page, "First things").click();
    await choose(page, page.getByRole("toolbar").getByRole("button", { name: "More" }), item);
    await expect(page.getByRole("dialog")).toBeVisible();
    await expectClean(page, screen);
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toBeHidden();
  }
});
