import { readFile } from "node:fs/promises";
import type { Locator, Page } from "@playwright/test";
import { documentOf } from "@/test/documents";
import { picture as png } from "@/test/files";
import { composer, feed, message, place, say } from "./chat";
import { expectClean } from "./clean";
import { expect, test } from "./fixtures";
import { phone } from "./phone";

// A refusal that a test makes, and a file that is not for the one who asks.
test.use({ expectedFaults: /(413|404|503) \(.*\).*\/(uploads|files)/ });

type TestFile = { name: string; mimeType: string; buffer: Buffer };

const pictureFile = async (name: string, width: number, height: number): Promise<TestFile> => ({
  ...{ name, mimeType: "image/png" },
  buffer: Buffer.from(await png(width, height)),
});
const textFile = (name: string, text: string): TestFile => ({
  ...{ name, mimeType: "text/plain" },
  buffer: Buffer.from(text),
});

/** Gives an element files as the system does: by a paste, or by dragging and dropping them. */
async function transfer(to: Locator, files: TestFile[], types: string[]): Promise<void> {
  const given = files.map(({ name, mimeType, buffer }) => ({
    name,
    mimeType,
    base64: buffer.toString("base64"),
  }));
  await to.evaluate(
    (element, { given, types }) => {
      const data = new DataTransfer();
      for (const { name, mimeType, base64 } of given) {
        const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
        data.items.add(new File([bytes], name, { type: mimeType }));
      }
      for (const type of types) {
        const how = { bubbles: true, cancelable: true, dataTransfer: data, clipboardData: data };
        element.dispatchEvent(type === "paste" ? new ClipboardEvent(type, how) : new DragEvent(type, how));
      }
    },
    { given, types },
  );
}

const attached = (page: Page) => page.getByRole("list", { name: "Attached files" }).getByRole("listitem");
const choose = (page: Page, files: TestFile[]) => page.locator("input[type=file]").setInputFiles(files);
const isUploaded = async (page: Page, count: number) => {
  await expect(attached(page)).toHaveCount(count);
  await expect(attached(page).getByRole("progressbar")).toHaveCount(0);
};

test("a picture that is pasted is seen by two, looked at closely, and by nobody else", async ({
  openPage,
  team,
}) => {
  const { people, path, general } = await team("Ada", "Ben");
  const outsider = await team("Eve");
  const [ada, ben] = await Promise.all(people.map((person) => openPage({ as: person, at: path(general) })));
  if (!ada || !ben) throw new Error("Two pages were opened.");

  await transfer(composer(ada), [await pictureFile("plan.png", 900, 600)], ["paste"]);
  await isUploaded(ada, 1);
  await composer(ada).press("Enter");

  for (const page of [ada, ben]) {
    const shown = feed(page).getByRole("button", { name: "Show plan.png" });
    await expect(shown).toBeVisible();
    // Its place is known before it is there.
    expect(await shown.boundingBox()).toMatchObject({ width: 400, height: 267 });
  }
  await expect(attached(ada)).toHaveCount(0);
  await expect(composer(ada)).toBeFocused();

  const opener = feed(ben).getByRole("button", { name: "Show plan.png" });
  await opener.press("Enter");
  const viewer = ben.getByRole("dialog", { name: "plan.png" });
  await expect(viewer.getByRole("img", { name: "plan.png" })).toBeVisible();
  const address = (await viewer.getByRole("img").getAttribute("src")) ?? "";
  const size = async () => (await viewer.getByRole("img").boundingBox())?.width ?? 0;
  const whole = await size();
  await ben.keyboard.press("+");
  await expect.poll(size).toBeGreaterThan(whole);
  await ben.keyboard.press("0");
  await expect.poll(size).toBe(whole);
  await expectClean(ben, "the picture viewer");
  await ben.keyboard.press("Escape");
  await expect(viewer).toBeHidden();
  await expect(opener).toBeFocused();

  const stranger = await openPage({ as: outsider.people[0], at: outsider.path() });
  expect((await ben.request.get(address)).status()).toBe(200);
  expect((await stranger.request.get(address)).status()).toBe(404);
  expect((await stranger.request.get(`${address}/thumbnail`)).status()).toBe(404);
});

