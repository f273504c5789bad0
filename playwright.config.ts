import { defineConfig } from "@playwright/test";

const whole = process.env.CHROMIUM ?? "/usr/bin/chromium";
// The same engine in a browser without windows, for half of the work. What a browser does outside of its
// pages it cannot do.
const withoutWindows = process.env.CHROMIUM_SHELL ?? whole;
const outsideOfPages = /\/(push|home-screen)\.test\.ts$/;
const launchedFrom = (executablePath: string) => ({
  executablePath,
  // Its sandbox does not work as root, where containers run; the only pages here are ours.
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"],
});

// They come first, so that both workers have something to do until the end.
const long = /\/(without-sockets|long-lists|restart)\.test\.ts$/;
const pages = {
  // One by one, and not file by file, for the same reason.
  fullyParallel: true,
  use: { launchOptions: launchedFrom(withoutWindows) },
};

/** Browser tests against the compiled server; bin/test builds it and says where Chromium is. */
export default defineConfig({
  testDir: "e2e/browser",
  globalSetup: "./e2e/browser/global-setup.ts",
  outputDir: "test-results",
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  // Bounds for a run that hangs, not a measure of anything.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  use: {
    baseURL: process.env.PARLEY_URL,
    actionTimeout: 20_000,
    // Traces take a fifth of the time: who looks for a fault runs its test with `--trace on`.
    screenshot: "only-on-failure",
    contextOptions: { reducedMotion: "reduce" },
  },
  projects: [
    {
      name: "browser",
      testMatch: outsideOfPages,
      use: { launchOptions: launchedFrom(whole) },
    },
    { ...pages, name: "long", testMatch: long },
    { ...pages, name: "pages", testIgnore: [outsideOfPages, long] },
  ],
});
