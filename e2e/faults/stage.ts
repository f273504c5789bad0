import { createHmac, randomBytes, randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import postgres from "postgres";
import { type ApiClient, createApiClient } from "@/lib/api-client";
import { type CompiledServer, startCompiledServer } from "../compiled-server";
import { type Balancer, startNginx } from "../services/balancer";
import { type PostgresService, startPostgres } from "../services/postgres";
import { startValkey, type ValkeyService } from "../services/valkey";
import { type Line, openLine } from "./line";

export type Instance = {
  server: CompiledServer;
  /** Its way to Valkey. */
  line: Line;
  /** How often it was another process than before, whoever ended it. */
  restarts: number;
  /** Starts it again, at the same address, also while PostgreSQL is still coming up. */
  restart(env?: { [name: string]: string }): Promise<void>;
};

export type StagePerson = { id: string; token: string; api: ApiClient };

export type Stage = {
  postgres: PostgresService;
  valkey: ValkeyService;
  instances: Instance[];
  balancer: Balancer;
  sql: postgres.Sql;
  /** People with a session each, straight into the database. Their `api` calls the first instance. */
  addPeople(count: number): Promise<StagePerson[]>;
  close(): Promise<void>;
};

const secret = "q8Zk3vJ1xW0pT5nB7rYcL2dF9hGmS4uE6aVoQiKj";

/** PostgreSQL, Valkey, instances of the compiled server, and nginx before them. */
export async function setStage(instanceCount: number, entry?: string): Promise<Stage> {
  const closers: (() => Promise<void>)[] = [];
  const close = async () => {
    for (const closer of closers.reverse()) await closer().catch(() => undefined);
  };
  try {
    // Processes are killed, not machines: what is written need not reach the disk, but it must be written.
    const database = await startPostgres({ fsync: "off", full_page_writes: "off" });
    closers.push(() => database.dispose());
    const valkey = await startValkey();
    closers.push(() => valkey.dispose());
    const instances: Instance[] = [];
    for (let number = 0; number < instanceCount; number++) {
      const instance = await startInstance(database.url, valkey.url, entry);
      closers.push(async () => {
        await instance.server.stop();
        await instance.line.close();
      });
      instances.push(instance);
    }
    const balancer = await startNginx({ instances: instances.map(({ server }) => server.url) });
    closers.push(() => balancer.dispose());
    const sql = postgres(database.url, { max: 3, onnotice: () => undefined });
    closers.push(() => sql.end({ timeout: 1 }));
    const addPeople = (count: number) =>
      Promise.all(
        Array.from({ length: count }, (_, index) =>
          addPerson(sql, `Person ${index + 1}`, instances[0]?.server.url ?? ""),
        ),
      );
    return { postgres: database, valkey, instances, balancer, sql, addPeople, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function startInstance(databaseUrl: string, valkeyUrl: string, entry?: string): Promise<Instance> {
  const line = await openLine(Number(new URL(valkeyUrl).port));
  const options = {
    ...(entry && { entry }),
    env: {
      DATABASE_URL: databaseUrl,
      REDIS_URL: `redis://127.0.0.1:${line.port}`,
      BETTER_AUTH_SECRET: secret,
      RATE_LIMIT_FACTOR: "0",
      DATABASE_POOL_SIZE: "10",
    },
  };
  const instance: Instance = {
    server: await startCompiledServer(options),
    line,
    restarts: 0,
    async restart(env = {}) {
      for (;;) {
        try {
          instance.server = await startCompiledServer({
            ...options,
            env: { ...options.env, ...env },
            after: instance.server,
          });
          watch(instance);
          return;
        } catch {
          await pause(300);
        }
      }
    },
  };
  watch(instance);
  return instance;
}

function watch(instance: Instance): void {
  void instance.server.exited.then(() => {
    instance.restarts++;
  });
}

async function addPerson(sql: postgres.Sql, name: string, url: string): Promise<StagePerson> {
  const id = randomBytes(16).toString("hex");
  const raw = randomBytes(16).toString("hex");
  await sql`insert into "user" (id, name, email) values (${id}, ${name}, ${`${id}@parley.example`})`;
  await sql`
    insert into session (id, token, user_id, expires_at)
    values (${randomUUID()}, ${raw}, ${id}, now() + interval '1 day')`;
  // As better-auth signs it, and its bearer plugin.
  const token = `${raw}.${createHmac("sha256", secret).update(raw).digest("base64")}`;
  const api = createApiClient(url, new Headers({ authorization: `Bearer ${token}` }), (request) =>
    fetch(request),
  );
  return { id, token, api };
}
