import type { Page } from "@playwright/test";
import type { Channel } from "@/lib/objects";
import type { TestPerson } from "@/test/people";
import { act, channelMenu, choose, composer, heading, message, place } from "./chat";
import { expectClean } from "./clean";
import { expect, test, visit } from "./fixtures";
import { clickWindow, recordWindows, windowsOf } from "./notice-windows";
import { phone } from "./phone";
import { sayAll, type Team } from "./team";

const bell = (page: Page, unread = 0) =>
  page.getByRole("complementary", { name: "Workspace" }).getByRole("button", {
    name: unread > 0 ? `Notifications, ${unread} unread` : "Notifications",
    exact: true,
  });
const panel = (page: Page) => page.getByRole("dialog", { name: "Notifications" });
/** A notification in the list, by what stands in it. */
const entry = (page: Page, text: string) => panel(page).getByRole("listitem").filter({ hasText: text });

/** A channel beside general that all of them have joined by themselves: who is added is told of it. */
async function addChannel({ people, workspace }: Team, name: string): Promise<Channel> {
  const [owner, ...others] = people as TestPerson[];
  if (!owner) throw new Error("A team has an owner.");
  const { channel } = await owner.api("POST /workspaces/:id/channels", {
    ...{ id: workspace.id, name, kind: "public" },
  });
  for (const other of others) await other.api("POST /channels/:id/join", { id: channel.id });
  return channel;
}

