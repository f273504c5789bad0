import { gzipSync } from "node:zlib";
import { expect, test } from "./fixtures";

/**
 * In kilobytes of 1,000 bytes, as gzip -9 makes them; about 141 of them are Next and React. The design's
 * aim is 180: Socket.IO's client, 14 of them, need not be there before the page is alive.
 */
const budget = 198;

test("the first load of a channel's page stays within its budget of script", async ({ openPage, team }) => {
  const { people, path } = await team("Ada");
  const page = await openPage({ as: people[0], at: path() });
  const html = await (await page.request.get(path())).text();
  // What the page itself names. Menus and dialogs come later, and no browser of today takes a `nomodule`.
  const paths = await page.evaluate((source) => {
    const first = new DOMParser().parseFromString(source, "text/html");
    const scripts = [...first.querySelectorAll("script[src]:not([nomodule])")];
    return [...new Set(scripts.map((script) => script.getAttribute("src") ?? ""))];
  }, html);
  expect(paths.length).toBeGreaterThan(3);

  let bytes = 0;
  for (const script of paths)
    bytes += gzipSync(await (await page.request.get(script)).body(), { level: 9 }).length;
  expect(bytes / 1_000).toBeLessThan(budget);
});
