import AxeBuilder from "@axe-core/playwright";
import { type BrowserContextOptions, test as base, expect, type Page } from "@playwright/test";
import { type CuttableLine, cuttableLine } from "./cuttable-line";

type Fixtures = {
  /** A page of somebody's own, in a browser context of its own. Nothing may go wrong in its console. */
  openPage(options?: BrowserContextOptions): Promise<Page>;
  line: CuttableLine;
};

export const test = base.extend<Fixtures>({
  openPage: async ({ browser, contextOptions, baseURL }, use) => {
    const faults: string[] = [];
    await use(async (options) => {
      const context = await browser.newContext({ ...contextOptions, baseURL, ...options });
      const page = await context.newPage();
      page.on("pageerror", (error) => faults.push(String(error)));
      page.on("console", (message) => {
        // A test that cuts the connection causes net:: errors itself.
        if (message.type() === "error" && !message.text().includes("net::")) faults.push(message.text());
      });
      return page;
    });
    expect(faults).toEqual([]);
  },
  line: async ({ baseURL }, use) => {
    const line = await cuttableLine(baseURL ?? "");
    await use(line);
    await line.close();
  },
});

export { expect };

export const password = "correct horse battery";

/** Fills in the form of the page one is on. */
export async function signUp(page: Page, name: string): Promise<void> {
  await page.getByLabel("Your name").fill(name);
  await page.getByLabel("Email").fill(`${name.toLowerCase()}-${crypto.randomUUID()}@parley.example`);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Create account" }).click();
}

/** Signs up, makes a workspace and waits for its first channel. */
export async function begin(page: Page, name: string, workspace: string): Promise<void> {
  await page.goto("/sign-up");
  await signUp(page, name);
  await page.getByLabel("Name of the workspace").fill(workspace);
  await page.getByRole("button", { name: "Create workspace" }).click();
  await expect(composer(page, "#general")).toBeVisible();
}

export const composer = (page: Page, where: string) =>
  page.getByRole("textbox", { name: `Message ${where}` });

export async function say(page: Page, where: string, text: string): Promise<void> {
  await composer(page, where).fill(text);
  await composer(page, where).press("Enter");
}

/** A message on the screen, by what it says. */
export const message = (page: Page, text: string) => page.getByRole("article").filter({ hasText: text });

export async function expectNoAxeFindings(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target).join(", ")}`)).toEqual(
    [],
  );
}
