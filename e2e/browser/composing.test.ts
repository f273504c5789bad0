import type { Page } from "@playwright/test";
import { composer, feed, heading, message, place, say } from "./chat";
import { expectClean } from "./clean";
import { expect, test } from "./fixtures";
import { phone } from "./phone";
import { storedTexts } from "./team";

const bar = (page: Page) => page.getByRole("toolbar", { name: "Formatting" });

/** Until the code that helps with writing is there: a key before that is a plain one. */
async function untilHelped(page: Page): Promise<void> {
  await composer(page).focus();
  await expect(async () => {
    await composer(page).fill("@");
    await expect(page.getByRole("listbox")).toBeVisible({ timeout: 500 });
  }).toPass();
  await composer(page).fill("");
  await expect(page.getByRole("listbox")).toBeHidden();
}

/** Puts something on the clipboard of the field, as the browser does for Ctrl+V. */
const paste = (page: Page, kinds: Record<string, string>) =>
  composer(page).evaluate((field, given) => {
    const clipboardData = new DataTransfer();
    for (const [kind, data] of Object.entries(given)) clipboardData.setData(kind, data);
    const event = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
    return field.dispatchEvent(event);
  }, kinds);

test("words are formatted by keys alone, and both people see how", async ({ openPage, team }) => {
  const { people, path } = await team("Ada", "Ben");
  const ada = await openPage({ as: people[0], at: path() });
  const ben = await openPage({ as: people[1], at: path() });
  await untilHelped(ada);

  await ada.keyboard.press("Control+b");
  await ada.keyboard.type("loud");
  await ada.keyboard.press("Control+b");
  await ada.keyboard.type(" and soft");
  for (let index = 0; index < 4; index += 1) await ada.keyboard.press("Shift+ArrowLeft");
  await ada.keyboard.press("Control+i");
  await expect(composer(ada)).toHaveValue("**loud** and _soft_");
  await ada.keyboard.press("Control+i");
  await expect(composer(ada)).toHaveValue("**loud** and soft");
  await ada.keyboard.press("Control+Shift+X");
  await expect(composer(ada)).toHaveValue("**loud** and ~~soft~~");
  // The browser's own undo knows each of them.
  await ada.keyboard.press("Control+z");
  await expect(composer(ada)).toHaveValue("**loud** and soft");
  await ada.keyboard.press("Control+Shift+C");
  await expect(composer(ada)).toHaveValue("**loud** and `soft`");
  await ada.keyboard.press("Enter");
  for (const page of [ada, ben]) {
    await expect(message(page, "loud and soft").locator("strong")).toHaveText("loud");
    await expect(message(page, "loud and soft").locator("code")).toHaveText("soft");
  }

  await ada.keyboard.press("Control+Shift+8");
  await ada.keyboard.type("one");
  await ada.keyboard.press("Shift+Enter");
  await ada.keyboard.type("two");
  await ada.keyboard.press("Shift+Enter");
  await ada.keyboard.press("Shift+Enter");
  await ada.keyboard.type("> said");
  await ada.keyboard.press("Shift+Enter");
  await ada.keyboard.type("more");
  await expect(composer(ada)).toHaveValue("- one\n- two\n> said\n> more");
  await ada.keyboard.press("Enter");
  await expect(message(ben, "one").locator("li")).toHaveText(["one", "two"]);
  await expect(message(ben, "one").locator("blockquote")).toHaveText(/said\s*more/);

  // The last one is opened again, from the empty field.
  await ada.keyboard.press("Control+ArrowUp");
  const editor = ada.getByRole("textbox", { name: "Edit message" });
  await expect(editor).toBeFocused();
  await ada.keyboard.press("Escape");
});

