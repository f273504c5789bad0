import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { rmSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { migrateDatabase } from "@/db/migrate";
import { startEmbeddedPostgres } from "@/server/embedded-postgres";
import { freePort } from "@/server/free-port";
import { templateDatabase, withAdmin } from "./database";

declare module "vitest" {
  export interface ProvidedContext {
    /** The address of the run's PostgreSQL, of its maintenance database. */
    postgresUrl: string;
    /** The address of the run's Valkey or Redis. */
    redisUrl: string;
  }
}

/** Starts what all test files share, and a migrated template that each copies its database from. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), "parley-test-"));
  const silent = { info: () => undefined, warn: () => undefined };
  const postgres = await startEmbeddedPostgres({
    dataFolder: { path: folder, secret: async () => "test" },
    log: silent,
    // Nothing here outlives the run.
    settings: { fsync: "off", full_page_writes: "off", synchronous_commit: "off", max_connections: "200" },
  });
  await withAdmin(postgres.url, (sql) => sql.unsafe(`create database ${templateDatabase}`));
  await migrateDatabase(withDatabase(postgres.url, templateDatabase));
  const redis = await startRedis(folder);
  // Vitest ends without tearing down when it is told to by a signal.
  const postmaster = Number(
    (await readFile(join(folder, "postgres/cluster/postmaster.pid"), "utf8")).split("\n")[0],
  );
  const abandon = () => {
    redis.child.kill();
    process.kill(postmaster, "SIGQUIT");
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  };
  process.once("exit", abandon);

  project.provide("postgresUrl", postgres.url);
  project.provide("redisUrl", redis.url);
  return async () => {
    process.off("exit", abandon);
    redis.child.kill();
    await once(redis.child, "exit");
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  };
}

const withDatabase = (url: string, name: string) =>
  Object.assign(new URL(url), { pathname: `/${name}` }).href;

async function startRedis(folder: string): Promise<{ url: string; child: ChildProcess }> {
  const port = await freePort();
  const flags = ["--port", String(port), "--bind", "127.0.0.1", "--save", "", "--dir", folder];
  for (const program of ["valkey-server", "redis-server"]) {
    const child = spawn(program, flags, { stdio: "ignore" });
    // `once` rejects when an error comes instead: the program is not there.
    const started = await once(child, "spawn").then(
      () => true,
      () => false,
    );
    if (started) return { url: `redis://127.0.0.1:${port}`, child };
  }
  throw new Error("The tests need valkey-server or redis-server: bin/test installs one.");
}
