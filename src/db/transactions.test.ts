import { afterEach, beforeEach, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "@/test/database";
import { closeDatabase, openDatabase, sql } from "./client";

const connections = 2;
/** Of the driver: how many statements of one connection wait for their answer. */
const pipeline = 100;

let database: TestDatabase;
beforeEach(async () => {
  database = await createTestDatabase();
  openDatabase(database.url, { poolSize: connections });
  await Promise.all(askManyTimes(connections));
});
afterEach(async () => {
  await closeDatabase();
  await database.drop();
});

/** Whether a statement ran in the transaction of somebody else, who has marked it. */
function askManyTimes(count: number): Promise<boolean>[] {
  return Array.from({ length: count }, async () => {
    const [row] = await sql<{ isMarked: boolean }[]>`
      select coalesce(current_setting('parley.transaction', true), '') <> '' as "isMarked"`;
    return row?.isMarked ?? false;
  });
}

const turn = () => new Promise<void>((resolve) => process.nextTick(resolve));

test("a transaction that is begun on a full connection has it to itself", async () => {
  for (let others = connections * (pipeline - 1); others <= connections * (pipeline + 2); others += 1) {
    const before = askManyTimes(others);
    await turn();
    const transaction = sql.begin(async (tx) => {
      await tx`select set_config('parley.transaction', 'somebody''s', true)`;
      await new Promise((resolve) => setImmediate(resolve));
      const [row] = await tx<{ mark: string }[]>`select current_setting('parley.transaction') as mark`;
      return row?.mark;
    });
    await turn();
    const after = askManyTimes(others);
    expect(await transaction).toBe("somebody's");
    expect(new Set(await Promise.all([...before, ...after]))).toEqual(new Set([false]));
  }
});
