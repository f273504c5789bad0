import { setTimeout as pause } from "node:timers/promises";
import { startCompiledServer } from "../compiled-server";
import { type Balancer, startNginx } from "../services/balancer";
import { type PostgresService, startPostgres } from "../services/postgres";
import { startValkey, type ValkeyService } from "../services/valkey";
import { type Line, openLine } from "./line";

export type Instance = {
  url: string;
  /** Its way to Valkey. */
  line: Line;
  /** How often it ended without being told to. */
  failures: number;
  kill(): Promise<void>;
  /** As an operator does, with SIGTERM. */
  shutDown(): Promise<void>;
  /** Starts it again at the same address, however long it takes, after it was ended. */
  start(env?: { [name: string]: string }): Promise<void>;
  dispose(): Promise<void>;
};

export type Stage = {
  postgres: PostgresService;
  valkey: ValkeyService;
  instances: Instance[];
  balancer: Balancer;
  close(): Promise<void>;
};

/** PostgreSQL, Valkey, instances of the compiled server, and nginx before them. */
export async function setStage(instanceCount: number, entry?: string): Promise<Stage> {
  const closers: (() => Promise<void>)[] = [];
  const close = async () => {
    for (const closer of closers.splice(0).reverse()) await closer().catch(() => undefined);
  };
  try {
    // Processes are killed, not machines: what is written need not reach the disk, but it must be written.
    const postgres = await startPostgres({ fsync: "off", synchronous_commit: "on" });
    closers.push(() => postgres.dispose());
    const valkey = await startValkey();
    closers.push(() => valkey.dispose());
    const instances: Instance[] = [];
    for (let number = 0; number < instanceCount; number++) {
      const instance = await startInstance(postgres.url, valkey.url, entry);
      closers.push(instance.dispose);
      instances.push(instance);
    }
    const balancer = await startNginx({ instances: instances.map(({ url }) => url) });
    closers.push(() => balancer.dispose());
    return { postgres, valkey, instances, balancer, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function startInstance(databaseUrl: string, valkeyUrl: string, entry?: string): Promise<Instance> {
  const line = await openLine(Number(new URL(valkeyUrl).port));
  const env = {
    DATABASE_URL: databaseUrl,
    REDIS_URL: `redis://127.0.0.1:${line.port}`,
    BETTER_AUTH_SECRET: "q8Zk3vJ1xW0pT5nB7rYcL2dF9hGmS4uE6aVoQiKj",
    RATE_LIMIT_FACTOR: "0",
  };
  let server = await startCompiledServer({ entry, env });
  let isEnding = false;
  let isDisposed = false;
  let starting: Promise<void> = Promise.resolve();
  const watch = () =>
    void server.exited.then(() => {
      if (!isEnding) instance.failures++;
    });
  const startAgain = async (more?: { [name: string]: string }) => {
    while (!isDisposed) {
      try {
        server = await startCompiledServer({ entry, after: server, env: { ...env, ...more } });
        isEnding = false;
        return watch();
      } catch {
        // PostgreSQL is away: whoever supervises it tries again.
        await pause(300);
      }
    }
  };
  const instance: Instance = {
    url: server.url,
    line,
    failures: 0,
    kill() {
      isEnding = true;
      return server.kill();
    },
    shutDown() {
      isEnding = true;
      return server.shutDown();
    },
    start(more) {
      starting = startAgain(more);
      return starting;
    },
    async dispose() {
      isEnding = true;
      isDisposed = true;
      await starting;
      await server.kill();
      // Its folder, too.
      await server.stop();
      await line.close();
    },
  };
  watch();
  return instance;
}
