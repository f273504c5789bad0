import type { Page } from "@playwright/test";
import { composer, heading, message, place, say } from "./chat";
import { expect, test, visit } from "./fixtures";
import { storedTexts } from "./team";

// What a browser says of a line that is cut, and of what is refused over HTTP: one is not in the channel any more.
test.use({ expectedFaults: /net::ERR_|WebSocket connection|40[34] \(.*\/(messages|draft|members)/ });

const button = (page: Page, text: string, name: string) => message(page, text).getByRole("button", { name });

test("what can never be sent says why, in every tab and after a reload, and is sent again, edited or dropped", async ({
  openPage,
  team,
  line,
}) => {
  const { people, path, workspace } = await team("Ada", "Ben");
  const [ada, ben] = people;
  const input = { id: workspace.id, name: "launch", kind: "public" } as const;
  const { channel } = await ben.api("POST /workspaces/:id/channels", input);
  await ben.api("POST /channels/:id/members", { id: channel.id, userIds: [ada.id] });
  const page = await openPage({ baseURL: line.url, as: ada, at: path(channel) });

  line.cut();
  await expect(page.getByText(/onnecting…/)).toBeVisible();
  for (const text of ["Try me again", "Change me", "Forget me"]) await say(page, text);
  await ben.api("POST /channels/:id/archive", { id: channel.id });
  line.heal();
  for (const text of ["Try me again", "Change me", "Forget me"])
    await expect(message(page, text)).toContainText("Not sent. This channel is archived.");

  await page.reload();
  const second = await page.context().newPage();
  await visit(second, path(channel));
  for (const tab of [page, second]) {
    await expect(message(tab, "Try me again")).toContainText("This channel is archived.");
    // There is nothing to edit it in.
    await expect(button(tab, "Change me", "Copy text")).toBeVisible();
    await expect(button(tab, "Change me", "Edit")).toHaveCount(0);
  }

  await ben.api("POST /channels/:id/unarchive", { id: channel.id });
  await button(page, "Forget me", "Discard").click();
  await button(page, "Try me again", "Try again").click();
  await button(page, "Change me", "Edit").click();
  await expect(composer(page)).toHaveValue("Change me");
  await expect(message(page, "Change me")).toHaveCount(0);
  await say(page, "Changed");
  for (const tab of [page, second]) {
    for (const text of ["Try me again", "Changed"]) {
      await expect(message(tab, text)).toHaveCount(1);
      await expect(message(tab, text)).not.toContainText("Not sent");
    }
    for (const text of ["Change me", "Forget me"]) await expect(message(tab, text)).toHaveCount(0);
  }
  expect(await storedTexts(ben, channel)).toEqual(["Try me again", "Changed"]);
});

test("what was for a conversation that one is not in any more is not lost without a word", async ({
  openPage,
  team,
  line,
}) => {
  const { people, path, workspace } = await team("Ada", "Ben");
  const [ada, ben] = people;
  const input = { id: workspace.id, name: "secret", kind: "private" } as const;
  const { channel } = await ada.api("POST /workspaces/:id/channels", input);
  await ada.api("POST /channels/:id/members", { id: channel.id, userIds: [ben.id] });
  const page = await openPage({ baseURL: line.url, as: ben, at: path(channel) });

  line.cut();
  await expect(page.getByText(/onnecting…/)).toBeVisible();
  await say(page, "Too late");
  await ada.api("DELETE /channels/:id/members/:userId", { id: channel.id, userId: ben.id });
  line.heal();
  await expect(heading(page, "This conversation is not here")).toBeVisible();
  await place(page, "general").click();
  const notice = page.getByRole("alert").filter({ hasText: "Too late" });
  await expect(notice).toContainText("A message to a conversation that is gone was not sent.");
  await page.reload();
  await expect(notice).toBeVisible();
  await notice.getByRole("button", { name: "Discard" }).click();
  await expect(notice).toHaveCount(0);
  await page.reload();
  await expect(heading(page, "general")).toBeVisible();
  await expect(notice).toHaveCount(0);
  expect(await storedTexts(ada, channel)).toEqual([]);
});
