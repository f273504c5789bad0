import type { Page } from "@playwright/test";
import type { CompiledServer } from "../compiled-server";
import { composer, feed, message, say } from "./chat";
import { expect, test } from "./fixtures";
import { gatherTeam, storedTexts } from "./team";

// What a browser says of a server that is not there.
test.use({ expectedFaults: /net::ERR_|WebSocket|50\d/ });

const away = "Messages you send are kept and will go out.";

const shownTexts = (page: Page) => feed(page).locator("[data-row] [dir=auto]").allInnerTexts();

for (const [name, end] of Object.entries({
  "is shut down": (server: CompiledServer) => server.shutDown(),
  "is killed": (server: CompiledServer) => server.kill(),
})) {
  test(`the server ${name} and started again under two open pages: they go on by themselves, nothing lost, nothing twice`, async ({
    openPage,
    startServer,
  }) => {
    let server = await startServer();
    const { people, general, path } = await gatherTeam(server.url, "Ada", "Ben");
    const [ada, ben] = [
      await openPage({ baseURL: server.url, as: people[0], at: path() }),
      await openPage({ baseURL: server.url, as: people[1], at: path() }),
    ];
    const texts: string[] = [];
    const talk = async (when: string) => {
      for (let round = 1; round <= 3; round++)
        for (const [who, page] of [
          ["Ada", ada],
          ["Ben", ben],
        ] as const) {
          texts.push(`${who} ${when}, ${round}`);
          await say(page, `${who} ${when}, ${round}`);
        }
    };

    await talk("before");
    for (const [page, who] of [
      [ada, "Ben"],
      [ben, "Ada"],
    ] as const)
      await expect(message(page, `${who} before, 3`)).toBeVisible();
    const ended = end(server);
    await talk("while it ends");
    await ended;
    await talk("while it is away");
    await composer(ada).fill("Half a thought");
    for (const page of [ada, ben]) await expect(page.getByText(away)).toBeVisible();
    server = await startServer({ after: server });
    for (const page of [ada, ben]) await expect(page.getByText(away)).toBeHidden({ timeout: 60_000 });
    await say(ben, "Back again");
    for (const page of [ada, ben]) await expect(message(page, "Back again")).toBeVisible();

    await expect.poll(() => storedTexts(people[0], general)).toHaveLength(texts.length + 1);
    const stored = await storedTexts(people[0], general);
    expect([...stored].sort()).toEqual([...texts, "Back again"].sort());
    for (const page of [ada, ben]) {
      await expect.poll(() => shownTexts(page)).toEqual(stored);
      await expect(page.getByText(/Sending|Not sent/)).toHaveCount(0);
    }
    await expect(composer(ada)).toHaveValue("Half a thought");
  });
}
