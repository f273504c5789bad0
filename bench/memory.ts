import { execFile } from "node:child_process";
import { readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);

/** What a server needs to be asked by `collectedBytes`. */
export const withCollector = {
  NODE_OPTIONS: `--import ${pathToFileURL("bench/collect-garbage.mjs")}`,
  HELD_BYTES_FILE: join(tmpdir(), `parley-bench-held-${process.pid}`),
};

/** The resident memory of a process. */
export async function residentBytes(pid: number): Promise<number> {
  const { stdout } = await run("ps", ["-o", "rss=", "-p", String(pid)]);
  return Number(stdout) * 1024;
}

/** What is left when the garbage is gone, in bytes. */
export type Collected = {
  /** Of the process. What V8 keeps for later is in it, much or little of it by chance. */
  resident: number;
  /** What objects and buffers take: nothing else is in it. */
  held: number;
};

/**
 * The memory once it is quiet: collected again and again until it no longer shrinks.
 *
 * @param patience V8 gives pages back some time after it has collected: so many looks in a row, a second
 *   apart, must find no less
 */
export async function collectedBytes(pid: number, patience: number): Promise<Collected> {
  let resident = Number.POSITIVE_INFINITY;
  let held = Number.POSITIVE_INFINITY;
  const said = `${withCollector.HELD_BYTES_FILE}-${pid}`;
  for (let unchanged = 0; unchanged < patience; unchanged++) {
    process.kill(pid, "SIGUSR2");
    await pause(1_000);
    held = Math.min(held, Number(await readFile(said, "utf8")));
    const now = await residentBytes(pid);
    if (now > resident * 0.995) continue;
    resident = now;
    unchanged = 0;
  }
  await rm(said);
  return { resident, held };
}
