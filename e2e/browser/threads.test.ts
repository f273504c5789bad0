import type { Locator, Page } from "@playwright/test";
import type { Channel, Message } from "@/lib/objects";
import type { TestPerson } from "@/test/people";
import { choose, composer, message, say } from "./chat";
import { expectClean } from "./clean";
import { expect, test, visit } from "./fixtures";
import { walkTo } from "./focus";
import { fillThread } from "./old-messages";
import { phone } from "./phone";

const panel = (page: Page): Locator => page.getByRole("complementary", { name: "Thread" });
const replies = (page: Page): Locator => panel(page).getByRole("feed", { name: "Replies" });
const replyField = (page: Page): Locator => page.getByRole("textbox", { name: "Reply in thread" });
const inChannel = (page: Page, text: string): Locator =>
  page
    .getByRole("feed", { name: /^Messages / })
    .getByRole("article")
    .filter({ hasText: text });
const reply = (page: Page, text: string): Locator =>
  replies(page).getByRole("article").filter({ hasText: text });
const inbox = (page: Page): Locator =>
  page.getByRole("complementary", { name: "Workspace" }).getByRole("link", { name: /^Threads/ });

async function send(
  person: TestPerson,
  channel: Channel,
  text: string,
  more: { threadId?: string; alsoToChannel?: boolean } = {},
): Promise<Message> {
  const clientId = crypto.randomUUID();
  return (await person.api("POST /channels/:id/messages", { id: channel.id, clientId, text, ...more }))
    .message;
}

test("two people talk in a thread, without a mouse", async ({ openPage, team }) => {
  const { people, path, general } = await team("Ada", "Ben");
  await send(people[0], general, "Who has the key?");
  const [ada, ben] = [
    await openPage({ as: people[0], at: path(general) }),
    await openPage({ as: people[1], at: path(general) }),
  ];

  await expect(inChannel(ben, "Who has the key?")).toBeVisible();
  await ben.keyboard.press("Shift+Tab");
  await walkTo(ben, ben.getByRole("feed"), "Shift+Tab");
  await ben.keyboard.press("End");
  await expect(inChannel(ben, "Who has the key?")).toBeFocused();
  await ben.keyboard.press("t");
  await expect(replyField(ben)).toBeFocused();
  await expect(ben).toHaveURL(/\?thread=[\da-f-]{36}$/);
  await expect(reply(ben, "Who has the key?")).toBeVisible();
  await ben.keyboard.type("I have it");
  await ben.keyboard.press("Enter");
  await expect(reply(ben, "I have it")).toBeVisible();
  await expect(replyField(ben)).toBeFocused();

  // Ada has it below her question, and one thread that she has not read; her channel has nothing new.
  const line = inChannel(ada, "Who has the key?").getByRole("button", { name: /^1 reply/ });
  await expect(line).toContainText("1 new");
  await expect(inbox(ada)).toContainText("1 unread threads");
  await expect(inChannel(ada, "I have it")).toHaveCount(0);
  await walkTo(ada, ada.getByRole("feed"), "Shift+Tab");
  await ada.keyboard.press("End");
  await ada.keyboard.press("t");
  await expect(replyField(ada)).toBeFocused();
  await expect(reply(ada, "I have it")).toContainText("New");
  await expect(inbox(ada)).not.toContainText("unread");

  await ada.keyboard.type("Then let us go");
  await expect(panel(ben).getByText("Ada is typing")).toBeVisible();
  await walkTo(ada, ada.getByRole("checkbox", { name: "Also send to #general" }), "Shift+Tab");
  await ada.keyboard.press("Space");
  await walkTo(ada, replyField(ada));
  await ada.keyboard.press("Enter");
  await expect(reply(ben, "Then let us go")).toContainText("Also sent to the channel");
  await expect(inChannel(ben, "Then let us go")).toContainText("Replied in a thread");
  await expect(ada.getByRole("checkbox", { name: "Also send to #general" })).not.toBeChecked();
  await expectClean(ben, "a thread");

  await ben.keyboard.press("Escape");
  await expect(panel(ben)).toHaveCount(0);
  await expect(inChannel(ben, "Who has the key?")).toBeFocused();
  await expect(ben).toHaveURL(path(general));
  // What one has begun to write is kept for each thread, and apart from the channel.
  await ada.keyboard.type("half a thought");
  await ada.keyboard.press("Escape");
  await expect(panel(ada)).toHaveCount(0);
  await expect(composer(ada)).toHaveValue("");
  await inChannel(ada, "Who has the key?")
    .getByRole("button", { name: /^2 replies/ })
    .press("Enter");
  await expect(replyField(ada)).toHaveValue("half a thought");
});

