import { readFile } from "node:fs/promises";
import { join } from "node:path";
import postgres from "postgres";
import type { Channel, Message } from "@/lib/objects";
import { insertMixed, type MixedMessages } from "../mixed-messages";

/**
 * Moves the messages up to `seq` into the past. No door of the server can do that, so it is done in the
 * database that the server keeps in its data folder.
 */
export const moveIntoThePast = (channel: Channel, upToSeq: number, iso: string): Promise<unknown> =>
  inDatabase(
    (sql) => sql`
      update messages set created_at = ${iso} where channel_id = ${channel.id} and seq <= ${upToSeq}`,
  );

/** Puts "Reply 1" to "Reply {count}" into a thread, more than anybody could send in the time of a test. */
export const fillThread = (root: Message, authorId: string, count: number): Promise<unknown> =>
  inDatabase((sql) =>
    sql.begin(async (tx) => {
      const [{ base } = { base: 0 }] = await tx<{ base: number }[]>`
        update channel_versions set version = version + ${count + 1} where channel_id = ${root.channelId}
        returning (version - ${count + 1})::int as base`;
      await tx`
        insert into messages (id, channel_id, seq, version, author_id, text, thread_id)
        select gen_random_uuid(), ${root.channelId}, ${base} + n, ${base} + n, ${authorId}, 'Reply ' || n, ${root.id}
        from generate_series(1, ${count}) n`;
      await tx`
        update messages set version = ${base + count + 1}, reply_count = ${count}, last_reply_at = now(),
          repliers = ${[authorId]} where id = ${root.id}`;
      // It is about how they look: nobody is to be told of each.
      await tx`
        insert into channel_notified (channel_id, version) values (${root.channelId}, ${base + count + 1})
        on conflict (channel_id) do update set version = excluded.version`;
    }),
  );

/** Thousands of messages of every height, in a channel or in a thread of it. */
export const fillMixed = (messages: MixedMessages): Promise<unknown> =>
  inDatabase((sql) => insertMixed(sql, messages));

async function inDatabase(act: (sql: postgres.Sql) => Promise<unknown>): Promise<unknown> {
  const folder = process.env.PARLEY_DATA_DIR ?? "";
  const password = await readFile(join(folder, "postgres.secret"), "utf8");
  // PostgreSQL's own note of how it runs: the port is in the fourth line.
  const note = await readFile(join(folder, "postgres/cluster/postmaster.pid"), "utf8");
  const port = Number(note.split("\n")[3]);
  const sql = postgres({
    host: "127.0.0.1",
    port,
    user: "parley",
    password: password.trim(),
    database: "postgres",
  });
  try {
    return await act(sql);
  } finally {
    await sql.end();
  }
}