test("a mention is soon in all windows of a person, tells of itself once a browser, and a click leads there", async ({
  openPage,
  team,
}, info) => {
  const gathered = await team("Ada", "Ben");
  const { people, path, general } = gathered;
  const [ada, ben] = people;
  const quiet = await addChannel(gathered, "quiet");
  // Two windows of one browser, and another device.
  const first = await openPage({ as: ben });
  await recordWindows(first.context(), { permission: "granted" });
  const second = await first.context().newPage();
  const elsewhere = await openPage({ as: ben });
  await recordWindows(elsewhere.context(), { permission: "granted" });
  const windows = [first, second, elsewhere];
  for (const page of windows) {
    await visit(page, path(quiet));
    await expect(bell(page)).toBeVisible();
  }
  await untilListening(windows);

  const seen = windows.map((page) => firstSight(page));
  const startedAt = Date.now();
  await sayAll(ada, general, [`<@${ben.id}> the kettle is on`]);

  const rows: Record<string, number>[] = [];
  for (const times of await Promise.all(seen))
    rows.push(
      Object.fromEntries(Object.entries(times).map(([sign, at]) => [sign, at - startedAt])) as Record<
        string,
        number
      >,
    );
  for (const page of windows) {
    await expect(place(page, "general")).toContainText("1 mentions");
    await expect(bell(page, 1)).toBeVisible();
    await expect(page).toHaveTitle(/^\(1\) #quiet · /);
    await expect(page.locator("link[rel=icon]").last()).toHaveAttribute("href", "/icon-waiting.svg");
  }
  const shownHere = async () => [...(await windowsOf(first)), ...(await windowsOf(second))];
  await expect.poll(async () => (await shownHere()).length).toBe(1);
  await expect.poll(async () => (await windowsOf(elsewhere)).length).toBe(1);
  const [told] = await windowsOf(elsewhere);
  expect(told).toMatchObject({ title: "Ada in #general", body: "@Ben the kettle is on" });
  console.log(`${info.title}: ms until shown, by window`, JSON.stringify(rows));
  console.log("ms until the browser told of it", (told?.at ?? 0) - startedAt);

  // A click leads to the message; it is read then, everywhere, and nothing tells of it any more.
  await clickWindow(elsewhere);
  await expect(heading(elsewhere, "general")).toBeVisible();
  await expect(message(elsewhere, "the kettle is on")).toBeInViewport();
  for (const page of windows) {
    await expect(bell(page)).toBeVisible();
    await expect(place(page, "general")).not.toContainText("mentions");
    await expect(page).not.toHaveTitle(/^\(/);
    await expect(page.locator("link[rel=icon]").last()).not.toHaveAttribute("href", "/icon-waiting.svg");
  }
  await expect.poll(async () => (await shownHere()).map(({ isClosed }) => isClosed)).toEqual([true]);
});

/** Alerts come with code of their own, which holds its lock once it is there. */
async function untilListening(pages: readonly Page[]): Promise<void> {
  for (const page of pages)
    await expect
      .poll(() =>
        page.evaluate(async () =>
          (await navigator.locks.query()).held?.some(({ name }) => name?.startsWith("parley:open")),
        ),
      )
      .toBe(true);
}

/** When, in milliseconds since the epoch, a page first shows each sign of a mention in general. */
function firstSight(page: Page): Promise<{ mention: number; bell: number; title: number }> {
  return page.evaluate(
    () =>
      new Promise((resolve) => {
        const times = { mention: 0, bell: 0, title: 0 };
        const look = () => {
          const now = Date.now();
          const links = [...document.querySelectorAll("nav a")].map(({ textContent }) => textContent ?? "");
          if (links.some((text) => text.includes("general") && text.includes("mentions")))
            times.mention ||= now;
          if (document.querySelector("[aria-label='Notifications, 1 unread']")) times.bell ||= now;
          if (document.title.startsWith("(1)")) times.title ||= now;
          if (!times.mention || !times.bell || !times.title) return;
          watching.disconnect();
          resolve(times);
        };
        const watching = new MutationObserver(look);
        watching.observe(document, { attributes: true, childList: true, characterData: true, subtree: true });
        look();
      }),
  );
}

test("whoever has the conversation on a screen is not told of it, in any window of the browser", async ({
  openPage,
  team,
}) => {
  const gathered = await team("Ada", "Ben");
  const { people, path, general } = gathered;
  const [ada, ben] = people;
  const quiet = await addChannel(gathered, "quiet");
  const looking = await openPage({ as: ben });
  await recordWindows(looking.context(), { permission: "granted" });
  const other = await looking.context().newPage();
  await visit(looking, path(general));
  await visit(other, path(quiet));
  await untilListening([looking, other]);

  await sayAll(ada, general, [`<@${ben.id}> in sight`]);
  await expect(message(looking, "in sight")).toBeInViewport();
  // What comes after it is told of: so the first had its chance.
  const { channel } = await ada.api("POST /workspaces/:id/directs", {
    ...{ id: gathered.workspace.id, userIds: [ben.id] },
  });
  await sayAll(ada, channel, ["out of sight"]);

  const bodies = async () =>
    [...(await windowsOf(looking)), ...(await windowsOf(other))].map(({ body }) => body);
  await expect.poll(bodies).toEqual(["out of sight"]);
});

test("the list shows all and unread, by mouse and by keyboard, and is the same in another window", async ({
  openPage,
  team,
}) => {
  const gathered = await team("Ada", "Ben");
  const { people, path, general } = gathered;
  const [ada, ben] = people;
  const quiet = await addChannel(gathered, "quiet");
  const page = await openPage({ as: ben, at: path(quiet) });
  const other = await openPage({ as: ben, at: path(quiet) });
  await bell(page).click();
  await expect(panel(page).getByText("Nothing yet")).toBeVisible();
  await expectClean(page, "no notifications");

  await sayAll(ada, general, [`<@${ben.id}> one`, `<@${ben.id}> two`, `<@${ben.id}> three`]);
  await expect(entry(page, "three")).toBeVisible();
  await expect(panel(page).getByRole("listitem")).toHaveCount(3);
  await expect(panel(page).getByRole("heading", { name: "Today" })).toBeVisible();
  await expectClean(page, "notifications");
  await bell(other, 3).click();

  // One, by its dot: it goes from the unread of the other window.
  await panel(other).getByRole("button", { name: "Unread", exact: true }).click();
  await expect(panel(other).getByRole("listitem")).toHaveCount(3);
  await entry(page, "two").getByRole("button", { name: "Mark read" }).click();
  await expect(panel(other).getByRole("listitem")).toHaveCount(2);
  await expect(bell(other, 2)).toBeVisible();
  await expect(entry(page, "two").getByRole("button", { name: "Mark read" })).toHaveCount(0);

  // By keyboard to the oldest, and there.
  await entry(page, "three").getByRole("button").first().focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(panel(page)).toBeHidden();
  await expect(heading(page, "general")).toBeVisible();
  await expect(message(page, "one")).toBeInViewport();
  await expect(page).toHaveURL(/\/c\/[^/]+\?at=\d+$/);

  // All of it was on the screen then, so all of it is read.
  await expect(bell(other)).toBeVisible();
  await expect(panel(other).getByText("All read")).toBeVisible();
  await expectClean(other, "no unread notifications");
});

test("all are marked read at once", async ({ openPage, team }) => {
  const gathered = await team("Ada", "Ben");
  const { people, path, general } = gathered;
  const [ada, ben] = people;
  const quiet = await addChannel(gathered, "quiet");
  const page = await openPage({ as: ben, at: path(quiet) });
  const other = await openPage({ as: ben, at: path(quiet) });
  await sayAll(ada, general, [`<@${ben.id}> one`, `<@${ben.id}> two`]);

  await bell(page, 2).click();
  await expect(entry(page, "one")).toBeVisible();
  await panel(page).getByRole("button", { name: "Mark all read" }).click();

  await expect(bell(page)).toBeVisible();
  await expect(bell(other)).toBeVisible();
  await expect(entry(page, "one").getByRole("button", { name: "Mark read" })).toHaveCount(0);
  // The messages themselves are as unread as they were.
  await expect(place(page, "general")).toContainText("2 mentions");
});

test("the browser is asked from the list alone, and a no is kept", async ({ openPage, team }) => {
  const gathered = await team("Ada", "Ben");
  const { people, path, general } = gathered;
  const [ada, ben] = people;
  const quiet = await addChannel(gathered, "quiet");
  const page = await openPage({ as: ben });
  await recordWindows(page.context(), { permission: "default", answer: "denied" });
  await visit(page, path(quiet));
  await untilListening([page]);
  const permission = () => page.evaluate(() => Notification.permission);
  await sayAll(ada, general, [`<@${ben.id}> one`]);
  await expect(bell(page, 1)).toBeVisible();
  expect(await permission()).toBe("default");

  await bell(page, 1).click();
  const ask = panel(page).getByRole("button", { name: "Turn on notifications" });
  await expectClean(page, "the question whether notifications may be shown");
  await ask.click();
  await expect(ask).toBeHidden();
  expect(await permission()).toBe("denied");

  await sayAll(ada, general, [`<@${ben.id}> two`]);
  await expect(entry(page, "two")).toBeVisible();
  expect(await windowsOf(page)).toEqual([]);
  await visit(page, "/settings/notifications");
  // The recording forgets at every page; the browser would not.
  await recordWindows(page.context(), { permission: "denied" });
  await page.reload();
  await expect(page.getByText("are blocked in this browser")).toBeVisible();
});

test("why a message did, or did not, notify is said in words", async ({ openPage, team }) => {
  const { people, path, general } = await team("Ada", "Ben");
  const [ada, ben] = people;
  const page = await openPage({ as: ben, at: path(general) });
  const why = page.getByRole("dialog", { name: "Why was I (not) notified?" });
  const ask = async (text: string) => {
    await act(message(page, text), "Why was I (not) notified?");
    await expect(why).toBeVisible();
  };

  await sayAll(ada, general, ["Good morning"]);
  await ask("Good morning");
  await expect(why.getByText("You were not notified")).toBeVisible();
  await expect(why.getByText("Nothing in it was for you")).toBeVisible();
  await expectClean(page, "why");
  await page.keyboard.press("Escape");

  await choose(page, channelMenu(page, "general"), "Mute");
  await expect(place(page, "general")).toContainText("muted");
  await sayAll(ada, general, [`<@${ben.id}> are you there?`]);
  await ask("are you there?");
  await expect(why.getByText("It mentions you, or everyone here.")).toBeVisible();
  await expect(why.getByText("You had this conversation muted.")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(message(page, "are you there?")).toBeFocused();
});

test("on a phone the list is a sheet, and leads to the message", async ({ openPage, team }) => {
  const gathered = await team("Ada", "Ben");
  const { people, path, general } = gathered;
  const [ada, ben] = people;
  const quiet = await addChannel(gathered, "quiet");
  const page = await openPage({ ...phone, as: ben, at: path(quiet) });
  await sayAll(ada, general, [`<@${ben.id}> on the phone`]);

  await page.getByRole("button", { name: /^Conversations/ }).click();
  await page.getByRole("button", { name: "Notifications, 1 unread" }).click();
  await expect(entry(page, "on the phone")).toBeVisible();
  await expectClean(page, "notifications on a phone");
  await entry(page, "on the phone").getByRole("button").first().click();
  await expect(heading(page, "general")).toBeVisible();
  await expect(message(page, "on the phone")).toBeInViewport();
  await expect(composer(page)).toBeVisible();

  await visit(page, "/settings/notifications");
  await expectClean(page, "notification settings on a phone");
});
