import { readFile } from "node:fs/promises";
import { join } from "node:path";
import postgres from "postgres";
import type { Channel } from "@/lib/objects";

/**
 * Moves the messages up to `seq` into the past. No door of the server can do that, so it is done in the
 * database that the server keeps in its data folder.
 */
export async function moveIntoThePast(channel: Channel, upToSeq: number, iso: string): Promise<void> {
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
    await sql`
      update messages set created_at = ${iso} where channel_id = ${channel.id} and seq <= ${upToSeq}`;
  } finally {
    await sql.end();
  }
}
