import type { Locator, Page } from "@playwright/test";
import type { TestPerson } from "@/test/people";
import { act, composer, message, place, say } from "./chat";
import { expect, test } from "./fixtures";
import { sayAll, storedTexts } from "./team";

const list = (page: Page): Locator => page.getByRole("listbox", { name: "People and groups" });
const chip = (page: Page, text: string): Locator => message(page, text).getByText(text, { exact: true });

async function rename({ token }: TestPerson, url: string, name: string): Promise<void> {
  const response = await fetch(`${url}/api/auth/update-user`, {
    method: "POST",
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json", origin: url },
    body: JSON.stringify({ name }),
  });
  expect(response.status).toBe(200);
}

test("a name is chosen with the keyboard, and follows when its owner takes another", async ({
  openPage,
  team,
  baseURL,
}) => {
  const { people, path, general } = await team("Ada", "Bea", "Ben");
  const [ada, , ben] = people;
  const page = await openPage({ as: ada, at: path() });
  await composer(page).pressSequentially("Hi @b");
  await expect(list(page).getByRole("option")).toHaveText([/Bea/, /Ben/]);
  await expect(composer(page)).toHaveAttribute("aria-activedescendant", /-0$/);
  await page.keyboard.press("ArrowDown");
  await expect(list(page).getByRole("option", { name: /Ben/ })).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Enter");
  await expect(composer(page)).toHaveValue("Hi @Ben ");
  await expect(list(page)).toBeHidden();
  await page.keyboard.type("and @be");
  await page.keyboard.press("Tab");
  await expect(composer(page)).toHaveValue("Hi @Ben and @Bea ");
  await page.keyboard.press("Enter");

  await expect(message(page, "Hi @Ben and @Bea")).toBeVisible();
  await expect.poll(() => storedTexts(ada, general)).toEqual([`Hi <@${ben.id}> and <@${people[1].id}>`]);
  await rename(ben, baseURL ?? "", "Benjamin");
  await expect(message(page, "Hi @Benjamin and @Bea")).toBeVisible();

  // What one edits has names in it, and keeps its references.
  await act(message(page, "Hi @Benjamin"), "Edit");
  const editor = page.getByRole("textbox", { name: "Edit message" });
  await expect(editor).toHaveValue("Hi @Benjamin and @Bea");
  await editor.fill("Bye @Benjamin, @a");
  await page.keyboard.press("Escape");
  await expect(editor).toHaveValue("Bye @Benjamin, @a");
  await page.keyboard.press("Enter");
  await expect(message(page, "Bye @Benjamin, @a")).toBeVisible();
  await expect.poll(() => storedTexts(ada, general)).toEqual([`Bye <@${ben.id}>, @a`]);
});

test("Escape closes the list and the mouse chooses from it", async ({ openPage, team }) => {
  const { people, path } = await team("Ada", "Ben");
  const page = await openPage({ as: people[0], at: path() });
  await composer(page).pressSequentially("mail me@b, or @");
  await expect(list(page).getByRole("option")).toHaveText([/Ben/, /@channel/, /@here/]);
  await page.keyboard.press("Escape");
  await expect(list(page)).toBeHidden();
  await page.keyboard.type("be");
  await expect(list(page)).toBeHidden();
  await page.keyboard.type("fore @");
  await list(page).getByRole("option", { name: /Ben/ }).click();
  await expect(composer(page)).toHaveValue("mail me@b, or @before @Ben ");
  await expect(composer(page)).toBeFocused();
  // As anything that was typed, it is taken back by the browser's undo.
  await page.keyboard.press("Control+z");
  await expect(composer(page)).not.toHaveValue(/@Ben/);
});

test("who is mentioned sees it: a number in the sidebar, the message marked, the last one of a direct", async ({
  openPage,
  team,
}) => {
  const { people, path, general, workspace } = await team("Ada", "Ben", "Cy");
  const [ada, ben, cy] = people;
  const { channel } = await ben.api("POST /workspaces/:id/directs", { id: workspace.id, userIds: [cy.id] });
  await sayAll(cy, channel, ["Good morning"]);
  const page = await openPage({ as: ben, at: path(channel) });
  await sayAll(ada, general, ["plain", `<@${ben.id}> look`, "@channel too", `<@${cy.id}> not you`]);
  await expect(place(page, "general")).toContainText("2 mentions");
  await expect(place(page, "Cy")).toContainText("Good morning");
  await sayAll(ben, channel, [`<@${cy.id}>, hello`]);
  await expect(place(page, "Cy")).toContainText("You: @Cy, hello");
  await place(page, "general").click();
  await expect(chip(page, "@Ben")).toBeVisible();
  await expect(place(page, "general")).not.toContainText("mentions");
});

test("before more than fifty are notified one is asked", async ({ openPage, team }) => {
  const names = Array.from({ length: 52 }, (_, number) => `P${number}`);
  const { people, path, general } = await team("Ada", ...names);
  const ada = people[0] as TestPerson;
  const page = await openPage({ as: ada, at: path() });
  await say(page, "@channel lunch");
  const dialog = page.getByRole("alertdialog", { name: "Notify 52 people?" });
  await dialog.getByRole("button", { name: "Cancel" }).click();
  await expect(composer(page)).toHaveValue("@channel lunch");
  await composer(page).press("Enter");
  await dialog.getByRole("button", { name: "Send" }).click();
  await expect(message(page, "@channel lunch")).toBeVisible();
  await expect(composer(page)).toHaveValue("");
  await say(page, "@here lunch");
  await expect(message(page, "@here lunch")).toBeVisible();
  // It is on the screen before the server has it.
  await expect.poll(() => storedTexts(ada, general)).toEqual(["<!channel> lunch", "<!here> lunch"]);
});

test("an admin makes a group, which is addressed by its handle", async ({ openPage, team }) => {
  const { people, path, general } = await team("Ada", "Ben", "Cy");
  const [ada, ben] = people;
  const page = await openPage({ as: ada, at: `${path()}/settings/groups` });
  await expect(page.getByText("No groups yet")).toBeVisible();
  await page.getByRole("button", { name: "Create group" }).click();
  const dialog = page.getByRole("dialog", { name: "Create a group" });
  await dialog.getByRole("button", { name: "Create group" }).click();
  await expect(dialog.getByText("Give it a handle")).toBeVisible();
  await dialog.getByLabel("Handle").fill("@Design");
  await dialog.getByRole("combobox", { name: "People" }).fill("be");
  await dialog.getByRole("option", { name: "Ben" }).click();
  await dialog.getByRole("button", { name: "Create group" }).click();
  await expect(page.getByText("@design", { exact: true })).toBeVisible();

  const chat = await openPage({ as: ben, at: path() });
  await sayAll(ada, general, ["@design, look"]);
  await expect(message(chat, "@design, look")).toBeVisible();

  await page.getByRole("button", { name: "Edit @design" }).click();
  await page.getByRole("dialog").getByLabel("Handle").fill("art");
  await page.getByRole("dialog").getByRole("button", { name: "Save" }).click();
  await expect(message(chat, "@art, look")).toBeVisible();
  await page.getByRole("button", { name: "Delete @art" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Delete" }).click();
  await expect(page.getByText("No groups yet")).toBeVisible();
  await expect(message(chat, "@someone, look")).toBeVisible();

  const reader = await openPage({ as: ben, at: `${path()}/settings/groups` });
  await expect(reader.getByText("No groups yet")).toBeVisible();
  await expect(reader.getByRole("button", { name: "Create group" })).toBeHidden();
});
