import { type CompiledServer, startCompiledServer } from "../compiled-server";
import { type PostgresService, startPostgres } from "../services/postgres";
import { startValkey, type ValkeyService } from "../services/valkey";

export type Cluster = {
  postgres: PostgresService;
  valkey: ValkeyService;
  /** Two of them. */
  instances: [CompiledServer, CompiledServer];
  /** Another one on the same services, or `after` again, when it has ended. */
  start(after?: CompiledServer): Promise<CompiledServer>;
  stop(): Promise<void>;
};

/** What its sessions are signed with. */
export const clusterSecret = "q8Zk3vJ1xW0pT5nB7rYcL2dF9hGmS4uE6aVoQiKj";

/** Two compiled servers on one PostgreSQL and one Valkey, in processes of their own. */
export async function startCluster(): Promise<Cluster> {
  // Processes are killed here, not machines: nothing has to reach the disk.
  const [postgres, valkey] = await Promise.all([startPostgres({ fsync: "off" }), startValkey()]);
  const started = new Set<CompiledServer>();
  const start = async (after?: CompiledServer) => {
    const env = {
      DATABASE_URL: postgres.url,
      REDIS_URL: valkey.url,
      BETTER_AUTH_SECRET: clusterSecret,
      LOG_LEVEL: "info",
    };
    const server = await startCompiledServer({ env, ...(after && { after }) });
    if (after) started.delete(after);
    started.add(server);
    return server;
  };
  const stop = async () => {
    await Promise.all([...started].map((server) => server.stop()));
    await Promise.all([postgres.dispose(), valkey.dispose()]);
  };
  try {
    return { postgres, valkey, instances: [await start(), await start()], start, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
