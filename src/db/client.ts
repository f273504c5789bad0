import { drizzle, type PostgresJsDatabase } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import * as schema from "./schema";

export type Database = PostgresJsDatabase<typeof schema>;
/** Inside `sql.begin(…)`: what a function takes that must run in its caller's transaction. */
export type Transaction = postgres.TransactionSql;

/** Drizzle over one pool. Set once by `openDatabase`, before anything asks for it. */
export let db: Database;
/**
 * The driver under `db`, same pool: its tagged templates are prepared statements, which Drizzle's
 * `execute` is not. For the hot statements.
 */
export let sql: postgres.Sql;

// Type ids of PostgreSQL's catalogue, pg_type.dat.
const timestamptz = 1184;
const int8 = 20;

/** Opens the pool. Throws nothing by itself: the first query does, when PostgreSQL is not there. */
export function openDatabase(url: string, options: { poolSize?: number } = {}): void {
  sql = postgres(url, {
    max: options.poolSize ?? 10,
    connect_timeout: 10,
    idle_timeout: 0,
    // Seconds. The driver's own grows to 20: people would wait that long after PostgreSQL is back.
    backoff: () => 0.25 + Math.random() * 0.5,
    onnotice: () => undefined,
    connection: {
      application_name: "parley",
      statement_timeout: 30_000,
      // Planning the hot statements costs more than running them, so each is planned once a connection.
      plan_cache_mode: "force_generic_plan",
    },
  });
  db = drizzle(sql, { schema });
  // After Drizzle, which sets its own: rows come with the wire contract's types, whoever asks.
  sql.options.parsers[timestamptz] = (value: string) => new Date(value).toISOString();
  sql.options.parsers[int8] = Number;
}

/** Waits for running queries and closes the pool. */
export async function closeDatabase(): Promise<void> {
  await sql.end({ timeout: 5 });
}
