import type { Page } from "@playwright/test";
import type { TestPerson } from "@/test/people";
import { act, composer, conversations, feed, message, openDirect, place, say } from "./chat";
import { expect, test } from "./fixtures";
import { sayAll } from "./team";

/** What each sees of the other, and that another window of the same person agrees. */

/**
 * From when somebody acts until both of the windows show what comes of it, in milliseconds. It waits for
 * the change itself, however long that takes: the figures are reported, not judged.
 *
 * @param isShown runs in the windows
 */
async function timeUntilShown<Argument>(
  windows: readonly Page[],
  isShown: (argument: Argument) => boolean,
  argument: Argument,
  act: () => Promise<unknown>,
): Promise<number[]> {
  const script = `(${watchFor.toString()})(${isShown.toString()}, ${JSON.stringify(argument)})`;
  const shown = windows.map((page) => page.evaluate<number>(script));
  // Both of them look before anything happens.
  await Promise.all(windows.map((page) => page.evaluate(() => true)));
  const startedAt = Date.now();
  await act();
  return (await Promise.all(shown)).map((at) => at - startedAt);
}

/** In the page: when it is so for the first time. */
function watchFor(isShown: (argument: unknown) => boolean, argument: unknown): Promise<number> {
  return new Promise((resolve) => {
    const look = () => {
      if (!isShown(argument)) return;
      watching.disconnect();
      resolve(Date.now());
    };
    const watching = new MutationObserver(look);
    watching.observe(document, { attributes: true, childList: true, characterData: true, subtree: true });
    look();
  });
}

const hasText = (text: string) => document.querySelector("main")?.textContent.includes(text) === true;
const lacksText = (text: string) => document.querySelector("main")?.textContent.includes(text) === false;
/** The presence beside somebody's name in the list of conversations. */
const isStatus = ([name, status]: string[]) =>
  [...document.querySelectorAll("nav a")].some(
    (link) => link.textContent?.includes(name ?? "") && link.querySelector(`[aria-label="${status}"]`),
  );
const isUnread = (name: string) =>
  [...document.querySelectorAll("nav a")].some(
    (link) => link.textContent?.includes(name) && link.textContent.includes("unread"),
  );
const isRead = (name: string) =>
  [...document.querySelectorAll("nav a")].some(
    (link) => link.textContent?.includes(name) && !link.textContent.includes("unread"),
  );

const ownMenu = (page: Page) => page.getByRole("button", { name: "Your status" });

async function chooseOf(page: Page, item: string) {
  await ownMenu(page).click();
  await page.getByRole("menuitem", { name: item }).click();
}

test("typing, presence, seen and unread are soon on the other side, in all windows of a person", async ({
  openPage,
  team,
}, info) => {
  const { people, path, general, workspace } = await team("Ada", "Ben");
  const [ada, ben] = people as [TestPerson, TestPerson];
  const { channel } = await ada.api("POST /workspaces/:id/directs", {
    ...{ id: workspace.id, userIds: [ben.id] },
  });
  const adasWindows = [
    await openPage({ as: ada, at: path(channel) }),
    await openPage({ as: ada, at: path(channel) }),
  ];
  const [adaPage, adaOther] = adasWindows as [Page, Page];
  const benPage = await openPage({ as: ben, at: path(channel) });
  for (const page of adasWindows) await expect(place(page, "Ben").getByLabel("Online")).toBeVisible();

  const figures: Record<string, number[]> = {};
  figures["typing, begun"] = await timeUntilShown(adasWindows, hasText, "Ben is typing", () =>
    composer(benPage).pressSequentially("H"),
  );
  figures["typing, ended"] = await timeUntilShown(adasWindows, lacksText, "Ben is typing", () =>
    composer(benPage).fill(""),
  );
  figures.away = await timeUntilShown(adasWindows, isStatus, ["Ben", "Away"], () =>
    chooseOf(benPage, "Set yourself as away"),
  );
  figures.active = await timeUntilShown(adasWindows, isStatus, ["Ben", "Online"], () =>
    chooseOf(benPage, "Set yourself as active"),
  );
  figures.seen = await timeUntilShown(adasWindows, hasText, "Seen", () => say(adaPage, "Are you there?"));
  figures.unread = await timeUntilShown(adasWindows, isUnread, "general", () =>
    sayAll(ben, general, ["News"]),
  );
  figures.read = await timeUntilShown([adaOther], isRead, "general", () => place(adaPage, "general").click());

  for (const [what, times] of Object.entries(figures)) {
    info.annotations.push({ type: what, description: times.map((ms) => `${ms} ms`).join(", ") });
    process.stdout.write(`${what}: ${times.join(", ")} ms\n`);
  }
  // Both windows of Ada say the same in the end.
  for (const page of adasWindows) {
    await expect(place(page, "general")).not.toContainText("unread");
    await expect(place(page, "Ben").getByLabel("Online")).toBeVisible();
  }
});

