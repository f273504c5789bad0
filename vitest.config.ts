import { resolve } from "node:path";
import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { alias: { "@": resolve("src") } },
  test: {
    include: ["src/**/*.test.{ts,tsx}"],
    // One real PostgreSQL and one real Valkey or Redis for the whole run; a database for each file.
    globalSetup: "src/test/global-setup.ts",
    pool: "forks",
    maxWorkers: 2,
    // Bounds for a run that hangs, not a measure of anything.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