test("who follows a thread finds it in the list until it is read, and not when they do not follow it", async ({
  openPage,
  team,
}) => {
  const { people, path, general } = await team("Ada", "Ben");
  const [ada, ben] = people;
  const roots = [await send(ada, general, "First matter"), await send(ada, general, "Second matter")];
  for (const { id: threadId } of roots) await send(ben, general, "An answer", { threadId });
  const page = await openPage({ as: ada, at: path(general) });
  await expect(inbox(page)).toContainText("2");
  await inbox(page).click();
  await expect(page).toHaveURL(/\/threads$/);
  const card = (text: string) => page.getByRole("listitem").filter({ hasText: text }).first();
  await expect(page.getByRole("button", { name: /Second matter/ })).toBeVisible();
  await expectClean(page, "threads");
  await card("First matter").getByRole("button", { name: "Mark thread read" }).click();
  await expect(inbox(page)).toContainText("1 unread threads");
  await card("Second matter").getByRole("button", { name: "Reply", exact: true }).click();
  await expect(reply(page, "An answer")).toBeVisible();
  await expect(inbox(page)).not.toContainText("unread");

  await choose(page, panel(page).getByRole("button", { name: "More" }).first(), "Unfollow thread");
  await send(ben, general, "One more", { threadId: roots[1]?.id ?? "" });
  await expect(reply(page, "One more")).toBeVisible();
  await page.getByRole("button", { name: "Close thread" }).click();
  await send(ben, general, "And another", { threadId: roots[1]?.id ?? "" });
  await expect(inChannel(page, "Second matter")).toContainText("3 replies");
  await expect(inbox(page)).not.toContainText("unread");
  await visit(page, `${path()}/threads`);
  await expect(page.getByRole("button", { name: /First matter/ })).toBeVisible();
  await expect(page.getByRole("button", { name: /Second matter/ })).toHaveCount(0);
});

test("a notification of a reply opens its thread around it", async ({ openPage, team }) => {
  const { people, path, general } = await team("Ada", "Ben");
  const root = await send(people[0], general, "The matter");
  await send(people[1], general, "The answer", { threadId: root.id });
  const page = await openPage({ as: people[0], at: path() });
  await page.getByRole("button", { name: /^Notifications/ }).click();
  await page.getByRole("button", { name: /The answer/ }).click();
  await expect(page).toHaveURL(new RegExp(`\\?thread=${root.id}&at=\\d+$`));
  await expect(reply(page, "The answer")).toBeVisible();
  await expect(page.getByRole("button", { name: /^Notifications/ })).not.toHaveAccessibleName(/unread/);
});

test("on a phone a thread takes the screen, and gives it back", async ({ openPage, team }) => {
  const { people, path, general } = await team("Ada", "Ben");
  const root = await send(people[0], general, "The matter");
  await send(people[1], general, "The answer", { threadId: root.id });
  const page = await openPage({ as: people[0], at: path(general), ...phone });
  await inChannel(page, "The matter")
    .getByRole("button", { name: /^1 reply/ })
    .click();
  await expect(reply(page, "The answer")).toBeVisible();
  await expect(composer(page)).toBeHidden();
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overflow).toBe(0);
  await expectClean(page, "a thread on a phone");
  await page.goBack();
  await expect(panel(page)).toHaveCount(0);
  await expect(composer(page)).toBeVisible();
  await say(page, "Back");
  await expect(message(page, "Back")).toBeVisible();
});

test("a thread with 5,000 replies opens at its end, and scrolls to its beginning", async ({
  openPage,
  team,
}) => {
  test.setTimeout(240_000);
  const { people, path, general } = await team("Ada", "Ben");
  const root = await send(people[0], general, "The long matter");
  await fillThread(root, people[1].id, 5_000);

  const page = await openPage({ as: people[0], at: `${path(general)}?thread=${root.id}` });
  await expect(reply(page, "Reply 5000")).toBeVisible();
  await expect(inChannel(page, "The long matter")).toContainText("5000 replies");
  const rows = () => replies(page).getByRole("article").count();
  expect(await rows()).toBeLessThan(100);
  await page.evaluate(() => {
    const seen = window as unknown as { longTasks: number[] };
    seen.longTasks = [];
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) seen.longTasks.push(Math.round(duration));
    }).observe({ type: "longtask" });
  });
  await replies(page).hover();
  await expect(async () => {
    for (let turn = 0; turn < 20; turn++) {
      await page.mouse.wheel(0, -4_000);
      await page.evaluate(() => new Promise(requestAnimationFrame));
    }
    await expect(reply(page, "The long matter")).toBeVisible({ timeout: 50 });
  }).toPass({ timeout: 180_000, intervals: [0] });
  expect(await rows()).toBeLessThan(100);
  const tasks = await page.evaluate(() => (window as unknown as { longTasks: number[] }).longTasks);
  test.info().annotations.push({ type: "long tasks, ms", description: tasks.join(" ") });
});