test("code is written without a fight", async ({ openPage, team }) => {
  const { people, path, general } = await team("Ada", "Ben");
  const ada = await openPage({ as: people[0], at: path() });
  const ben = await openPage({ as: people[1], at: path() });
  await untilHelped(ada);
  await ada.keyboard.type("```js");
  await ada.keyboard.press("Enter");
  await ada.keyboard.type("if (x) {");
  await ada.keyboard.press("Enter");
  await ada.keyboard.press("Tab");
  await ada.keyboard.type("y();");
  await ada.keyboard.press("Enter");
  await ada.keyboard.press("Shift+Tab");
  await ada.keyboard.type("}");
  await ada.keyboard.press("Enter");
  await ada.keyboard.type("```");
  const text = "```js\nif (x) {\n  y();\n}\n```";
  await expect(composer(ada)).toHaveValue(text);
  await ada.keyboard.press("Enter");
  await expect(feed(ben).locator("pre")).toHaveText("if (x) {\n  y();\n}");
  await expect.poll(() => storedTexts(people[0], general)).toContain(text);

  // Open code goes by Ctrl+Enter, and after Escape Tab goes on to the next thing.
  await ada.keyboard.press("Control+Alt+Shift+C");
  await ada.keyboard.type("z");
  await ada.keyboard.press("Escape");
  await composer(ada).focus();
  await ada.keyboard.press("Escape");
  await ada.keyboard.press("Tab");
  await expect(composer(ada)).not.toBeFocused();
  await composer(ada).focus();
  await ada.keyboard.press("Control+Enter");
  await expect(feed(ben).locator("pre")).toHaveText(["if (x) {\n  y();\n}", "z"]);
});

test("a link over a selection, rich text and plain text are pasted as what they are", async ({
  openPage,
  team,
}) => {
  const { people, path } = await team("Ada");
  const page = await openPage({ as: people[0], at: path() });
  await untilHelped(page);
  await page.keyboard.type("read this");
  for (let index = 0; index < 4; index += 1) await page.keyboard.press("Shift+ArrowLeft");
  await paste(page, { "text/plain": "https://parley.example/a" });
  await expect(composer(page)).toHaveValue("read [this](https://parley.example/a)");
  await page.keyboard.press("Control+z");
  await expect(composer(page)).toHaveValue("read this");

  await composer(page).fill("");
  const html = `<meta charset="utf-8"><h2>Plan</h2><ul><li><b>one</b></li><li><a href="https://parley.example/">two</a></li></ul><img src=x onerror="throw 1"><script>throw 2</script>`;
  await paste(page, { "text/html": html, "text/plain": "Plan one two" });
  await expect(composer(page)).toHaveValue("## Plan\n\n- **one**\n- [two](https://parley.example/)");
  await page.keyboard.press("Control+z");
  await expect(composer(page)).toHaveValue("");

  // Plain on demand: it is left to the browser's own paste.
  await composer(page).dispatchEvent("keydown", { key: "V", code: "KeyV", ctrlKey: true, shiftKey: true });
  const isLeft = await paste(page, { "text/html": html, "text/plain": "Plan one two" });
  expect(isLeft).toBe(true);
});

test("channels and emoji are completed, and a channel's name leads there", async ({ openPage, team }) => {
  const { people, path, general, workspace } = await team("Ada", "Ben");
  const [owner] = people;
  const { channel } = await owner.api("POST /workspaces/:id/channels", {
    ...{ id: workspace.id, name: "design", kind: "public" },
  });
  const ada = await openPage({ as: people[0], at: path() });
  const ben = await openPage({ as: people[1], at: path() });
  await untilHelped(ada);
  await ada.keyboard.type("see #des");
  await expect(ada.getByRole("listbox", { name: "Channels" }).getByRole("option")).toHaveText([/design/]);
  await expectClean(ada, "the list of channels");
  await ada.keyboard.press("Tab");
  await ada.keyboard.type("and #general :tad");
  await expect(ada.getByRole("listbox", { name: "Emoji" }).getByRole("option").first()).toContainText(
    ":tada:",
  );
  await ada.keyboard.press("Enter");
  await expect(composer(ada)).toHaveValue("see #design and #general 🎉 ");
  await ada.keyboard.press("Enter");
  await expect
    .poll(() => storedTexts(owner, general))
    .toContain(`see <#${channel.id}> and <#${general.id}> 🎉`);
  await message(ben, "see").getByRole("link", { name: "#design" }).focus();
  await ben.keyboard.press("Enter");
  await expect(heading(ben, "design")).toBeVisible();
});

