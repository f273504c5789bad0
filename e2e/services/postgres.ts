import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import { startEmbeddedPostgres } from "@/server/embedded-postgres";
import { freePort } from "@/server/free-port";

/** A real PostgreSQL of a run's own, which can be killed and comes back at the same address. */
export type PostgresService = {
  url: string;
  /** `kill -9`: what was committed is there after `start`. */
  kill(): Promise<void>;
  /** Every connection is cut, and none is taken. */
  stop(): Promise<void>;
  start(): Promise<void>;
  /** An empty database beside the others. @returns its address */
  createDatabase(name: string): Promise<string>;
  /** Stops it, and its data goes. */
  dispose(): Promise<void>;
};

/** @param settings PostgreSQL's own, such as `{ fsync: "off" }` where no figure is measured */
export async function startPostgres(settings: Record<string, string> = {}): Promise<PostgresService> {
  const folder = await mkdtemp(join(tmpdir(), "parley-postgres-"));
  const port = String(await freePort());
  const silent = { info: () => undefined, warn: () => undefined };
  const start = () =>
    startEmbeddedPostgres({
      dataFolder: { path: folder, secret: async () => "test" },
      log: silent,
      settings: { max_connections: "200", ...settings, port },
    });
  let running = await start();
  let isUp = true;
  const stop = async () => {
    if (!isUp) return;
    isUp = false;
    await running.stop();
  };
  return {
    url: running.url,
    async kill() {
      isUp = false;
      const note = await readFile(join(folder, "postgres/cluster/postmaster.pid"), "utf8");
      process.kill(Number(note.split("\n")[0]), "SIGKILL");
    },
    stop,
    async start() {
      running = await start();
      isUp = true;
    },
    async createDatabase(name) {
      const sql = postgres(running.url, { max: 1, onnotice: () => undefined });
      await sql.unsafe(`create database "${name}"`).finally(() => sql.end());
      return Object.assign(new URL(running.url), { pathname: `/${name}` }).href;
    },
    async dispose() {
      await stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
