import { execFile } from "node:child_process";
import { setTimeout as pause } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);

/** What a server needs to be asked by `collectedBytes`. */
export const withCollector = { NODE_OPTIONS: `--import ${pathToFileURL("bench/collect-garbage.mjs")}` };

/** The resident memory of a process. */
export async function residentBytes(pid: number): Promise<number> {
  const { stdout } = await run("ps", ["-o", "rss=", "-p", String(pid)]);
  return Number(stdout) * 1024;
}

/**
 * The resident memory once it is quiet: collected again and again until it no longer shrinks.
 *
 * @param patience V8 gives pages back some time after it has collected: so many looks in a row, a second
 *   apart, must find no less
 */
export async function collectedBytes(pid: number, patience: number): Promise<number> {
  let smallest = Number.POSITIVE_INFINITY;
  for (let unchanged = 0; unchanged < patience; unchanged++) {
    process.kill(pid, "SIGUSR2");
    await pause(1_000);
    const now = await residentBytes(pid);
    if (now > smallest * 0.995) continue;
    smallest = now;
    unchanged = 0;
  }
  return smallest;
}
