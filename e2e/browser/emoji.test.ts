import { picture as png } from "@/test/files";
import { act, composer, feed, message, say } from "./chat";
import { expectClean } from "./clean";
import { expect, test, visit } from "./fixtures";
import { phone } from "./phone";

// A name that is refused.
test.use({ expectedFaults: /409 \(.*\).*\/emojis/ });

const partyCat = async () => ({
  ...{ name: "Party Cat.png", mimeType: "image/png" },
  buffer: Buffer.from(await png(300, 300)),
});

test("an emoji of the workspace is added, used by two in texts and reactions, and deleted", async ({
  openPage,
  team,
}) => {
  const { people, path, general, workspace } = await team("Ada", "Ben");
  const [ada, ben] = await Promise.all([
    openPage({ as: people[0], at: `${path()}/settings/emoji` }),
    openPage({ as: people[1], at: path(general) }),
  ]);
  await expect(ada.getByText("No emoji yet")).toBeVisible();
  await expectClean(ada, "emoji settings, empty");

  // By keys alone, but for the system's dialog.
  await ada.getByRole("button", { name: "Add emoji" }).press("Enter");
  await expect(ada.getByRole("alert").filter({ hasText: "picture" })).toHaveText("Choose a picture first.");
  await ada.locator("input[type=file]").setInputFiles([await partyCat()]);
  await expect(ada.getByRole("textbox", { name: "Name" })).toBeFocused();
  await expect(ada.getByRole("textbox", { name: "Name" })).toHaveValue("party-cat");
  await ada.keyboard.press("Enter");
  await expect(ada.getByText(":party-cat:", { exact: true })).toBeVisible();
  await expect(ada.getByText("Added by you")).toBeVisible();

  await ada.locator("input[type=file]").setInputFiles([await partyCat()]);
  await ada.getByRole("textbox", { name: "Name" }).fill("tada");
  await ada.keyboard.press("Enter");
  await expect(ada.getByRole("textbox", { name: "Name" })).toHaveAccessibleDescription(/is an emoji already/);
  await expectClean(ada, "emoji settings");

  await test.step("what others add and delete is there as they do it", async () => {
    const small = new Blob([await png(8, 8)]);
    const input = { id: workspace.id, name: "from-ben", bytes: small };
    const { emoji } = await people[1].api("POST /workspaces/:id/emojis", input);
    await expect(ada.getByText(":from-ben:", { exact: true })).toBeVisible();
    await expect(ada.getByText("Added by Ben")).toBeVisible();
    // A picture that is still on its way would be refused when the emoji is gone.
    const picture = ada.getByTitle(":from-ben:");
    await expect.poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(0);
    await people[1].api("DELETE /emojis/:id", { id: emoji.id });
    await expect(ada.getByText(":from-ben:", { exact: true })).toHaveCount(0);
  });

  // Ben has heard of it.
  await say(ben, "Hooray :party-cat: and :tada:");
  const row = message(ben, "Hooray");
  await expect(row.getByRole("img", { name: ":party-cat:" })).toBeVisible();
  await expect(row).toContainText("🎉");
  await act(row, "Add reaction");
  const picker = ben.getByRole("dialog", { name: "Add reaction" });
  await picker.getByRole("textbox", { name: "Search emoji" }).or(picker.getByRole("searchbox")).fill("party");
  await expectClean(ben, "the picker with own emoji");
  await picker.getByRole("group", { name: "Workspace" }).getByRole("button", { name: ":party-cat:" }).click();
  const chip = row.getByRole("button", { name: /^:party-cat: 1, / });
  await expect(chip).toHaveAttribute("aria-pressed", "true");
  await expect(ben.getByRole("button", { name: "Jump to newest" })).toHaveCount(0);

  await visit(ada, path(general));
  await message(ada, "Hooray").getByRole("button", { name: ":party-cat: 1, Ben" }).click();
  await expect(row.getByRole("button", { name: /^:party-cat: 2, / })).toBeVisible();

  // What is deleted is its name again, everywhere.
  await visit(ada, `${path()}/settings/emoji`);
  await ada.getByRole("button", { name: "Delete :party-cat:" }).click();
  await ada.getByRole("alertdialog").getByRole("button", { name: "Delete" }).click();
  await expect(ada.getByText("No emoji yet")).toBeVisible();
  await expect(row.getByRole("img")).toHaveCount(0);
  await expect(row).toContainText("Hooray :party-cat:");
  await expect(row.getByRole("button", { name: /^:party-cat: 2, / })).toBeVisible();
});

