import { randomUUID } from "node:crypto";
import postgres from "postgres";
import { migrateDatabase } from "@/db/migrate";
import { type CompiledServer, startCompiledServer } from "../e2e/compiled-server";
import { startValkey } from "../e2e/services/valkey";
import type { InsertCalls } from "./floors/inserts";
import type { SocketServerCalls } from "./floors/socket-server";
import type { LoadCalls } from "./load/process";
import { type BenchProcess, startProcess } from "./process/start-process";
import type { Run, Scope } from "./scope";
import { insertTeam, type Team, type TeamOptions } from "./team";

const secret = "q8Zk3vJ1xW0pT5nB7rYcL2dF9hGmS4uE6aVoQiKj";

export type Database = { url: string; sql: postgres.Sql };

/** A database with Parley's tables and nothing in them; PostgreSQL has the settings that it comes with: what is committed is on the disk. */
export async function openDatabase(run: Run): Promise<Database> {
  const name = `bench_${randomUUID()}`;
  const url = await run.postgres.createDatabase(name);
  run.keep(name, async () => {
    const admin = postgres(run.postgres.url, { max: 1, onnotice: () => undefined });
    await admin.unsafe(`drop database if exists "${name}" with (force)`).finally(() => admin.end());
  });
  await migrateDatabase(url);
  return { url, sql: run.keep(postgres(url, { max: 2, onnotice: () => undefined }), (it) => it.end()) };
}

/** The compiled server on that database. Floors have no limits, so it has none either. */
export async function openParley(
  scope: Scope,
  database: Database,
  env: Record<string, string> = {},
): Promise<CompiledServer> {
  const server = await startCompiledServer({
    env: { DATABASE_URL: database.url, BETTER_AUTH_SECRET: secret, RATE_LIMIT_FACTOR: "0", ...env },
  });
  return scope.keep(server, (it) => it.stop());
}

export const openValkey = async (scope: Scope): Promise<{ url: string }> =>
  scope.keep(await startValkey(), (it) => it.dispose());

export const openTeam = (database: Database, options: Omit<TeamOptions, "secret">): Promise<Team> =>
  insertTeam(database.sql, { ...options, secret });

export type Floor = { url: string; pid: number };

/** A Socket.IO server without anything, or with one INSERT a message. */
export async function openSocketFloor(
  scope: Scope,
  database: Database | null,
  env: Record<string, string> = {},
): Promise<Floor> {
  if (database) await createFloorTable(database);
  const server = startProcess<SocketServerCalls>("bench/floors/socket-server.ts", env);
  scope.keep(server, (it) => it.stop());
  return { pid: server.pid, ...(await server.call("listen", { databaseUrl: database?.url ?? null })) };
}

/** A message's columns and a primary key, and nothing else. */
export async function createFloorTable({ sql }: Database): Promise<void> {
  await sql`
    create table if not exists floor_messages (
      id uuid primary key, channel_id uuid not null, seq bigint not null, version bigint not null,
      author_id text not null, client_id uuid, text text not null, created_at timestamptz not null)`;
}

export function openInserts(scope: Scope): BenchProcess<InsertCalls> {
  return scope.keep(startProcess<InsertCalls>("bench/floors/inserts.ts"), (it) => it.stop());
}

export type Load = BenchProcess<LoadCalls>;

export const openLoad = (scope: Scope): Load =>
  scope.keep(startProcess<LoadCalls>("bench/load/process.ts"), (it) => it.stop());

/** A process with everyone of the team connected, to each of the servers in turn. */
export async function openCrowd(scope: Scope, urls: string[], { channelIds, tokens }: Team): Promise<Load> {
  const load = openLoad(scope);
  await load.call("open", { urls, channelId: channelIds[0] ?? "", tokens });
  return load;
}
