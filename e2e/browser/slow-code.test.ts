import type { Page } from "@playwright/test";
import { channelMenu, composer, message, place, say, workspaceMenu } from "./chat";
import { expect, test, untilAlive, untilTakenOver } from "./fixtures";
import { sayAll } from "./team";

/** Nothing of a page's code comes until the function that comes back is called. */
async function holdCode(page: Page, isHeld: (url: string) => boolean): Promise<() => void> {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route("**/_next/static/chunks/*.js", async (route) => {
    if (isHeld(route.request().url())) await released;
    await route.continue();
  });
  return release;
}

/** As `holdCode`, for what the page fetches once it is alive: it does not name these scripts itself. */
async function holdLaterCode(page: Page, path: string): Promise<() => void> {
  const html = await (await page.request.get(path)).text();
  return holdCode(page, (url) => !html.includes(url.slice(url.lastIndexOf("/"))));
}

for (const way of ["a click", "Enter", "Space"]) {
  test(`a menu that ${way} asks for before its code has come opens with it, and closes as ever`, async ({
    openPage,
    team,
  }) => {
    const { people, path, workspace } = await team("Ada");
    const input = { id: workspace.id, name: "design", kind: "public" } as const;
    await people[0].api("POST /workspaces/:id/channels", input);
    const page = await openPage({ as: people[0] });
    const release = await holdLaterCode(page, path());
    await page.goto(path());
    await untilTakenOver(page);
    const opener = channelMenu(page, "general");
    const menu = page.getByRole("menu");

    if (way === "a click") await opener.click();
    else await opener.press(way);
    await expect(menu).toHaveCount(0);
    const before = await opener.boundingBox();
    release();
    await expect(menu).toBeVisible();
    expect(await opener.boundingBox()).toEqual(before);
    await expect(page.locator("[role=menu]:focus, [role=menu] :focus")).toHaveCount(1);
    await page.keyboard.press("Escape");
    await expect(menu).toHaveCount(0);
    await expect(opener).toBeFocused();

    for (const isOpen of [true, false]) {
      await opener.click();
      await expect(opener).toHaveAttribute("aria-expanded", String(isOpen));
      await expect(menu).toHaveCount(isOpen ? 1 : 0);
    }
    // It was asked for once: the same menu of another channel stays closed.
    await place(page, "design").click();
    await expect(channelMenu(page, "design")).toHaveAttribute("aria-expanded", "false");
  });
}

test("the focus stays on a menu's button when its code comes", async ({ openPage, team }) => {
  const { people, path } = await team("Ada");
  const page = await openPage({ as: people[0] });
  const release = await holdLaterCode(page, path());
  await page.goto(path());
  await untilTakenOver(page);
  const opener = workspaceMenu(page, "Test");
  await opener.focus();
  await expect(opener).not.toHaveAttribute("aria-haspopup");
  release();
  await expect(opener).toHaveAttribute("aria-haspopup", "menu");
  await expect(opener).toBeFocused();
});

test("what is typed before the page is alive is kept, after the draft that was there", async ({
  openPage,
  team,
}) => {
  const { people, path } = await team("Ada");
  const page = await openPage({ as: people[0] });
  for (const [typed, kept] of [
    ["Too early", "Too early"],
    ["and again", "Too early\nand again"],
  ] as const) {
    const release = await holdCode(page, () => true);
    await page.goto(path(), { waitUntil: "commit" });
    await expect(composer(page)).toHaveValue("");
    await composer(page).pressSequentially(typed);
    release();
    await untilAlive(page);
    await expect(composer(page)).toHaveValue(kept);
    await page.unroute("**/_next/static/chunks/*.js");
  }
  await say(page, "In time");
  await expect(message(page, "In time")).toBeVisible();
  await expect(composer(page)).toHaveValue("");
});

test("a reaction that is pressed before the code of the chat has come is seen at once, and is not lost", async ({
  openPage,
  team,
}) => {
  const { people, path, general } = await team("Ada", "Ben");
  const [ada, ben] = people;
  await sayAll(ben, general, ["Shall we?"]);
  const [asked] = (await ben.api("GET /channels/:id/messages", { id: general.id })).messages.slice(-1);
  await ben.api("PUT /messages/:id/reactions", { id: asked?.id ?? "", emoji: "👍", on: true });
  const page = await openPage({ as: ada });
  const release = await holdLaterCode(page, path());
  // Nor does the connection stand when that code has come.
  await page.routeWebSocket(/socket\.io/, () => undefined);
  await page.route("**/socket.io/**", () => undefined);
  await page.goto(path());
  await untilTakenOver(page);
  const mine = message(page, "Shall we?").getByRole("button", { name: /^👍 2, / });
  await message(page, "Shall we?")
    .getByRole("button", { name: /^👍 1, / })
    .click();
  await expect(mine).toHaveAttribute("aria-pressed", "true");
  release();
  await expect
    .poll(async () => {
      const { messages } = await ben.api("GET /channels/:id/messages", { id: general.id });
      return messages.at(-1)?.reactions[0]?.userIds;
    })
    .toEqual([ben.id, ada.id]);
  await expect(mine).toHaveAttribute("aria-pressed", "true");
});
