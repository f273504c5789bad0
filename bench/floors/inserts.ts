import { randomUUID } from "node:crypto";
import postgres from "postgres";
import { v7 as uuidv7 } from "uuid";
import { type Quantiles, quantilesOf } from "../load/quantiles";
import { answerCalls } from "../process/answer-calls";

/** The floor of a send: one INSERT after the other through the same driver, and nothing else. */
type Inserts = { databaseUrl: string; table: string; channelId: string; userId: string; seconds: number };

const connections = new Map<string, postgres.Sql>();
let seq = 0;

const calls = {
  /** @param inserts `table`: one with the columns of a message that are given below */
  async insert({ databaseUrl, table, channelId, userId, seconds }: Inserts): Promise<Quantiles> {
    const sql = connections.get(databaseUrl) ?? postgres(databaseUrl, { max: 1 });
    connections.set(databaseUrl, sql);
    const text =
      "The figures for the third quarter are in the shared folder, please have a look before noon.";
    const durations: number[] = [];
    const end = performance.now() + seconds * 1000;
    while (performance.now() < end) {
      const begin = performance.now();
      seq++;
      await sql`
        insert into ${sql(table)} (id, channel_id, seq, version, author_id, client_id, text, created_at)
        values (${uuidv7()}, ${channelId}, ${seq}, ${seq}, ${userId}, ${randomUUID()}, ${text}, now())`;
      durations.push(performance.now() - begin);
    }
    return quantilesOf(durations);
  },
};

export type InsertCalls = typeof calls;
answerCalls(calls);
