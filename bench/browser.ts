import { type BrowserContextOptions, type CDPSession, chromium, type Page } from "@playwright/test";
import type { Scope } from "./scope";

export type BrowserPage = {
  page: Page;
  /** What the page has cost so far, and what it holds. */
  metrics(): Promise<Metrics>;
  /** The same after garbage has been collected. */
  settledMetrics(): Promise<Metrics>;
};

/** As Chromium counts them: seconds of all tasks of the main thread, bytes of objects, nodes of all documents. */
export type Metrics = { TaskDuration: number; JSHeapUsedSize: number; Nodes: number };

/** A page of a Chromium of its own, in which somebody is signed in. The wheel scrolls at once. */
export async function openBrowserPage(
  scope: Scope,
  { url, token, ...options }: BrowserContextOptions & { url: string; token: string },
): Promise<BrowserPage> {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: [
      // Its sandbox does not work as root, where containers run; the only pages here are ours.
      ...["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"],
      ...["--disable-smooth-scrolling", "--enable-precise-memory-info"],
    ],
  });
  scope.keep(browser, (it) => it.close());
  const context = await browser.newContext({ baseURL: url, reducedMotion: "reduce", ...options });
  // What runs this file names functions by a helper, which functions that go into the page miss there.
  await context.addInitScript("globalThis.__name ??= (value) => value");
  const value = encodeURIComponent(token);
  await context.addCookies([{ name: "better-auth.session_token", value, url }]);
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  // The thread's own time: what other processes take from it is not its work.
  await devtools.send("Performance.enable", { timeDomain: "threadTicks" });
  return {
    page,
    metrics: () => readMetrics(devtools),
    async settledMetrics() {
      // What a first collection sets free may hold what a second one finds.
      for (let times = 0; times < 2; times++) await devtools.send("HeapProfiler.collectGarbage");
      return readMetrics(devtools);
    },
  };
}

async function readMetrics(devtools: CDPSession): Promise<Metrics> {
  const { metrics } = await devtools.send("Performance.getMetrics");
  const of = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
  return { TaskDuration: of("TaskDuration"), JSHeapUsedSize: of("JSHeapUsedSize"), Nodes: of("Nodes") };
}
