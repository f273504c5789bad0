import { stat } from "node:fs/promises";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "@playwright/test";
import { demoPassword, type PersonKey, people } from "@/domain/demo/people";
import { startCompiledServer } from "../compiled-server";

/** Takes the pictures for the documents, as one of the demo's people sees the app. */

const folder = "docs/images";
const largestBytes = 400 * 1024;
const desk = { viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1.5 };
const phone = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true };

const place = { locale: "en-GB", timezoneId: "Europe/Dublin" };

const [executablePath] = process.argv.slice(2);
const server = await startCompiledServer({ flags: ["--demo"] });
try {
  const browser = await chromium.launch({
    executablePath,
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"],
  });
  await takeAll(browser).finally(() => browser.close());
} finally {
  await server.stop();
}

async function takeAll(browser: Browser): Promise<void> {
  const open = async (options: BrowserContextOptions) => {
    const context = await browser.newContext({ ...place, ...options, baseURL: server.url });
    return context.newPage();
  };

  const door = await open({ ...desk, colorScheme: "light" });
  await door.goto("/sign-in");
  await take(door, "sign-in");

  // A workspace with nobody in it says little.
  for (const who of ["callum", "eoin", "priya"] as const) await enter(await open(desk), who);
  for (const [name, options] of [
    ["chat-light", { ...desk, colorScheme: "light" }],
    ["chat-dark", { ...desk, colorScheme: "dark" }],
    ["chat-phone", { ...phone, colorScheme: "light" }],
  ] as const) {
    const page = await open(options);
    await enter(page, "ada");
    await take(page, name);
  }

  const talk = await open({ ...desk, colorScheme: "light" });
  await enter(talk, "ada");
  await talk.getByRole("link", { name: /^Threads/ }).click();
  await talk.getByRole("main").getByRole("listitem").first().waitFor();
  await take(talk, "threads");
  const found = await open({ ...desk, colorScheme: "dark" });
  await enter(found, "ada");
  await found.keyboard.press("Control+k");
  await found.getByRole("option").first().waitFor();
  await take(found, "switcher");
}

async function enter(page: Page, who: PersonKey): Promise<void> {
  await page.goto("/sign-in");
  await page.getByLabel("Email").fill(people[who].email);
  await page.getByLabel("Password", { exact: true }).fill(demoPassword);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByRole("article").last().waitFor();
}

async function take(page: Page, name: string): Promise<void> {
  const path = `${folder}/${name}.png`;
  await page.evaluate(() => document.fonts.ready);
  // Nothing is pointed at.
  await page.mouse.move(0, 0);
  await page.waitForLoadState("networkidle");
  await page.screenshot({ path, animations: "disabled" });
  const { size } = await stat(path);
  if (size > largestBytes) throw new Error(`${path} is too large for a repository: ${size} bytes.`);
  console.log(`${path}  ${Math.round(size / 1024)} KB`);
}
