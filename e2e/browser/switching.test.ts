import { composer, heading, message, place, say } from "./chat";
import { expect, test, untilAlive } from "./fixtures";
import { goAndSeeFirstPaint } from "./frames";
import { fill, row } from "./long-channel";
import { sayAll } from "./team";

test("every channel keeps its draft, over a reload too", async ({ openPage, team }) => {
  const all = await team("Ada", "Ben");
  await fill(all, 10);
  const page = await openPage({ as: all.people[0], at: all.path() });
  await composer(page).fill("Half a thought");
  await place(page, "history").click();
  await expect(composer(page)).toHaveValue("");
  await composer(page).fill("The other half\nof another one");
  await page.reload();
  await untilAlive(page);
  await expect(composer(page)).toHaveValue("The other half\nof another one");
  await place(page, "general").click();
  await expect(composer(page)).toHaveValue("Half a thought");
  await say(page, "A whole one");
  await page.reload();
  await untilAlive(page);
  await expect(composer(page)).toHaveValue("");
});

test("a channel that was seen before is there with the first paint, without waiting for the server", async ({
  openPage,
  team,
}) => {
  const all = await team("Ada", "Ben");
  await sayAll(all.people[1], all.general, ["Said in general"]);
  await fill(all, 100);
  const page = await openPage({ as: all.people[0], at: all.path() });
  await expect(message(page, "Said in general")).toBeVisible();
  // The first time one has to wait.
  expect((await goAndSeeFirstPaint(place(page, "history"))).isToWait).toBe(true);
  await expect(row(page, 100)).toBeVisible();
  await page.waitForLoadState("networkidle");

  const requests: string[] = [];
  page.on("request", (request) => requests.push(request.url()));
  for (const [name, text] of [
    ["general", "Said in general"],
    ["history", "Message 100"],
  ] as const) {
    const { texts, isToWait } = await goAndSeeFirstPaint(place(page, name));
    expect(texts.at(-1), `#${name} at the first paint`).toContain(text);
    expect(isToWait).toBe(false);
    await expect(heading(page, name)).toBeVisible();
  }
  await page.goBack();
  await expect(heading(page, "general")).toBeVisible();
  await expect(message(page, "Said in general")).toBeVisible();
  // Who is in a channel is asked for again; pages and messages are not.
  expect(requests.filter((url) => /\/messages|_rsc/.test(url))).toEqual([]);
});
