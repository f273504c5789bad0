import { sql } from "@/db/client";

/** The statements that `work` sends to PostgreSQL, in order, as this process counts them. */
export async function queriesOf(work: () => Promise<unknown>): Promise<string[]> {
  const statements: string[] = [];
  const { debug } = sql.options;
  sql.options.debug = (_connection, statement) => statements.push(statement);
  try {
    await work();
  } finally {
    sql.options.debug = debug;
  }
  return statements;
}
