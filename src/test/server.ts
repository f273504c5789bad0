import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Env, parseEnv } from "@/server/env";
import { createLog } from "@/server/log";
import { type Parley, type ParleyOptions, startParley } from "@/server/parley";
import { createTestDatabase } from "./database";

export type TestServer = { url: string; env: Env; parley: Parley; close(): Promise<void> };

export type TestServerOptions = {
  /** Variables beside those below, as text. */
  env?: Record<string, string>;
} & Pick<ParleyOptions, "pushCa">;

/**
 * The real server without pages, in this process, on a free port and a database of its own. One a test
 * file: the domain's singletons are one a process.
 */
export async function startTestServer(options: TestServerOptions = {}): Promise<TestServer> {
  const database = await createTestDatabase();
  const folder = await mkdtemp(join(tmpdir(), "parley-test-"));
  const env = parseEnv({
    NODE_ENV: "test",
    HOST: "127.0.0.1",
    PORT: "0",
    BETTER_AUTH_SECRET: "q8Zk3vJ1xW0pT5nB7rYcL2dF9hGmS4uE6aVoQiKj",
    LOG_LEVEL: "error",
    LINK_PREVIEWS: "false",
    DATA_DIR: folder,
    DATABASE_POOL_SIZE: "5",
    ...options.env,
  });
  const parley = await startParley({
    ...{ env, databaseUrl: database.url, log: createLog(env.LOG_LEVEL, false) },
    ...{ pushCa: options.pushCa, jobs: { longestRestMs: 0 } },
  });
  return {
    url: `http://127.0.0.1:${parley.port}`,
    env,
    parley,
    async close() {
      await parley.close();
      await database.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
