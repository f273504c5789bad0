import { randomBytes } from "node:crypto";
import postgres from "postgres";
import { inject } from "vitest";

export const templateDatabase = "parley_template";

export type TestDatabase = { url: string; drop(): Promise<void> };

/** A migrated, empty database of the test file's own, copied from the template. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const adminUrl = inject("postgresUrl");
  const name = `parley_${randomBytes(6).toString("hex")}`;
  await withAdmin(adminUrl, (sql) => sql.unsafe(`create database ${name} template ${templateDatabase}`));
  return {
    url: Object.assign(new URL(adminUrl), { pathname: `/${name}` }).href,
    drop: () => withAdmin(adminUrl, (sql) => sql.unsafe(`drop database ${name} with (force)`)),
  };
}

/** Runs `work` on a connection of its own. */
export async function withAdmin(url: string, work: (sql: postgres.Sql) => Promise<unknown>): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  try {
    await work(sql);
  } finally {
    await sql.end();
  }
}
