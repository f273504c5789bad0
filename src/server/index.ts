import { parseArgs } from "node:util";
import nextEnv from "@next/env";
import { openDataFolder } from "./data-folder";
import { fillDemo } from "./demo";
import { startEmbeddedPostgres } from "./embedded-postgres";
import { type Env, parseEnv } from "./env";
import { createLog } from "./log";
import { createPages } from "./pages";
import { type Parley, startParley } from "./parley";

/**
 * The composition root: environment → data folder → PostgreSQL → Parley → listen → drain.
 *
 * Flags: `--generate-secrets` makes what is not set, once, in the data folder; `--demo` fills a fresh
 * database with a workspace to look around in.
 */
const { values: flags } = parseArgs({
  options: { "generate-secrets": { type: "boolean" }, demo: { type: "boolean" } },
});

/** What has been opened so far, in that order; closed in the opposite one. */
const opened: (() => Promise<void>)[] = [];
const forcedAfterMs = 10_000;

async function start(): Promise<Parley> {
  nextEnv.loadEnvConfig(process.cwd(), process.env.NODE_ENV !== "production", {
    info: () => undefined,
    error: fail,
  });
  const needsFolder = !process.env.DATABASE_URL || flags["generate-secrets"];
  const dataFolder = needsFolder ? await openDataFolder(process.env.DATA_DIR || "data") : null;
  if (dataFolder) opened.push(() => dataFolder.close());
  if (dataFolder && flags["generate-secrets"])
    process.env.BETTER_AUTH_SECRET ||= await dataFolder.secret("better-auth-secret");

  const env: Env = parseEnv(process.env);
  const isDevelopment = env.NODE_ENV === "development";
  const log = createLog(env.LOG_LEVEL, isDevelopment || process.stdout.isTTY);
  // A fault in one request is no reason to end everybody's.
  process.on("unhandledRejection", (reason) =>
    log.error({ err: reason }, "Something failed and nobody had asked"),
  );
  let databaseUrl = env.DATABASE_URL;
  if (!databaseUrl && dataFolder) {
    const postgres = await startEmbeddedPostgres({ dataFolder, log });
    opened.push(() => postgres.stop());
    databaseUrl = postgres.url;
  }
  if (!databaseUrl) throw new Error("Parley cannot start: DATABASE_URL is missing.");

  const parley = await startParley({
    env,
    databaseUrl,
    log,
    pages: await createPages(isDevelopment, env.PORT),
  });
  opened.push(() => parley.close());
  if (flags.demo) await fillDemo(log);
  log.info(
    `Parley is at ${env.APP_URL} (port ${parley.port}). Open it and make an account; Ctrl-C stops it.`,
  );
  return parley;
}

let isStopping = false;

/** Finishes what runs and ends the process, by force when that takes too long. */
async function stop(exitCode: number): Promise<void> {
  if (isStopping) return;
  isStopping = true;
  setTimeout(() => process.exit(exitCode || 1), forcedAfterMs).unref();
  for (const close of opened.reverse()) await close().catch(fail);
  process.exit(exitCode);
}

function fail(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
}

for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => void stop(0));

export const { httpServer } = await start().catch(async (error: unknown) => {
  fail(error);
  await stop(1);
  throw error;
});
