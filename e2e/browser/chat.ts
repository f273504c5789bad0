import { expect, type Locator, type Page } from "@playwright/test";

/** The parts of the chat screen, as a person or a screen reader names them. */

export const composer = (page: Page): Locator => page.getByRole("textbox", { name: /^Message / });

export const feed = (page: Page): Locator => page.getByRole("feed");

/** Messages on the screen, by what they say. */
export const message = (page: Page, text: string | RegExp): Locator =>
  feed(page).getByRole("article").filter({ hasText: text });

export const conversations = (page: Page): Locator => page.getByRole("navigation", { name: "Conversations" });

/** A channel or direct message in the sidebar. */
export const place = (page: Page, name: string): Locator =>
  conversations(page)
    .getByRole("link")
    .filter({ has: page.getByText(name, { exact: true }) });

export const heading = (page: Page, name: string): Locator =>
  page.getByRole("main").getByRole("heading", { level: 1, name, exact: true });

/** Writes into the conversation that is open. */
export async function say(page: Page, text: string): Promise<void> {
  await composer(page).fill(text);
  await composer(page).press("Enter");
}

/** The tools of a message, which come up when the mouse is over it. A list that has just opened may still move. */
export async function toolsOf(row: Locator): Promise<Locator> {
  const tools = row.getByRole("toolbar", { name: "Message" });
  await expect(async () => {
    await row.hover();
    await expect(tools).toBeVisible({ timeout: 1_000 });
  }).toPass();
  return tools;
}

/** Does something with a message, by its tools. */
export async function act(row: Locator, name: string): Promise<void> {
  const tools = await toolsOf(row);
  const button = tools.getByRole("button", { name, exact: true });
  if (await button.isVisible()) await button.click();
  else await choose(row.page(), tools.getByRole("button", { name: "More" }), name);
}

export const workspaceMenu = (page: Page, workspace: string): Locator =>
  page.getByRole("button", { name: workspace, exact: true });

/** What opens the menu of the channel that is open: its name. */
export const channelMenu = (page: Page, channel: string): Locator =>
  page
    .getByRole("main")
    .getByRole("button", { name: channel, exact: true })
    .filter({ has: page.getByRole("heading", { level: 1 }) });

/** Opens a menu and takes what it offers. */
export async function choose(page: Page, opener: Locator, item: string): Promise<void> {
  await opener.click();
  await page.getByRole("menuitem", { name: item }).click();
}

/** Begins a direct message, or finds the one there is. */
export async function openDirect(page: Page, name: string): Promise<void> {
  await conversations(page).getByRole("button", { name: "New message" }).click();
  await page.getByRole("combobox", { name: "To" }).fill(name);
  await page.getByRole("option", { name }).click();
  await page.getByRole("button", { name: "Start writing" }).click();
}
