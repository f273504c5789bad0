import type postgres from "postgres";
import type { Client } from "./client";
import type { Record, Written } from "./record";

type Row = {
  id: string;
  channelId: string;
  authorId: string;
  clientId: string;
  seq: number;
  version: number;
  text: string;
  isDeleted: boolean;
};

/**
 * Compares what everybody saw with what is stored, once all faults are healed and all readers have caught
 * up. @returns the broken promises, each with what shows it; none is the verdict one wants
 */
export async function judge(
  sql: postgres.Sql,
  record: Record,
  clients: readonly Client[],
): Promise<string[]> {
  const rows = (
    await sql<Row[]>`
      select id, channel_id as "channelId", author_id as "authorId", client_id as "clientId", seq::float8 as seq,
             version::float8 as version, text, deleted_at is not null as "isDeleted"
      from messages order by channel_id, seq`
  ).map((row) => ({ ...row }));
  const heads = await sql<{ id: string; version: number }[]>`
    select channel_id as id, version::float8 as version from channel_versions`;
  return [
    ...record.broken,
    ...lost(record.written, rows),
    ...doubled(rows),
    ...misnumbered(rows, new Map(heads.map(({ id, version }) => [id, version]))),
    ...clients.flatMap((client) => leftBehind(client, rows)),
  ];
}

/** An acknowledged message is stored, at its place, as it was written or changed. */
function lost(written: readonly Written[], rows: readonly Row[]): string[] {
  const stored = new Map(rows.map((row) => [row.id, row]));
  return written.flatMap((one) => {
    if (!one.acked) return [];
    const row = stored.get(one.acked.id);
    const what = `${one.authorId} wrote ${JSON.stringify(one.text)} (${one.attempts} attempts), acknowledged as ${one.acked.id} at ${one.acked.seq}`;
    if (!row) return [`Lost: ${what}; it is not stored.`];
    if (row.seq !== one.acked.seq || row.channelId !== one.channelId)
      return [`Moved: ${what}; it is stored at ${row.seq} of ${row.channelId}.`];
    const texts = [...(one.change?.isAcked ? [] : [one.text]), ...(one.change ? [one.change.text] : [])];
    return texts.includes(row.text) ? [] : [`Changed: ${what}; it says ${JSON.stringify(row.text)}.`];
  });
}

/** What was written once is stored once. The text begins with the clientId, whatever became of that. */
function doubled(rows: readonly Row[]): string[] {
  const first = new Map<string, Row>();
  return rows.flatMap((row) => {
    if (row.isDeleted) return [];
    const key = row.text.split(" ", 1)[0] ?? "";
    const earlier = first.get(key);
    first.set(key, row);
    return earlier
      ? [`Doubled: ${key} is stored at ${earlier.seq} and at ${row.seq} of ${row.channelId}.`]
      : [];
  });
}

/** Numbers are unique and none is above the channel's own; one that is missing belongs to a change since. */
function misnumbered(rows: readonly Row[], heads: ReadonlyMap<string, number>): string[] {
  const broken: string[] = [];
  for (const [channelId, head] of heads) {
    const here = rows.filter((row) => row.channelId === channelId);
    const used = new Set(here.flatMap(({ seq, version }) => [seq, version]));
    const highest = Math.max(0, ...used);
    if (highest !== head)
      broken.push(`Misnumbered: ${channelId} stands at ${head}, its messages at ${highest}.`);
    const changes = here.filter(({ seq, version }) => seq !== version).length;
    const holes = head - used.size;
    // A message changes at most once in these runs: each change takes one number.
    if (holes !== 0)
      broken.push(
        `Misnumbered: ${channelId} has ${holes} numbers that nothing has, with ${changes} changes.`,
      );
  }
  return broken;
}

/** A reader holds exactly what is stored in the channels that they were never out of. */
function leftBehind(client: Client, rows: readonly Row[]): string[] {
  const broken: string[] = [];
  for (const [channelId, { messages }] of client.held) {
    if (client.wasOut.has(channelId)) continue;
    const here = rows.filter((row) => row.channelId === channelId);
    for (const row of here) {
      const held = messages.get(row.id);
      if (!held) broken.push(`Left behind: ${client.userId} has not ${row.text} (${row.id} at ${row.seq}).`);
      else if (held.version !== row.version || held.text !== row.text || held.seq !== row.seq)
        broken.push(
          `Left behind: ${client.userId} holds ${row.id} at version ${held.version}, not ${row.version}.`,
        );
    }
    if (messages.size > here.length)
      broken.push(
        `Invented: ${client.userId} holds ${messages.size} messages of ${channelId}, ${here.length} are stored.`,
      );
  }
  return broken;
}
