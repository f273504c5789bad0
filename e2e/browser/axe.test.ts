import type { Locator, Page } from "@playwright/test";
import { channelMenu, choose, conversations, message, say, workspaceMenu } from "./chat";
import { expectClean } from "./clean";
import { expect, test, visit } from "./fixtures";
import { phone } from "./phone";
import { sayAll } from "./team";

// The page that is not there.
test.use({ expectedFaults: /404 \(Not Found\).*\/nowhere/ });

/** Opens something, looks at it and leaves it by Escape. */
async function expectCleanWhenOpen(page: Page, screen: string, opened: Locator, open: () => Promise<void>) {
  await open();
  await expect(opened).toBeVisible();
  await expectClean(page, screen);
  await page.keyboard.press("Escape");
  await expect(opened).toBeHidden();
}

test("axe finds nothing on the pages before the chat", async ({ openPage, team }) => {
  const stranger = await openPage();
  for (const path of ["/sign-in", "/sign-up", "/forgot-password", "/reset-password", "/nowhere"]) {
    await visit(stranger, path);
    await expectClean(stranger, path);
  }
  await visit(stranger, "/sign-up");
  await stranger.getByRole("button", { name: "Create account" }).click();
  await expect(stranger.getByLabel("Your name")).toHaveAccessibleDescription(/name/);
  await expectClean(stranger, "sign-up with faults");

  const { people, workspace } = await team("Ada");
  const { invite } = await people[0].api("POST /workspaces/:id/invites", { id: workspace.id });
  for (const token of [invite.token, "x".repeat(32)]) {
    await visit(stranger, `/invite/${token}`);
    await expectClean(stranger, `invite ${token}`);
  }
  const member = await openPage({ as: people[0], at: "/welcome" });
  await expectClean(member, "welcome");
  await visit(member, `/invite/${invite.token}`);
  await expectClean(member, "invite, signed in");
});

test("axe finds nothing in the settings", async ({ openPage, team }) => {
  const { people, path } = await team("Ada", "Ben");
  const page = await openPage({ as: people[0], at: "/settings" });
  await expect(page.getByText("This one")).toBeVisible();
  await expectClean(page, "own settings");
  for (const part of ["", "/members", "/invites"]) {
    await visit(page, `${path()}/settings${part}`);
    await expectClean(page, `workspace settings${part}`);
  }
  await page.getByRole("button", { name: "Create link" }).click();
  await expect(page.getByRole("textbox", { name: "Invite link" })).toBeVisible();
  await expectClean(page, "a fresh invite");
  await expectCleanWhenOpen(page, "a question", page.getByRole("alertdialog"), () =>
    page
      .getByRole("button", { name: /^Withdraw/ })
      .first()
      .click(),
  );
});

for (const [device, options] of Object.entries({ "a wide screen": {}, "a phone": phone })) {
  test(`axe finds nothing in the chat on ${device}`, async ({ openPage, team }) => {
    const { people, path, general, workspace } = await team("Ada", "Ben", "Cleo");
    const [ada, ben] = people;
    const page = await openPage({ ...options, as: ada, at: path() });
    await expect(page.getByRole("article", { name: "Beginning" })).toBeVisible();
    await expectClean(page, "an empty channel");

    const input = { id: workspace.id, name: "design", kind: "private", topic: "Shapes" } as const;
    const { channel } = await ada.api("POST /workspaces/:id/channels", input);
    await ada.api("POST /channels/:id/members", { id: channel.id, userIds: [ben.id] });
    await sayAll(ben, channel, ["Unread"]);
    await sayAll(ben, general, ["Good morning", "See https://parley.example/a", "😀", "A mistake"]);
    await say(page, "My own");
    const { messages } = await ben.api("GET /channels/:id/messages", { id: general.id });
    await ben.api("DELETE /messages/:id", {
      id: messages.find(({ text }) => text === "A mistake")?.id ?? "",
    });
    await expect(message(page, "This message was deleted")).toBeVisible();
    await message(page, "My own").click();
    await expect(page.getByRole("toolbar")).toBeVisible();
    await expectClean(page, "a busy channel, and a message with its tools");
    await page.getByRole("toolbar").getByRole("button", { name: "Edit" }).click();
    await expect(page.getByRole("textbox", { name: "Edit message" })).toBeFocused();
    await expectClean(page, "a message that is edited");
    await page.keyboard.press("Escape");
  });

  test(`axe finds nothing in dialogs and menus on ${device}`, async ({ openPage, team }) => {
    const { people, path } = await team("Ada", "Ben", "Cleo");
    const page = await openPage({ ...options, as: people[0], at: path() });
    const isPhone = options === phone;
    const dialog = (name: string) => page.getByRole("dialog", { name });
    const menu = page.getByRole("menu");
    const inSidebar = (name: string) => conversations(page).getByRole("button", { name });
    const look = (screen: string, opened: Locator, open: () => Promise<void>) =>
      expectCleanWhenOpen(page, screen, opened, open);

    await look("channel menu", menu, () => channelMenu(page, "general").click());
    await look("people", dialog("People in"), () => choose(page, channelMenu(page, "general"), "People"));
    await look("name and topic", dialog("Change #general"), () =>
      choose(page, channelMenu(page, "general"), "Change name"),
    );

    if (isPhone) {
      await page.getByRole("button", { name: "Conversations" }).click();
      await expect(dialog("Conversations")).toBeVisible();
      await expectClean(page, "drawer");
    }
    await look("workspace menu", menu, () => workspaceMenu(page, "Test").click());
    await look("menu of channels", menu, () => inSidebar("Add channels").click());
    await look("create a channel", dialog("Create a channel"), () =>
      choose(page, inSidebar("Add channels"), "Create"),
    );
    await look("browse channels", dialog("Channels"), () =>
      choose(page, inSidebar("Add channels"), "Browse"),
    );
    await look("new message", dialog("New message"), () => inSidebar("New message").click());
  });
}
