import { sql } from "@/db/client";

/** Whether PostgreSQL answers, within two seconds. */
export async function databaseAnswers(): Promise<boolean> {
  const deadline = new Promise<false>((resolve) => setTimeout(() => resolve(false), 2_000).unref());
  return Promise.race([sql`select 1`.then(() => true), deadline]);
}
