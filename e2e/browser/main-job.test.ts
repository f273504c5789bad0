import type { Page } from "@playwright/test";
import {
  act,
  choose,
  composer,
  feed,
  heading,
  message,
  openDirect,
  place,
  say,
  toolsOf,
  workspaceMenu,
} from "./chat";
import { expect, test, untilAlive, visit } from "./fixtures";

const password = "correct horse battery";
const address = (name: string) => `${name.toLowerCase()}-${crypto.randomUUID()}@parley.example`;

async function signUp(page: Page, name: string, email: string): Promise<void> {
  await page.getByLabel("Your name").fill(name);
  await page.getByLabel("Email").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Create account" }).click();
}

/** A line of the sidebar that says it has something new is also drawn so. */
async function expectUnread(page: Page, name: string, count: number | null): Promise<void> {
  await expect(place(page, name)).toHaveAccessibleName(/unread/);
  await expect(place(page, name).getByText(name, { exact: true })).toHaveCSS("font-weight", "600");
  if (count !== null) await expect(place(page, name)).toContainText(String(count));
}

async function expectRead(page: Page, name: string): Promise<void> {
  await expect(place(page, name)).not.toHaveAccessibleName(/unread/);
  await expect(place(page, name).getByText(name, { exact: true })).not.toHaveCSS("font-weight", "600");
  await expect(place(page, name)).not.toContainText(/\d/);
}

test("from the first account to the first reply, and everything is there for who comes back", async ({
  openPage,
}) => {
  const emails = { ada: address("Ada"), ben: address("Ben") };
  const ada = await openPage({ at: "/" });
  const ben = await openPage();

  await test.step("Ada signs up, makes a workspace and an invite link", async () => {
    await ada.getByRole("link", { name: "Create an account" }).click();
    await signUp(ada, "Ada", emails.ada);
    await expect(ada.getByRole("heading", { name: "Welcome, Ada" })).toBeVisible();
    await ada.getByLabel("Name of the workspace").fill("Lighthouse");
    await ada.getByRole("button", { name: "Create workspace" }).click();
    await expect(heading(ada, "general")).toBeVisible();
    await choose(ada, workspaceMenu(ada, "Lighthouse"), "Invite people");
    await ada.getByRole("button", { name: "Create link" }).click();
  });

  await test.step("Ben opens it, signs up and joins", async () => {
    await visit(ben, await ada.getByRole("textbox", { name: "Invite link" }).inputValue());
    await expect(ben.getByRole("heading", { name: "Join Lighthouse" })).toBeVisible();
    await ben.getByRole("link", { name: "Create an account" }).click();
    await signUp(ben, "Ben", emails.ben);
    await ben.getByRole("button", { name: "Join Lighthouse" }).click();
    await expect(heading(ben, "general")).toBeVisible();
  });

  await test.step("they talk in general, and each sees the other at once", async () => {
    await ada.getByRole("link", { name: "Back to the chat" }).click();
    await expect(heading(ada, "general")).toBeVisible();
    await expect(ada.getByRole("article", { name: "Beginning" })).toContainText("very beginning of #general");
    await say(ada, "Hello, everybody");
    await expect(composer(ada)).toHaveValue("");
    await expect(message(ben, "Hello, everybody")).toBeVisible();
    await expect(message(ben, "Hello, everybody")).toHaveAccessibleName(/Ada/);
    await composer(ben).pressSequentially("Hello");
    await expect(ada.getByText("Ben is typing")).toBeVisible();
    await say(ben, "Hello, Ada\nThis is a second line");
    await expect(message(ada, "This is a second line")).toBeVisible();
    await expect(ada.getByText("Ben is typing")).toBeHidden();
  });

  await test.step("Ben writes to Ada alone: it waits for her in bold, with its count, until she reads it", async () => {
    await openDirect(ben, "Ada");
    await say(ben, "Between us");
    await say(ben, "And nobody else");
    await expectUnread(ada, "Ben", 2);
    await expect(ada).toHaveTitle(/^\(2\) #general/);
    await place(ada, "Ben").click();
    await expect(message(ada, "And nobody else")).toBeVisible();
    await expectRead(ada, "Ben");
    await expect(ada).toHaveTitle(/^Ben/);
    await say(ada, "I am here");
    await expect(message(ben, "I am here")).toBeVisible();
    // What is new in a channel is in bold without a count: it is for everybody.
    await place(ben, "general").click();
    await say(ben, "Who wants tea?");
    await expectUnread(ada, "general", null);
    await place(ada, "general").click();
    await expect(message(ada, "Who wants tea?")).toBeVisible();
    await expect(feed(ada).getByText("New", { exact: true })).toBeVisible();
    await expectRead(ada, "general");
  });

  await test.step("a message is edited, another one deleted, for both", async () => {
    await say(ada, "Me, wiht milk");
    await act(message(ada, "Me, wiht milk"), "Edit");
    await ada.getByRole("textbox", { name: "Edit message" }).fill("Me, with milk");
    await ada.keyboard.press("Enter");
    await say(ada, "This was a mistake");
    await act(message(ada, "This was a mistake"), "Delete");
    await ada.getByRole("alertdialog").getByRole("button", { name: "Delete" }).click();
    for (const page of [ada, ben]) {
      await expect(message(page, "Me, with milk")).toContainText("(edited)");
      await expect(message(page, "wiht")).toHaveCount(0);
      await expect(message(page, "This message was deleted")).toBeVisible();
      await expect(message(page, "This was a mistake")).toHaveCount(0);
    }
    // Others' messages offer neither, except that Ada owns the workspace.
    const tools = await toolsOf(message(ben, "Me, with milk"));
    await expect(tools.getByRole("button", { name: "Save for later" })).toBeVisible();
    await expect(tools.getByRole("button", { name: "Edit" })).toHaveCount(0);
    await tools.getByRole("button", { name: "More" }).click();
    await expect(ben.getByRole("menuitem", { name: "Copy text" })).toBeVisible();
    await expect(ben.getByRole("menuitem", { name: "Delete" })).toHaveCount(0);
    await ben.keyboard.press("Escape");
  });

  await test.step("all of it is there after a reload, and in a browser that comes anew", async () => {
    const third = await openPage({ at: "/sign-in" });
    await third.getByLabel("Email").fill(emails.ada);
    await third.getByLabel("Password", { exact: true }).fill(password);
    await third.getByRole("button", { name: "Sign in" }).click();
    await ada.reload();
    await ben.reload();
    for (const page of [ada, ben, third]) {
      await untilAlive(page);
      await expect(message(page, "Hello, everybody")).toBeVisible();
      await expect(message(page, "Me, with milk")).toContainText("(edited)");
      await expect(message(page, "This message was deleted")).toBeVisible();
      await place(page, page === ben ? "Ada" : "Ben").click();
      await expect(message(page, "Between us")).toBeVisible();
      await expect(message(page, "I am here")).toBeVisible();
    }
  });
});
