import type { Page } from "@playwright/test";
import { picture } from "@/test/files";
import { composer, feed, heading, message, place } from "./chat";
import { expectClean } from "./clean";
import { expect, test } from "./fixtures";
import { walkTo } from "./focus";
import { sayAll } from "./team";

/** Nothing here touches the mouse. */

/** As a screenshot tool does. */
async function copyPicture(page: Page, bytes: Uint8Array): Promise<void> {
  await page.evaluate(async (base64) => {
    const binary = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    const blob = new Blob([binary], { type: "image/png" });
    await navigator.clipboard.write([new ClipboardItem({ "image/png": blob })]);
  }, Buffer.from(bytes).toString("base64"));
}

/** From the composer to the newest message, and from there up to another one. */
async function select(page: Page, text: string): Promise<void> {
  await walkTo(page, feed(page), "Shift+Tab");
  await page.keyboard.press("End");
  await expect(feed(page).locator(":focus")).toHaveCount(1);
  for (let step = 0; step < 5; step++) {
    if (await message(page, text).evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("ArrowUp");
  }
  await expect(message(page, text)).toBeFocused();
}

test("by keyboard alone: find a channel, react, reply in a thread, paste a picture, search for it, pin it, mark unread", async ({
  openPage,
  team,
}) => {
  const { people, path, workspace } = await team("Ada", "Ben");
  const [ada, ben] = people;
  const make = { id: workspace.id, name: "lighthouse", kind: "public" as const };
  const { channel } = await ada.api("POST /workspaces/:id/channels", make);
  await ben.api("POST /channels/:id/join", { id: channel.id });
  await sayAll(ada, channel, ["The lamp needs paint", "Who has seen it at night?"]);
  const seenByAda = await openPage({ as: ada, at: path(channel) });
  const page = await openPage({ as: ben, at: path(), permissions: ["clipboard-read", "clipboard-write"] });
  await expect(composer(page)).toBeFocused();
  await copyPicture(page, await picture(640, 400));

  await test.step("a channel is found", async () => {
    await page.keyboard.press("Control+k");
    await expect(page.getByRole("combobox", { name: "Go to" })).toBeFocused();
    await page.keyboard.type("ligh");
    await expect(page.getByRole("option", { selected: true })).toContainText("lighthouse");
    await page.keyboard.press("Enter");
    await expect(heading(page, "lighthouse")).toBeVisible();
    await expect(composer(page)).toBeFocused();
  });

  await test.step("a reaction is chosen", async () => {
    await select(page, "Who has seen it");
    await page.keyboard.press("r");
    const picker = page.getByRole("dialog", { name: "Add reaction" });
    await expect(picker.locator("input:focus")).toHaveCount(1);
    await page.keyboard.type("full moon");
    await expectClean(page, "the reactions to choose from");
    await page.keyboard.press("Enter");
    await expect(picker).toBeHidden();
    for (const one of [page, seenByAda])
      await expect(message(one, "Who has seen it").getByRole("button", { name: "🌕" })).toBeVisible();
    await expect(message(page, "Who has seen it")).toBeFocused();
  });

  await test.step("it is answered in a thread", async () => {
    await page.keyboard.press("t");
    await expect(page.getByRole("textbox", { name: "Reply in thread" })).toBeFocused();
    await page.keyboard.type("I have");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("feed", { name: "Replies" }).getByText("I have")).toBeVisible();
    const asked = message(seenByAda, "Who has seen it");
    await expect(asked.getByRole("button", { name: /^1 reply/ })).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(message(page, "Who has seen it")).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(composer(page)).toBeFocused();
  });

  await test.step("a picture is pasted and sent", async () => {
    await page.keyboard.press("Control+v");
    const attached = page.getByRole("list", { name: "Attached files" }).getByRole("listitem");
    await expect(attached).toHaveCount(1);
    await page.keyboard.type("The lamp at dusk");
    await page.keyboard.press("Enter");
    for (const one of [page, seenByAda])
      await expect(message(one, "The lamp at dusk").getByRole("button", { name: /^Show / })).toBeVisible();
    await expect(attached).toHaveCount(0);
    await expect(composer(page)).toBeFocused();
  });

  await test.step("it is searched for", async () => {
    await page.keyboard.press("Control+k");
    await page.keyboard.type("lamp has:file");
    await page.keyboard.press("ArrowUp");
    await expect(page.getByRole("option", { selected: true })).toContainText("Search messages");
    await page.keyboard.press("Enter");
    const result = page.getByRole("list", { name: "Results" }).getByRole("listitem");
    // Until it has come into the index.
    await expect(async () => {
      await page.reload();
      await expect(result).toHaveCount(1, { timeout: 2_000 });
    }).toPass();
    await expect(result).toContainText("The lamp at dusk");
    await expect(page.getByRole("combobox", { name: "Search messages" })).toBeFocused();
    await page.keyboard.press("ArrowDown");
    await expect(result.getByRole("link")).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(message(page, "The lamp at dusk")).toBeInViewport();
    await expect(composer(page)).toBeFocused();
  });

  await test.step("it is pinned", async () => {
    await select(page, "The lamp at dusk");
    await page.keyboard.press("p");
    await expect(message(page, "The lamp at dusk")).toContainText("Pinned by you");
    await expect(message(seenByAda, "The lamp at dusk")).toContainText("Pinned by Ben");
    await expect(message(page, "The lamp at dusk")).toBeFocused();
  });

  await test.step("all from the first message on is marked unread", async () => {
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("ArrowUp");
    await expect(message(page, "The lamp needs paint")).toBeFocused();
    await page.keyboard.press("u");
    await expect(feed(page).getByText("New", { exact: true })).toBeVisible();
    await page.keyboard.press("Alt+ArrowUp");
    await expect(heading(page, "general")).toBeVisible();
    await expect(place(page, "lighthouse")).toHaveAccessibleName(/unread/);
    const { channels } = await ben.api("GET /workspaces/:id/snapshot", { id: workspace.id });
    expect(channels.find(({ id }) => id === channel.id)?.unreadCount).toBe(2);
  });
});
