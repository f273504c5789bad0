import { sql, type Transaction } from "@/db/client";

const queryCanceled = "57014";

/**
 * Runs statements of a search, each for so long at most. PostgreSQL plans them once a connection, perhaps while
 * the tables are nearly empty: it is kept from reading a whole table, then and later.
 *
 * @returns null when that was not long enough
 */
export function bounded<T>(milliseconds: number, work: (tx: Transaction) => Promise<T>): Promise<T | null> {
  return sql
    .begin("read only", async (tx) => {
      const [, result] = await Promise.all([
        tx`
          select set_config('statement_timeout', ${String(milliseconds)}, true),
                 set_config('enable_seqscan', 'off', true), set_config('random_page_cost', '1', true),
                 set_config('jit', 'off', true), set_config('max_parallel_workers_per_gather', '0', true)`,
        work(tx),
      ]);
      return { result };
    })
    .then(({ result }) => result as T)
    .catch((error: unknown) => {
      if ((error as { code?: string }).code === queryCanceled) return null;
      throw error;
    });
}
