import { startPostgres } from "../services/postgres";
import { feed, message, say } from "./chat";
import { expect, test } from "./fixtures";
import { gatherTeam, storedTexts } from "./team";

// What a browser says of answers that the server cannot give.
test.use({ expectedFaults: /net::ERR_|WebSocket|50\d/ });

test("PostgreSQL is away under two open pages: they say so, keep what is written, and send it once", async ({
  openPage,
  startServer,
}) => {
  const database = await startPostgres({ fsync: "off" });
  try {
    const server = await startServer({ env: { DATABASE_URL: database.url } });
    const { people, general, path } = await gatherTeam(server.url, "Ada", "Ben");
    const [ada, ben] = [
      await openPage({ baseURL: server.url, as: people[0], at: path() }),
      await openPage({ baseURL: server.url, as: people[1], at: path() }),
    ];
    await say(ada, "Before");
    await expect(message(ben, "Before")).toBeVisible();

    await database.kill();
    const texts = ["Ada, into the void", "Ben, into the void"] as const;
    await say(ada, texts[0]);
    await say(ben, texts[1]);
    await expect(message(ada, texts[0])).toContainText("Not sent yet. It will go out by itself.");
    await expect(message(ben, texts[1])).toContainText("Not sent yet. It will go out by itself.");
    // Nothing is promised before it is stored.
    await expect(message(ada, texts[1])).toHaveCount(0);
    await expect(message(ada, "Before")).toBeVisible();

    await database.start();
    for (const page of [ada, ben]) {
      for (const text of texts) await expect(message(page, text)).toHaveCount(1, { timeout: 60_000 });
      await expect(feed(page).getByText(/Sending|Not sent/)).toHaveCount(0);
    }
    expect([...(await storedTexts(people[0], general))].sort()).toEqual(["Before", ...texts].sort());
  } finally {
    await database.dispose();
  }
});