test("a picture is dropped, a wrong one is refused in plain words", async ({ openPage, team }) => {
  const { people, path } = await team("Ada");
  const page = await openPage({ ...phone, as: people[0], at: `${path()}/settings/emoji` });
  const drop = (name: string, content: string) =>
    page.getByRole("group", { name: "Picture" }).evaluate(
      (element, { name, content }) => {
        const dataTransfer = new DataTransfer();
        const bytes = Uint8Array.from(atob(content), (character) => character.charCodeAt(0));
        dataTransfer.items.add(new File([bytes], name, { type: "image/png" }));
        element.dispatchEvent(new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer }));
      },
      { name, content },
    );
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
  await drop("drawn.png", Buffer.from(svg).toString("base64"));
  await expect(page.getByRole("alert").filter({ hasText: "PNG, JPEG" })).toBeVisible();
  await drop("good.png", Buffer.from(await png(64, 64)).toString("base64"));
  await page.getByRole("button", { name: "Add emoji" }).click();
  await expect(page.getByText(":good:", { exact: true })).toBeVisible();
  await expect(page.getByRole("alert").filter({ hasText: "PNG, JPEG" })).toHaveCount(0);
  await expectClean(page, "emoji settings on a phone");
});

test("a link to a message shows it to who may see it, and only to them", async ({ openPage, team }) => {
  const { people, path, general, workspace } = await team("Ada", "Ben", "Cleo");
  const [ada, ben, cleo] = people;
  const input = { id: workspace.id, name: "closed", kind: "private" } as const;
  const { channel } = await ada.api("POST /workspaces/:id/channels", input);
  await ada.api("POST /channels/:id/members", { id: channel.id, userIds: [ben.id] });
  const post = { id: channel.id, clientId: crypto.randomUUID(), text: "The **secret** plan" };
  const { message: secret } = await ada.api("POST /channels/:id/messages", post);

  const [adaPage, benPage, cleoPage] = await Promise.all([
    openPage({ as: ada, at: path(general) }),
    openPage({ as: ben, at: path(general) }),
    openPage({ as: cleo, at: path(general) }),
  ]);
  const link = `${new URL(benPage.url()).origin}${path(channel)}?at=${secret.seq}`;
  await say(adaPage, `Read this: ${link}`);
  for (const page of [adaPage, benPage]) {
    const card = message(page, "Read this").getByRole("link", { name: /secret/ });
    await expect(card).toContainText("Ada");
    await expect(card).toContainText("#closed");
  }
  await expect(message(cleoPage, "Read this")).toBeVisible();
  await expect(cleoPage.getByText("secret")).toHaveCount(0);
  await expect(message(cleoPage, "Read this").getByRole("link")).toHaveCount(1);
  await expectClean(benPage, "a linked message");

  // It leads there, and what is held is as it is now.
  await message(benPage, "Read this")
    .getByRole("link", { name: /secret/ })
    .click();
  await expect(feed(benPage).getByText("The secret plan")).toBeVisible();
  await ada.api("PATCH /messages/:id", { id: secret.id, text: "The open plan" });
  await expect(feed(benPage).getByText("The open plan")).toBeVisible();
  await benPage.goBack();
  await expect(message(benPage, "Read this").getByRole("link", { name: /open plan/ })).toBeVisible();
  await ada.api("DELETE /messages/:id", { id: secret.id });
  await expect(message(benPage, "Read this")).toContainText("This message is not there any more");

  // As tall as before: nothing has moved.
  const height = () => message(benPage, "Read this").evaluate((row) => row.getBoundingClientRect().height);
  const gone = await height();
  await benPage.reload();
  await expect(composer(benPage)).toBeVisible();
  expect(await height()).toBe(gone);
  await expect(message(benPage, "Read this")).toContainText("This message is not there any more");
  expect(await height()).toBe(gone);
});
