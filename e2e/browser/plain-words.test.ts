import { act, composer, conversations, message } from "./chat";
import { expect, test, visit } from "./fixtures";
import { sayAll } from "./team";

test("wherever a message is shown in few words, they are plain, with its emoji in them", async ({
  openPage,
  team,
}) => {
  const { people, path, general, workspace } = await team("Ada", "Ben");
  const [ada, ben] = people;
  const { channel: direct } = await ada.api("POST /workspaces/:id/directs", {
    ...{ id: workspace.id, userIds: [ben.id] },
  });
  await sayAll(ada, direct, ["Hello **there** :wave:"]);
  await sayAll(ada, general, [`We **are** [live](https://example.org) :tada: :our-own: <@${ben.id}>`]);
  const [said] = (await ben.api("GET /channels/:id/messages", { id: general.id })).messages.slice(-1);
  if (!said) throw new Error("A message was wanted.");
  await ben.api("PUT /me/saved/:messageId", { messageId: said.id });
  await ben.api("PUT /messages/:id/pin", { id: said.id, pinned: true });
  await ben.api("POST /channels/:id/scheduled", {
    ...{ id: general.id, clientId: crypto.randomUUID(), text: "Good **morning**\n:sunrise:" },
    sendAt: new Date(Date.now() + 86_400_000).toISOString(),
  });
  const words = "We are live 🎉 :our-own: @Ben";

  const page = await openPage({ as: ben, at: path() });
  await expect(conversations(page).getByText("Hello there 👋")).toBeVisible();
  await page.getByRole("button", { name: "Pinned messages" }).click();
  await expect(page.getByRole("dialog", { name: "Pinned messages" })).toContainText(words);
  await page.keyboard.press("Escape");
  await act(message(page, "We are live"), "Forward");
  const dialog = page.getByRole("dialog", { name: "Forward this message" });
  await expect(dialog.getByRole("blockquote")).toContainText(words);
  await page.keyboard.press("Escape");
  await composer(page).fill(`${new URL(page.url()).origin}${path(general)}?at=${said.seq}`);
  await composer(page).press("Enter");
  await expect(message(page, "?at=").getByRole("link", { name: words })).toBeVisible();

  await visit(page, `${path()}/later`);
  await expect(page.getByRole("main")).toContainText(words);
  await visit(page, `${path()}/later?tab=scheduled`);
  await expect(page.getByRole("main")).toContainText("Good morning 🌅");

  await page.goto(`${path()}/search?q=live`);
  const result = page.getByRole("list", { name: "Results" }).getByRole("listitem").first();
  await expect(async () => {
    await page.reload();
    await expect(result).toContainText("🎉 :our-own: @Ben", { timeout: 2_000 });
  }).toPass();
});
