import { message, say } from "./chat";
import { expect, test, visit } from "./fixtures";
import { sayAll } from "./team";

// What a browser says of a line that is cut.
test.use({ expectedFaults: /net::ERR_|WebSocket connection/ });

test("what is written without a connection waits, survives the tab, and goes out once", async ({
  openPage,
  team,
  line,
}) => {
  const { people, path } = await team("Ada");
  const page = await openPage({ baseURL: line.url, as: people[0], at: path() });
  const elsewhere = await openPage({ as: people[0], at: path() });

  line.cut();
  await say(page, "Written in a tunnel");
  // The second once an attempt has failed, which may be before anybody looks.
  await expect(message(page, "Written in a tunnel")).toContainText(/Sending…|Not sent yet/);
  await expect(page.getByText(/onnecting…/)).toBeVisible();
  await page.close();
  await expect(message(elsewhere, "Written in a tunnel")).toHaveCount(0);

  line.heal();
  const later = await page.context().newPage();
  await visit(later, path());
  for (const tab of [later, elsewhere]) await expect(message(tab, "Written in a tunnel")).toHaveCount(1);
  await later.reload();
  await expect(message(later, "Written in a tunnel")).toHaveCount(1);
});

test("an open page comes back by itself and has what was said meanwhile", async ({
  openPage,
  team,
  line,
}) => {
  const { people, path } = await team("Ada");
  const page = await openPage({ baseURL: line.url, as: people[0], at: path() });
  const elsewhere = await openPage({ as: people[0], at: path() });
  line.cut();
  await expect(page.getByText(/onnecting…/)).toBeVisible();
  await say(elsewhere, "Said meanwhile");
  line.heal();
  await expect(message(page, "Said meanwhile")).toHaveCount(1);
  await expect(page.getByText(/onnecting…/)).toBeHidden();
});

test("the note of a connection that is away covers nothing that can be pressed", async ({
  openPage,
  team,
  line,
}) => {
  const { people, path, general } = await team("Ada", "Ben");
  const [ada, ben] = people;
  await sayAll(
    ada,
    general,
    Array.from({ length: 45 }, (_, number) => `Line ${number + 1}`),
  );
  const page = await openPage({ baseURL: line.url, as: ben, at: path() });
  line.cut();
  await expect(page.getByText(/onnecting…/)).toBeVisible();
  await page.getByRole("button", { name: "Jump to first unread" }).click();
  await expect(message(page, /Line 1$/)).toBeInViewport();
});
