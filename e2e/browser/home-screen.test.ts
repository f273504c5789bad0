import { expect, test } from "./fixtures";
import { phone } from "./phone";

test("it can be put on the home screen, without which iPhones take no pushes", async ({ openPage, team }) => {
  const { people, path } = await team("Ada");
  const page = await openPage({ ...phone, as: people[0], at: path() });
  const browser = await page.context().newCDPSession(page);
  const { errors, manifest } = await browser.send("Page.getAppManifest");
  expect(errors).toEqual([]);
  expect(manifest).toMatchObject({ name: "Parley", display: "kStandalone" });
  const { installabilityErrors } = await browser.send("Page.getInstallabilityErrors");
  // Test windows are private ones.
  expect(installabilityErrors.map(({ errorId }) => errorId)).toEqual(["in-incognito"]);
  const appleIcon = await page.locator("link[rel=apple-touch-icon]").getAttribute("href");
  for (const icon of [...(manifest.icons ?? []).map(({ url }) => url), appleIcon ?? ""])
    expect((await page.request.get(icon)).headers()["content-type"]).toBe("image/png");
});
