import type { ReservedSql } from "postgres";
import { expect } from "vitest";
import { sql } from "@/db/client";

/** Holds back everybody who wants to write to a table, until the function that comes back is called. */
export const holdTable = (table: "channel_notified" | "notification_decisions") =>
  hold((connection) => connection.unsafe(`lock table ${table} in exclusive mode`));

/** Nothing is stored in the channel until the function that comes back is called. */
export const holdChannel = (channelId: string) =>
  hold((connection) => connection`select from channel_versions where channel_id = ${channelId} for update`);

async function hold(lock: (connection: ReservedSql) => PromiseLike<unknown>): Promise<() => Promise<void>> {
  const connection = await sql.reserve();
  await connection`begin`;
  await lock(connection);
  return async () => {
    await connection`commit`;
    connection.release();
  };
}

/** Until so many connections wait for a lock. */
export const untilWaiting = (count: number) =>
  expect.poll(async () => (await waiting()).length, { timeout: 20_000 }).toBe(count);

/** Ends the statements that wait for a lock, as an administrator may. */
export async function cancelWaiting(): Promise<void> {
  for (const { pid } of await waiting()) await sql`select pg_cancel_backend(${pid})`;
  await untilWaiting(0);
}

const waiting = () => sql<{ pid: number }[]>`
  select pid from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