test("commands do what the menus do, and other words with a slash are text", async ({ openPage, team }) => {
  const { people, path, workspace } = await team("Ada", "Ben");
  const { channel } = await people[0].api("POST /workspaces/:id/channels", {
    ...{ id: workspace.id, name: "plans", kind: "public" },
  });
  const page = await openPage({ as: people[0], at: path(channel) });
  await untilHelped(page);
  await page.keyboard.type("/");
  const commands = page.getByRole("listbox", { name: "Commands" });
  await expect(commands.getByRole("option")).toHaveCount(10);
  await expectClean(page, "the list of commands");
  await page.keyboard.type("to");
  await page.keyboard.press("Enter");
  await page.keyboard.type("Where we plan");
  await page.keyboard.press("Enter");
  await expect(page.getByText("The topic is changed")).toBeVisible();
  await expect(page.getByRole("main").getByText("Where we plan")).toBeVisible();
  await expect(composer(page)).toHaveValue("");

  await say(page, "/status 🌱 growing");
  await expect(page.getByText("Your status is set")).toBeVisible();
  const { people: known } = await people[1].api("GET /workspaces/:id/snapshot", { id: workspace.id });
  expect(known.find(({ id }) => id === people[0].id)?.customStatus).toMatchObject({
    ...{ emoji: "🌱", text: "growing" },
  });

  await say(page, "/dnd for ever");
  await expect(page.getByText("Say for how long")).toBeVisible();
  await expect(composer(page)).toHaveValue("/dnd for ever");
  for (const text of ["/etc/hosts", "/shrug", "//away"]) {
    await say(page, text);
    await expect(message(page, text)).toBeVisible();
  }
  await composer(page).fill("/invite @Be");
  await expect(page.getByRole("listbox", { name: "People and groups" })).toBeVisible();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Added to this channel")).toBeVisible();
  await say(page, "/leave");
  await expect(place(page, "plans")).toBeHidden();

  await place(page, "general").click();
  await say(page, "/msg @ben The **kettle** is on");
  await expect(place(page, "Ben")).toContainText("You: The kettle is on");
  await say(page, "/msg nobody");
  await expect(page.getByText("Say to whom, and what")).toBeVisible();
  await composer(page).fill("/join #pla");
  await expect(page.getByRole("listbox", { name: "Channels" })).toBeVisible();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await expect(place(page, "plans")).toBeVisible();
});

test("the bar is one stop for Tab, formats by keys, and stays as it was left", async ({ openPage, team }) => {
  const { people, path } = await team("Ada");
  const page = await openPage({ as: people[0], at: path() });
  await untilHelped(page);
  await page.keyboard.type("words");
  await page.keyboard.press("Control+a");
  await page.getByRole("button", { name: "Formatting" }).press("Enter");
  await expect(bar(page)).toBeVisible();
  await expectClean(page, "the bar");
  await bar(page).getByRole("button", { name: "Bold" }).focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await expect(bar(page).getByRole("button", { name: "Strikethrough" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(composer(page)).toHaveValue("~~words~~");
  await expect(composer(page)).toBeFocused();
  await page.reload();
  await expect(bar(page)).toBeVisible();
  await page.getByRole("button", { name: "Formatting" }).click();
  await expect(bar(page)).toBeHidden();
});

test("no text, however strange, is wider than the page or higher than its place", async ({
  openPage,
  team,
}) => {
  const { people, path } = await team("Ada");
  const page = await openPage({ as: people[0], at: path(), ...phone });
  const strange = [
    "x".repeat(40_000),
    "👩🏽‍💻".repeat(1_000),
    "שלום עולם, ".repeat(400),
    `Z${"\u0310\u0321\u035a\u0489".repeat(2_000)}algo`,
    "a\u200b\u200d\u2060\ufeff".repeat(2_000),
    "\u202e\u2067reversed",
    "line\n".repeat(2_000),
  ];
  for (const text of strange) {
    await composer(page).fill(text);
    const box = await composer(page).boundingBox();
    expect(box?.height).toBeLessThanOrEqual((page.viewportSize()?.height ?? 0) * 0.4 + 1);
    await page.getByRole("button", { name: "Send", exact: true }).click();
    await expect(composer(page)).toHaveValue("");
    const overflow = () =>
      page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(await overflow()).toBe(0);
    await expect(feed(page).getByRole("article").last()).toBeVisible();
    const rows = await feed(page)
      .getByRole("article")
      .evaluateAll((articles) => articles.map(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth));
    expect(Math.max(...rows)).toBeLessThanOrEqual(0);
  }
  await expect(feed(page).getByRole("button", { name: "Show more" }).first()).toBeVisible();
});
