import type { Page } from "@playwright/test";
import { composer, conversations, feed, heading, place } from "./chat";
import { expectClean } from "./clean";
import { expect, test } from "./fixtures";
import { expectVisibleFocus, press, walkTo } from "./focus";
import { sayAll } from "./team";

/** The list of conversations. Nothing here touches the mouse, but where a test says so. */

test("sections of one's own, by keys and by the mouse, on all devices", async ({ openPage, team }) => {
  const { people, path, workspace } = await team("Ada");
  const [ada] = people;
  for (const name of ["alpha", "beta", "gamma"])
    await ada.api("POST /workspaces/:id/channels", { id: workspace.id, name, kind: "public" });
  const page = await openPage({ as: ada, at: path() });
  const other = await openPage({ as: ada, at: path() });
  const section = (on: Page, name: string) => conversations(on).getByRole("region", { name, exact: true });

  await walkTo(page, place(page, "general"), "Shift+Tab");
  await press(page, "ArrowDown");
  await expect(place(page, "alpha")).toBeFocused();
  await press(page, "m");
  await expect(page.getByRole("menuitemradio", { name: "Channels" })).toBeVisible();
  await expectClean(page, "the menu of a conversation");
  await page.keyboard.type("star");
  await press(page, "Enter");
  for (const one of [page, other]) await expect(section(one, "Starred")).toContainText("alpha");

  await walkTo(page, section(page, "Channels").getByRole("button", { name: "Section" }));
  await press(page, "Enter");
  await expect(page.getByRole("menuitemradio", { name: "By name" })).toBeFocused();
  await expectClean(page, "the menu of a section");
  await page.keyboard.type("new");
  await press(page, "Enter");
  await expect(page.getByRole("dialog", { name: "New section" }).getByLabel("Name")).toBeFocused();
  await expectClean(page, "a new section");
  await page.keyboard.type("Projects");
  await press(page, "Enter");
  for (const one of [page, other]) await expect(section(one, "Projects")).toBeVisible();

  // By the mouse.
  await place(other, "beta").dragTo(section(other, "Projects"));
  for (const one of [page, other]) await expect(section(one, "Projects")).toContainText("beta");
  await expectClean(other, "sections");

  await walkTo(
    page,
    section(page, "Channels").getByRole("button", { name: "Channels", exact: true }),
    "Shift+Tab",
  );
  await press(page, "Enter");
  for (const one of [page, other]) {
    await expect(place(one, "gamma")).toHaveCount(0);
    // Where one is stays to be seen.
    await expect(place(one, "general")).toBeVisible();
  }
  await page.reload();
  await expect(section(page, "Projects")).toContainText("beta");
  await expect(place(page, "gamma")).toHaveCount(0);
});

test("keys go from conversation to conversation, and are all listed", async ({ openPage, team }) => {
  const { people, path, workspace } = await team("Ada", "Ben");
  const [ada, ben] = people;
  const made = [];
  for (const name of ["alpha", "beta", "gamma"]) {
    const { channel } = await ada.api("POST /workspaces/:id/channels", {
      ...{ id: workspace.id, name, kind: "public" },
    });
    await ben.api("POST /channels/:id/join", { id: channel.id });
    made.push(channel);
  }
  const page = await openPage({ as: ben, at: path() });
  await expect(composer(page)).toBeFocused();
  await press(page, "Alt+ArrowDown");
  await expect(heading(page, "alpha")).toBeVisible();
  await expect(composer(page)).toBeFocused();
  await press(page, "Alt+ArrowUp");
  await expect(heading(page, "general")).toBeVisible();
  const [, , gamma] = made;
  if (gamma) await sayAll(ada, gamma, ["Here"]);
  await expect(place(page, "gamma")).toHaveAccessibleName(/unread/);
  await press(page, "Alt+Shift+ArrowDown");
  await expect(heading(page, "gamma")).toBeVisible();

  for (const [chord, name] of [
    ["Control+Shift+K", "New message"],
    ["Control+Shift+L", "Channels"],
  ] as const) {
    await press(page, chord);
    await expect(page.getByRole("dialog", { name })).toBeVisible();
    await press(page, "Escape");
    await expect(composer(page)).toBeFocused();
  }

  await press(page, "F6");
  await expect(place(page, "gamma")).toBeFocused();
  await expectVisibleFocus(page);
  await press(page, "F6");
  await expect(feed(page)).toBeFocused();
  await press(page, "F6", "Shift+F6", "F6");
  await expect(composer(page)).toBeFocused();

  await press(page, "Control+/");
  const overlay = page.getByRole("dialog", { name: "Keys" });
  await expect(overlay).toContainText("Mark unread from here on");
  await expectClean(page, "all keys");
  await press(page, "Escape");
  await expect(overlay).toBeHidden();
  await expect(composer(page)).toBeFocused();
});
