import { resolve } from "node:path";
import { defineConfig } from "vitest/config";

// Bounds for a run that hangs, not a measure of anything.
const bounds = { testTimeout: 60_000, hookTimeout: 120_000 };
const brokenBuilds = "e2e/faults/broken-builds.test.ts";

export default defineConfig({
  resolve: { alias: { "@": resolve("src") } },
  test: {
    pool: "forks",
    // One more than two cores can run: tests that start servers spend half of their time waiting for them.
    maxWorkers: 3,
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["src/**/*.test.{ts,tsx}"],
          // One real PostgreSQL and one real Valkey or Redis for the whole run; a database for each file.
          globalSetup: "src/test/global-setup.ts",
          // A worker loads the code once: that takes as long as most files do. What a file opens it closes.
          isolate: false,
          ...bounds,
        },
      },
      {
        extends: true,
        // The compiled server, started as people start it.
        test: { name: "smoke", include: ["e2e/{smoke,cluster}/**/*.test.ts"], ...bounds },
      },
      {
        extends: true,
        // The configuration in deploy/, as it stands, in front of compiled servers.
        test: { name: "deploy", include: ["e2e/{deploy,image}/**/*.test.ts"], ...bounds },
      },
      {
        extends: true,
        test: {
          ...{ name: "faults", include: ["e2e/faults/**/*.test.ts"], exclude: [brokenBuilds] },
          ...{ ...bounds, testTimeout: 300_000 },
        },
      },
      {
        extends: true,
        // What they break has no time in it: unlike the run of faults, they need no machine of their own.
        test: { name: "broken-builds", include: [brokenBuilds], ...bounds, testTimeout: 300_000 },
      },
      {
        extends: true,
        // bin/bench once and tiny, so that it cannot rot: no figure of it means anything.
        test: { name: "bench", include: ["bench/**/*.test.ts"], ...bounds, testTimeout: 300_000 },
      },
    ],
  },
});
