import { begin, composer, expect, message, say, signUp, test } from "./fixtures";

test("two people sign up, one invites the other, they talk in general and in a direct message", async ({
  openPage,
}) => {
  const ada = await openPage();
  await begin(ada, "Ada", "Lighthouse");
  const home = ada.url();

  await ada.getByRole("button", { name: "Lighthouse" }).click();
  await ada.getByRole("menuitem", { name: "Invite people" }).click();
  await ada.getByRole("button", { name: "Create link" }).click();
  const link = await ada.getByRole("textbox", { name: "Invite link" }).inputValue();

  const ben = await openPage();
  await ben.goto(link);
  await ben.getByRole("link", { name: "Create an account" }).click();
  await signUp(ben, "Ben");
  await ben.getByRole("button", { name: "Join Lighthouse" }).click();
  await expect(composer(ben, "#general")).toBeVisible();

  await ada.goto(home);
  await say(ada, "#general", "Hello, everybody");
  await expect(message(ben, "Hello, everybody")).toBeVisible();
  await say(ben, "#general", "Hello, Ada");
  await expect(message(ada, "Hello, Ada")).toBeVisible();

  await ben.getByRole("button", { name: "New message" }).click();
  await ben.getByLabel("To", { exact: true }).fill("Ada");
  await ben.getByRole("option", { name: "Ada" }).click();
  await ben.getByRole("button", { name: "Start writing" }).click();
  await say(ben, "Ada", "Between us");
  await ada.getByRole("navigation", { name: "Conversations" }).getByRole("link", { name: "Ben" }).click();
  await expect(message(ada, "Between us")).toBeVisible();
  await say(ada, "Ben", "Till tomorrow");
  await expect(message(ben, "Till tomorrow")).toBeVisible();

  for (const page of [ada, ben]) {
    await page.reload();
    await expect(message(page, "Till tomorrow")).toBeVisible();
    await page.getByRole("link", { name: "general" }).click();
    await expect(message(page, "Hello, Ada")).toBeVisible();
  }
});
