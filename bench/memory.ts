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

/** The resident memory once it is quiet: collected until it no longer shrinks. */
export async function collectedBytes(pid: number): Promise<number> {
  let before = Number.POSITIVE_INFINITY;
  for (let attempt = 0; attempt < 20; attempt++) {
    process.kill(pid, "SIGUSR2");
    await pause(1_000);
    const now = await residentBytes(pid);
    if (now > before * 0.995) return Math.min(now, before);
    before = now;
  }
  return before;
}
