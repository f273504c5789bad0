import { expectClean } from "./clean";
import { expect, test, untilAlive } from "./fixtures";

test("what one is told of is chosen once and holds everywhere", async ({ openPage, team }) => {
  const { people } = await team("Ada");
  const page = await openPage({ as: people[0], at: "/settings", timezoneId: "Europe/Zurich" });
  await page.getByRole("link", { name: "Notifications" }).click();
  await expect(page.getByRole("radio", { name: "What is for you" })).toBeChecked();
  await untilAlive(page);
  await expectClean(page, "notification settings");
  const saved = page.getByText("Saved");

  await page.getByRole("radio", { name: "Every message" }).check();
  await expect(saved).toBeVisible();
  const word = page.getByRole("textbox", { name: "Keywords" });
  await word.fill("kettle, Halifax");
  await word.press("Enter");
  await page.getByRole("button", { name: "Remove kettle" }).click();
  await page.getByRole("checkbox", { name: "Do not disturb me at certain hours" }).check();
  await page.getByRole("button", { name: "Sunday" }).click();
  await page.getByLabel("From").fill("21:30");
  await page.getByRole("combobox", { name: "Send a mail" }).selectOption("After 1 hour away");
  await page.getByRole("checkbox", { name: "Show others what I have read" }).uncheck();
  await page.getByRole("checkbox", { name: "Play a sound" }).uncheck();
  await expectClean(page, "notification settings with everything in them");

  const stored = () => people[0].api("GET /me/preferences").then(({ preferences }) => preferences);
  await expect.poll(stored).toEqual({
    notify: "everything",
    keywords: ["Halifax"],
    timeZone: "Europe/Zurich",
    quietHours: { days: [1, 2, 3, 4, 5, 6], from: "21:30", to: "08:00" },
    mailAfterMinutes: 60,
    sharesReceipts: false,
  });
  await page.reload();
  await untilAlive(page);
  await expect(page.getByRole("radio", { name: "Every message" })).toBeChecked();
  await expect(page.getByRole("checkbox", { name: "Play a sound" })).not.toBeChecked();
  await expect(page.getByRole("button", { name: "Remove Halifax" })).toBeVisible();
});

test.describe("when it cannot be stored", () => {
  test.use({ expectedFaults: /503|Service Unavailable/ });

  test("a choice is taken back, and says so", async ({ openPage, team }) => {
    const { people } = await team("Ada");
    const page = await openPage({ as: people[0], at: "/settings/notifications" });
    await page.route("**/api/v1/me/preferences", (route) =>
      route.fulfill({ status: 503, json: { error: { code: "UNAVAILABLE", message: "Try again soon." } } }),
    );
    await page.getByRole("radio", { name: "Nothing" }).click();
    await expect(page.getByText("Try again soon.")).toBeVisible();
    await expect(page.getByRole("radio", { name: "What is for you" })).toBeChecked();
  });
});