test("a status stands beside the name, in the card of its person, and ends when it is taken back", async ({
  openPage,
  team,
}) => {
  const { people, path, general } = await team("Ada", "Ben");
  const [ada, ben] = people as [TestPerson, TestPerson];
  await sayAll(ben, general, ["Morning!"]);
  const [adaPage, benPage] = [
    await openPage({ as: ada, at: path() }),
    await openPage({ as: ben, at: path() }),
  ];
  await chooseOf(benPage, "Set a status");
  await benPage.getByRole("button", { name: "Focusing" }).click();
  await benPage.getByRole("button", { name: "Save" }).click();
  await expect(message(adaPage, "Morning!").getByRole("img", { name: "Focusing" })).toBeVisible();

  await chooseOf(benPage, "Do not disturb");
  await benPage.getByRole("button", { name: "Do not disturb" }).click();
  await message(adaPage, "Morning!").getByRole("button", { name: "Ben" }).click();
  const card = adaPage.getByRole("dialog", { name: "Ben" });
  await expect(card).toContainText("Focusing");
  await expect(card).toContainText("Do not disturb until");

  await chooseOf(benPage, "Clear your status");
  await expect(card).not.toContainText("Focusing");
  await card.getByRole("button", { name: "Message" }).click();
  await expect(composer(adaPage)).toHaveAccessibleName("Message Ben");
  await expect(conversations(adaPage).getByRole("img", { name: "Do not disturb" })).toBeVisible();
});

test("what was marked as unread stays so until one is done, and Escape is done with it, here or everywhere", async ({
  openPage,
  team,
}) => {
  const { people, path, general, workspace } = await team("Ada", "Ben");
  const [ada, ben] = people as [TestPerson, TestPerson];
  const { channel: other } = await ada.api("POST /workspaces/:id/channels", {
    ...{ id: workspace.id, name: "plans", kind: "public" },
  });
  await ada.api("POST /channels/:id/members", { id: other.id, userIds: [ben.id] });
  await sayAll(
    ada,
    general,
    Array.from({ length: 60 }, (_, number) => `Line ${number + 1}`),
  );
  await sayAll(ada, other, ["A plan"]);
  const page = await openPage({ as: ben, at: path() });
  await expect(message(page, "Line 60")).toBeVisible();
  const jump = page.getByRole("button", { name: "Jump to first unread" });
  await expect(jump).toBeVisible();
  await jump.click();
  await expect(message(page, /Line 1$/)).toBeVisible();
  await expect(jump).toBeHidden();

  await act(message(page, /Line 3$/), "Mark unread");
  const isUnreadFor = async () => {
    const { channels } = await ben.api("GET /workspaces/:id/snapshot", { id: workspace.id });
    return channels.map(({ name, unreadCount }) => [name, unreadCount]);
  };
  await expect(page.getByText("New", { exact: true })).toBeVisible();
  await expect.poll(isUnreadFor).toContainEqual(["general", 58]);

  await feed(page).focus();
  await page.keyboard.press("Escape");
  await expect.poll(isUnreadFor).toContainEqual(["general", 0]);
  await expect(message(page, "Line 60")).toBeVisible();
  await expect(page.getByText("New", { exact: true })).toBeHidden();

  await expect(place(page, "plans")).toContainText("unread");
  await page.keyboard.press("Shift+Escape");
  await expect(place(page, "plans")).not.toContainText("unread");
  await expect.poll(isUnreadFor).toContainEqual(["plans", 0]);
});

test("below one's last message a group says who has seen it", async ({ openPage, team }) => {
  const { people, path, workspace } = await team("Ada", "Ben", "Cy");
  const [ada, ben, cy] = people as [TestPerson, TestPerson, TestPerson];
  const { channel } = await ada.api("POST /workspaces/:id/directs", {
    ...{ id: workspace.id, userIds: [ben.id, cy.id] },
  });
  const page = await openPage({ as: ada, at: path(channel) });
  await say(page, "Lunch?");
  const stored = async () =>
    (await ada.api("GET /channels/:id/messages", { id: channel.id })).messages.at(-1)?.seq;
  await expect.poll(stored).toBeDefined();
  const seq = (await stored()) ?? 0;
  for (const person of [ben, cy])
    await (await person.connect()).ok("channel:delivered", { channelId: channel.id, seq });
  await expect(feed(page).getByText("Delivered")).toBeVisible();
  await ben.api("POST /channels/:id/read", { id: channel.id, seq });
  await expect(feed(page).getByText("Seen by Ben")).toBeVisible();
  await cy.api("POST /channels/:id/read", { id: channel.id, seq });
  await expect(feed(page).getByText("Seen by everyone")).toBeVisible();
  // A new message has been seen by nobody yet.
  await say(page, "At noon?");
  await expect(feed(page).getByText("Seen by everyone")).toBeHidden();
});

test("a direct message is begun from the sidebar, and says since when somebody is away", async ({
  openPage,
  team,
}) => {
  const { people, path } = await team("Ada", "Ben");
  const [ada, ben] = people as [TestPerson, TestPerson];
  const tab = await ben.connect();
  const page = await openPage({ as: ada, at: path() });
  await openDirect(page, "Ben");
  const header = page.getByRole("main").getByRole("banner").or(page.locator("main header")).first();
  await expect(header).toContainText("Online");
  tab.close();
  await expect(header).toContainText("Last seen just now");
});
