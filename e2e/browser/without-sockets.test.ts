import { act, message, place, say } from "./chat";
import { test as base, expect } from "./fixtures";
import { type RefusingProxy, refusingProxy } from "./refusing-proxy";
import { gatherTeam, storedTexts } from "./team";

const test = base.extend<{ gate: RefusingProxy }>({
  gate: async ({ baseURL }, use) => {
    const gate = await refusingProxy(baseURL ?? "");
    await use(gate);
    await gate.close();
  },
});

// What a browser says of sockets that it may not open.
test.use({ expectedFaults: /socket\.io/ });

const blocked = "Live connection blocked";

test("where sockets are refused, the talk goes on over HTTP and the page says so, until they are let through", async ({
  openPage,
  team,
  gate,
}) => {
  const { people, path, general, workspace } = await team("Ada", "Ben");
  const [ada, ben] = people;
  const input = { id: workspace.id, name: "launch", kind: "public" } as const;
  const { channel: launch } = await ben.api("POST /workspaces/:id/channels", input);
  const page = await openPage({ baseURL: gate.url, as: ada, at: path() });
  const elsewhere = await openPage({ as: ben, at: path() });
  await expect(page.getByText(blocked)).toBeVisible();

  await say(elsewhere, "Can you hear me?");
  await expect(message(page, "Can you hear me?")).toBeVisible();
  await say(page, "Slowly, yes");
  await expect(message(elsewhere, "Slowly, yes")).toBeVisible();
  await act(message(elsewhere, "Can you hear me?"), "Edit");
  await elsewhere.getByRole("textbox", { name: "Edit message" }).fill("Do you hear me?");
  await elsewhere.getByRole("textbox", { name: "Edit message" }).press("Enter");
  await expect(message(page, "Do you hear me?")).toBeVisible();
  await act(message(page, "Slowly, yes"), "Delete");
  await page.getByRole("alertdialog").getByRole("button", { name: "Delete" }).click();
  await expect(message(elsewhere, "Slowly, yes")).toHaveCount(0);

  await test.step("a channel that one is added to comes by itself", async () => {
    await ben.api("POST /channels/:id/members", { id: launch.id, userIds: [ada.id] });
    await expect(place(page, "launch")).toBeVisible({ timeout: 60_000 });
  });

  gate.letThrough();
  // Without anyone's doing: Socket.IO's next attempt may be most of a minute away.
  await expect(page.getByText(blocked)).toBeHidden({ timeout: 90_000 });
  await say(page, "Now I do");
  await say(elsewhere, "Well then");
  for (const one of [page, elsewhere])
    for (const text of ["Do you hear me?", "Now I do", "Well then"])
      await expect(message(one, text)).toHaveCount(1);
  expect(await storedTexts(ada, general)).toEqual(["Do you hear me?", "", "Now I do", "Well then"]);
});

test("a connection that is dead without knowing it is left as soon as an answer is overdue", async ({
  openPage,
  team,
  gate,
}) => {
  const { people, path } = await team("Ada", "Ben");
  const [ada, ben] = people;
  gate.letThrough();
  const page = await openPage({ baseURL: gate.url, as: ada, at: path() });
  const elsewhere = await openPage({ as: ben, at: path() });
  await say(elsewhere, "Can you hear me?");
  await expect(message(page, "Can you hear me?")).toBeVisible();
  gate.swallow();
  await say(elsewhere, "And now?");
  await say(page, "Hello?");
  // Pings alone would show it 45 s after the last one.
  for (const text of ["And now?", "Hello?"])
    for (const one of [page, elsewhere]) await expect(message(one, text)).toHaveCount(1, { timeout: 30_000 });
});

test("a server without sockets serves people all the same", async ({ openPage, startServer }) => {
  const server = await startServer({ env: { SOCKET_IO_ENABLED: "false" } });
  const { people, path } = await gatherTeam(server.url, "Ada", "Ben");
  const [ada, ben] = people;
  const page = await openPage({ baseURL: server.url, as: ada, at: path() });
  const elsewhere = await openPage({ baseURL: server.url, as: ben, at: path() });
  await expect(page.getByText("This server has no live connection")).toBeVisible();
  await say(elsewhere, "Anybody there?");
  await expect(message(page, "Anybody there?")).toHaveCount(1);
  await say(page, "Always");
  await expect(message(elsewhere, "Always")).toHaveCount(1);
});
