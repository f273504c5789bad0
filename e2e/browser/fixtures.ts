import { type BrowserContextOptions, test as base, expect, type Page } from "@playwright/test";
import type { TestPerson } from "@/test/people";
import { type CompiledServer, startCompiledServer } from "../compiled-server";
import { type CuttableLine, cuttableLine } from "./cuttable-line";
import { gatherTeam, type Team } from "./team";

export { expect };

type OpenOptions = BrowserContextOptions & {
  /** Whose session the browser has; nobody's without it. */
  as?: TestPerson;
  /** The path of the page to open. */
  at?: string;
};

type Fixtures = {
  /** What a console may say all the same: a browser reports what a test does to its network. */
  expectedFaults: RegExp | null;
  /** A server of the test's own, beside the one that all share. It ends after the pages, so they miss nothing. */
  startServer: typeof startCompiledServer;
  /** A page in a browser context of its own. No script may fail in it, and no error stand in its console. */
  openPage(options?: OpenOptions): Promise<Page>;
  /** A workspace with these people, the first of whom owns it. */
  team<Names extends string[]>(...names: Names): Promise<Team<Names>>;
  line: CuttableLine;
};

export const test = base.extend<Fixtures>({
  expectedFaults: [null, { option: true }],

  startServer: async ({ browserName: _ }, use) => {
    const started = new Map<string, CompiledServer>();
    await use(async (options) => {
      const server = await startCompiledServer(options);
      started.set(server.folder, server);
      return server;
    });
    for (const server of started.values()) await server.stop();
  },

  // The servers are named here so that they outlive the pages.
  openPage: async ({ browser, contextOptions, baseURL, expectedFaults, startServer: _ }, use) => {
    const faults: string[] = [];
    const note = (fault: string) => {
      if (!expectedFaults?.test(fault)) faults.push(fault);
    };
    const contexts: { close(): Promise<void> }[] = [];

    await use(async ({ as, at, ...options } = {}) => {
      const context = await browser.newContext({ ...contextOptions, baseURL, ...options });
      contexts.push(context);
      context.on("weberror", (error) => note(String(error.error())));
      context.on("dialog", (dialog) => {
        note(`A dialog: ${dialog.message()}`);
        void dialog.dismiss();
      });
      context.on("console", (message) => {
        if (message.type() === "error" || message.type() === "warning")
          note(`${message.text()} (${message.location().url})`);
      });
      if (as) await context.addCookies([{ ...sessionCookie(as), url: options.baseURL ?? baseURL }]);
      const page = await context.newPage();
      if (at) await visit(page, at);
      return page;
    });

    for (const context of contexts) await context.close();
    expect(faults).toEqual([]);
  },

  team: async ({ baseURL }, use) => {
    await use((...names) => gatherTeam(baseURL ?? "", ...names));
  },

  line: async ({ baseURL }, use) => {
    const line = await cuttableLine(baseURL ?? "");
    await use(line);
    await line.close();
  },
});

function sessionCookie({ cookie }: TestPerson): { name: string; value: string } {
  const [name = "", value = ""] = cookie.split("=");
  return { name, value };
}

/** Opens a page and waits until it is alive: before that it shows, and does nothing. */
export async function visit(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await untilAlive(page);
}

/**
 * For pages that were opened in another way. The living list of messages has taken the place of the first one,
 * which would lead a walk by keys astray.
 */
export async function untilAlive(page: Page): Promise<void> {
  await untilTakenOver(page);
  await expect(page.locator("[role=feed][aria-busy=true]")).toHaveCount(0);
}

/** Until React has the page, whatever of its code is still to come. It leaves its mark on every element. */
export async function untilTakenOver(page: Page): Promise<void> {
  const countUntaken = () =>
    [...document.querySelectorAll("main button, main a")].filter(
      (element) => !Object.keys(element).some((key) => key.startsWith("__reactProps")),
    ).length;
  await expect(page.getByRole("main")).toBeVisible();
  await expect.poll(() => page.evaluate(countUntaken)).toBe(0);
}