test("several files go together; each can be taken away before, and saved afterwards", async ({
  openPage,
  team,
}) => {
  const { people, path, general } = await team("Ada");
  const page = await openPage({ as: people[0], at: path(general) });
  await choose(page, [
    await pictureFile("one.png", 300, 300),
    await pictureFile("two.png", 200, 400),
    textFile("<b>notes<b>.txt", "Bring the kettle."),
    { name: "paper.pdf", mimeType: "application/pdf", buffer: Buffer.from(documentOf()) },
    textFile("wrong.txt", "not this one"),
  ]);
  await isUploaded(page, 5);
  await page.getByRole("button", { name: "Remove wrong.txt" }).click();
  await expectClean(page, "files to be sent");
  await say(page, "For tomorrow");

  const sent = message(page, "For tomorrow");
  const card = sent.getByRole("link", { name: "Download <b>notes<b>.txt, 17 bytes" });
  await expect(card).toBeVisible();
  await expect(sent.getByRole("link", { name: /wrong/ })).toHaveCount(0);
  const paper = sent.getByRole("link", { name: /^Download paper.pdf/ }).locator("img");
  await expect.poll(() => paper.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(679);
  const saved = page.waitForEvent("download");
  await card.click();
  const download = await saved;
  expect(await readFile(await download.path(), "utf8")).toBe("Bring the kettle.");

  await sent.getByRole("button", { name: "Show one.png" }).click();
  const viewer = page.getByRole("dialog");
  await expect(viewer).toContainText("1 of 2");
  await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("dialog", { name: "two.png" })).toContainText("2 of 2");
  await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("dialog", { name: "two.png" })).toBeVisible();
  await page.keyboard.press("ArrowLeft");
  await expect(page.getByRole("dialog", { name: "one.png" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expectClean(page, "messages with files");
});

test("files are dropped on the conversation", async ({ openPage, team }) => {
  const { people, path, general } = await team("Ada");
  const page = await openPage({ as: people[0], at: path(general) });
  const dropped = [textFile("dropped.txt", "here")];
  await expect(feed(page)).toBeVisible();
  // The code that hears of a drag comes after the page.
  await expect(async () => {
    await transfer(feed(page), dropped, ["dragover"]);
    await expect(page.getByText("Drop files to send them to #general")).toBeVisible({ timeout: 500 });
  }).toPass();

  await transfer(feed(page), dropped, ["drop"]);

  await isUploaded(page, 1);
  await expect(page.getByText("Drop files to send them")).toHaveCount(0);
});

test("a message waits for its files, also while another channel is on the screen", async ({
  openPage,
  team,
}) => {
  const { people, path, general } = await team("Ada", "Ben");
  const { channel } = await people[0].api("POST /workspaces/:id/channels", {
    ...{ id: general.workspaceId, name: "other", kind: "public" },
  });
  const page = await openPage({ as: people[0], at: path(general) });
  let letGo: () => void = () => undefined;
  const gate = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route("**/api/v1/uploads", async (route) => {
    await gate;
    await route.continue();
  });

  await choose(page, [textFile("slow.txt", "slow")]);
  await expect(attached(page).getByRole("progressbar")).toBeVisible();
  await expect(page.getByText("Keep this page open until the upload is done.")).toBeVisible();
  await say(page, "Here it comes");
  await expect(page.getByText("The message goes as soon as its files are uploaded.")).toBeVisible();
  await page.getByRole("button", { name: "Do not send yet" }).click();
  await composer(page).fill("Here it really comes");
  await composer(page).press("Enter");
  await place(page, channel.name ?? "").click();
  await expect(attached(page)).toHaveCount(0);
  letGo();

  await place(page, "general").click();
  await expect(message(page, "Here it really comes").getByRole("link", { name: /slow\.txt/ })).toBeVisible();
  await expect(message(page, "Here it comes")).toHaveCount(0);
  await expect(composer(page)).toHaveValue("");
});

test("what is refused says why and can be tried again; what is up survives a reload", async ({
  openPage,
  team,
}) => {
  const { people, path, general } = await team("Ada");
  const page = await openPage({ as: people[0], at: path(general) });
  let refusals = 1;
  await page.route("**/api/v1/uploads", async (route) => {
    if (refusals-- <= 0) return route.continue();
    const error = { code: "TOO_LARGE", message: "A file may have at most 100 MB." };
    await route.fulfill({ status: 413, json: { error } });
  });

  await choose(page, [textFile("big.txt", "not so big")]);
  await expect(attached(page).getByRole("alert")).toHaveText("A file may have at most 100 MB.");
  await page.getByRole("button", { name: "Try big.txt again" }).click();
  await isUploaded(page, 1);
  await expect(attached(page).getByRole("alert")).toHaveCount(0);
  await page.reload();

  await isUploaded(page, 1);
  await expect(attached(page)).toContainText("big.txt");
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await expect(feed(page).getByRole("link", { name: /big\.txt/ })).toBeVisible();
  await page.reload();
  await expect(feed(page).getByRole("link", { name: /big\.txt/ })).toBeVisible();
  await expect(attached(page)).toHaveCount(0);
});

test("on a phone everything fits", async ({ openPage, team }) => {
  const { people, path, general } = await team("Ada");
  const page = await openPage({ ...phone, as: people[0], at: path(general) });
  await choose(page, [
    await pictureFile("wide.png", 2000, 500),
    textFile(`${"long ".repeat(40)}.txt`, "long"),
  ]);
  await isUploaded(page, 2);
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await expect(feed(page).getByRole("button", { name: "Show wide.png" })).toBeVisible();

  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
  const sizes = await feed(page)
    .locator("a[download], button:has(img)")
    .evaluateAll((elements) => elements.map((element) => element.getBoundingClientRect().right));
  expect(Math.max(...sizes)).toBeLessThanOrEqual(390);
  await expectClean(page, "files on a phone");
  await feed(page).getByRole("button", { name: "Show wide.png" }).click();
  await expect(
    page.getByRole("dialog", { name: "wide.png" }).getByRole("img", { name: "wide.png" }),
  ).toBeVisible();
  await expectClean(page, "the picture viewer on a phone");
});
