import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import type { Result } from "./figures/figure";

/** That every figure can still be measured; what comes out of so short a run says nothing. */
test("every figure is measured", { timeout: 600_000 }, async () => {
  const folder = await mkdtemp(join(tmpdir(), "parley-bench-"));
  const file = join(folder, "results.json");
  try {
    const env = { ...process.env, CHROMIUM: process.env.CHROMIUM_SHELL ?? process.env.CHROMIUM };
    await promisify(execFile)("node", ["--import", "tsx", "bench/main.ts", "--smoke", "--json", file], {
      env,
    });
    const { machine, results } = JSON.parse(await readFile(file, "utf8")) as {
      machine: Record<string, string>;
      results: Result[];
    };
    expect(machine).toMatchObject({ node: `Node ${process.version}` });
    expect(results).toHaveLength(13);
    for (const { title, rows } of results) {
      expect(rows, title).not.toHaveLength(0);
      for (const { values } of rows)
        for (const value of Object.values(values)) expect(value, title).toEqual(expect.any(Number));
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
