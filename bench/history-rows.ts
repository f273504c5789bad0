import { closeDatabase, openDatabase, sql } from "@/db/client";
import { readHistory } from "@/domain/messages/history";
import type { Database } from "./services";
import type { Team } from "./team";

// What is under way is bounded when somebody stops the run.
const chunk = 250_000;

/** Messages as if they had been sent, one a second until now. */
export async function fillChannel(database: Database, team: Team, channelId: string, size: number) {
  const text = " The figures for the third quarter are in the shared folder, please have a look before noon.";
  await database.sql.begin(async (tx) => {
    // The rows are right: their foreign keys need not be looked up ten million times.
    await tx`set local session_replication_role = replica`;
    for (let from = 1; from <= size; from += chunk)
      await tx`
        insert into messages (id, channel_id, seq, version, client_id, author_id, text, created_at)
        select uuidv7(), ${channelId}::uuid, n, n, uuidv7(),
          (${team.userIds}::text[])[1 + n % ${team.userIds.length}::int], n || ${text},
          now() - (${size}::int - n) * interval '1 second'
        from generate_series(${from}::int, ${Math.min(size, from + chunk - 1)}::int) as n`;
    await tx`update channel_versions set version = ${size} where channel_id = ${channelId}`;
    // Nobody is to be told of them: looking at ten million would be in the way of what is measured.
    await tx`
      insert into channel_notified (channel_id, version) values (${channelId}, ${size})
      on conflict (channel_id) do update set version = excluded.version`;
  });
}

type Plan = { Plan: Record<string, number>; "Execution Time": number };

/** What PostgreSQL says of the very statement that a page of history is. */
export async function explainedHistory(
  database: Database,
  team: Team,
  channelId: string,
  before: number,
): Promise<{ milliseconds: number; buffers: number }> {
  openDatabase(database.url, { poolSize: 1 });
  try {
    let asked = { statement: "", parameters: [] as unknown[] };
    sql.options.debug = (_connection, statement, parameters) => {
      asked = { statement, parameters };
    };
    await readHistory({ userId: team.userIds[0] ?? "" }, channelId, { before });
    const { statement, parameters } = asked;
    const [row] = await database.sql.unsafe<{ "QUERY PLAN": [Plan] }[]>(
      `explain (analyze, buffers, format json) ${statement}`,
      parameters as never[],
    );
    const [plan] = row?.["QUERY PLAN"] ?? [];
    if (!plan) throw new Error("PostgreSQL explained nothing.");
    const { Plan: root, "Execution Time": milliseconds } = plan;
    return { milliseconds, buffers: (root["Shared Hit Blocks"] ?? 0) + (root["Shared Read Blocks"] ?? 0) };
  } finally {
    await closeDatabase();
  }
}
