import { begin, composer, expect, message, say, test } from "./fixtures";

test("what is written without a connection waits, survives the tab, and goes out once", async ({
  openPage,
  line,
}) => {
  const page = await openPage({ baseURL: line.url });
  await begin(page, "Ada", "Lighthouse");
  const place = new URL(page.url()).pathname;
  const elsewhere = await openPage({ storageState: await page.context().storageState() });
  await elsewhere.goto(place);
  await expect(composer(elsewhere, "#general")).toBeVisible();

  line.cut();
  await say(page, "#general", "Written in a tunnel");
  await expect(message(page, "Written in a tunnel")).toContainText("Sending…");
  await expect(page.getByText("Reconnecting…")).toBeVisible();
  await page.close();
  await expect(message(elsewhere, "Written in a tunnel")).toHaveCount(0);

  line.heal();
  const later = await page.context().newPage();
  await later.goto(place);
  for (const tab of [later, elsewhere]) await expect(message(tab, "Written in a tunnel")).toHaveCount(1);
  await later.reload();
  await expect(message(later, "Written in a tunnel")).toHaveCount(1);
});

test("an open page comes back by itself and has what was said meanwhile", async ({ openPage, line }) => {
  const page = await openPage({ baseURL: line.url });
  await begin(page, "Ada", "Lighthouse");
  const elsewhere = await openPage({ storageState: await page.context().storageState() });
  await elsewhere.goto(new URL(page.url()).pathname);
  line.cut();
  await expect(page.getByText("Reconnecting…")).toBeVisible();
  await say(elsewhere, "#general", "Said meanwhile");
  line.heal();
  await expect(message(page, "Said meanwhile")).toHaveCount(1);
  await expect(page.getByText("Reconnecting…")).toBeHidden();
});

test("a draft survives a reload", async ({ openPage }) => {
  const page = await openPage();
  await begin(page, "Ada", "Lighthouse");
  await composer(page, "#general").fill("Half a thought");
  await page.reload();
  await expect(composer(page, "#general")).toHaveValue("Half a thought");
});
