import { execFile } from "node:child_process";
import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Log } from "./log";

/**
 * Stops the PostgreSQL that a killed run left behind. Called with our lock on the data folder: a server
 * that still runs in it is nobody's.
 *
 * PostgreSQL and pg_ctl believe the process id in `postmaster.pid`. After a restart of the machine or the
 * container that may be a stranger's, even our own: PostgreSQL would refuse to start beside it and pg_ctl
 * would stop it. So the process must be one that serves this cluster; a file that says otherwise goes.
 */
export async function stopOrphan(
  cluster: string,
  stop: () => Promise<void>,
  log: Pick<Log, "warn">,
): Promise<void> {
  const pidFile = join(cluster, "postmaster.pid");
  const [pid] = (await readFile(pidFile, "utf8").catch(() => "")).split("\n");
  if (!pid) return;
  if ((await commandLine(pid)).includes(cluster)) {
    log.warn("The last run was killed: stopping the PostgreSQL that it left behind");
    await stop();
  } else await rm(pidFile, { force: true });
}

/** Empty when there is no such process. */
async function commandLine(pid: string): Promise<string> {
  if (process.platform === "linux") return readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "");
  return promisify(execFile)("ps", ["-o", "args=", "-p", pid]).then(
    ({ stdout }) => stdout,
    () => "",
  );
}
