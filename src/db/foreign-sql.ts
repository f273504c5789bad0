import type postgres from "postgres";
import { sql, type Transaction } from "./client";

export type RunForeignSql = <Row>(text: string, values?: readonly unknown[]) => Promise<{ rows: Row[] }>;

/** PostgreSQL's `unknown`: it finds out the type of a parameter itself, as it does for other drivers. */
const unknown = 705;

/**
 * Runs SQL that a package has written, on the pool or in a transaction of ours. Parameters travel as text:
 * objects as JSON, lists of ids as arrays.
 */
export async function runForeignSql<Row>(
  text: string,
  values: readonly unknown[] = [],
  tx?: Transaction,
): Promise<{ rows: Row[] }> {
  if (values.length > 0 || tx) return runOn(tx ?? sql, text, values);
  // Without parameters it may be several statements with a transaction of their own around them.
  return onOneConnection((connection) => runOn(connection, text));
}

/**
 * Does `work` on one connection, and nobody else at the same time who takes the same lock, on any instance.
 *
 * @param lock any number
 */
export function runForeignSqlLocked(
  lock: number,
  work: (run: RunForeignSql) => Promise<void>,
): Promise<void> {
  return onOneConnection(async (connection) => {
    await connection`select pg_advisory_lock(${lock})`;
    try {
      await work((text, values) => runOn(connection, text, values));
    } finally {
      await connection`select pg_advisory_unlock(${lock})`;
    }
  });
}

async function onOneConnection<Result>(
  work: (connection: postgres.ReservedSql) => Promise<Result>,
): Promise<Result> {
  const connection = await sql.reserve();
  try {
    return await work(connection);
  } finally {
    connection.release();
  }
}

async function runOn<Row>(
  db: typeof sql | Transaction | postgres.ReservedSql,
  text: string,
  values: readonly unknown[] = [],
): Promise<{ rows: Row[] }> {
  const parameters = values.map((value) => sql.typed(toText(value), unknown));
  try {
    const prepare = { prepare: values.length > 0 };
    return { rows: [...(await db.unsafe<Row[] & Record<string, unknown>[]>(text, parameters, prepare))] };
  } catch (error) {
    // It may have stopped in the middle of its own transaction.
    if (values.length === 0) await db.unsafe("rollback").catch(() => undefined);
    throw error;
  }
}

function toText(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (Array.isArray(value)) return `{${value.join(",")}}`;
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
