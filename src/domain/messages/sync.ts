import { sql } from "@/db/client";
import type { ChannelChanges, Cursor, Message } from "@/lib/objects";
import { visibleChannels } from "../access";
import type { Actor } from "../actor";
import { readHistory } from "./history";
import { messageColumns } from "./message-row";

/** More changes than this and the newest page is cheaper than the catch-up. */
const changeLimit = 500;

/**
 * What changed in each channel since the cursor's version, by version. The changed rows are the log, so
 * a message that changed twice comes once, as it is now.
 */
export async function syncChannels(actor: Actor, cursors: Cursor[]): Promise<ChannelChanges[]> {
  if (cursors.length === 0) return [];
  const rows = await sql<Row[]>`
    select cursor.id as wanted, cursor.version as since, seen.head, ${messageColumns()}
    from unnest(${cursors.map((cursor) => cursor.channelId)}::uuid[], ${cursors.map((cursor) => cursor.version)}::bigint[])
      as cursor (id, version)
    -- One at a time, whatever PostgreSQL believes of the tables' sizes.
    left join lateral (
      select c.id, v.version as head
      from (${visibleChannels(actor)} join channel_versions v on v.channel_id = c.id)
      where c.id = cursor.id limit 1
    ) seen on true
    left join lateral (
      select changed.* from messages changed
      where changed.channel_id = seen.id and changed.version > cursor.version
      order by changed.version limit ${changeLimit + 1}
    ) m on true
    order by cursor.id, m.version`;

  const byChannel = new Map<string, Row[]>();
  for (const row of rows) {
    const changes = byChannel.get(row.wanted);
    if (changes) changes.push(row);
    else byChannel.set(row.wanted, [row]);
  }
  return Promise.all([...byChannel].map(([channelId, changes]) => answer(actor, channelId, changes)));
}

type Row = Message & { wanted: string; head: number | null; since: number };

async function answer(actor: Actor, channelId: string, rows: Row[]): Promise<ChannelChanges> {
  const [first] = rows;
  if (!first || first.head === null) return { channelId, version: 0, messages: [], reset: false, gone: true };
  // A cursor ahead of the channel belongs to another history (a restored backup): start over.
  if (rows.length > changeLimit || first.since > first.head) {
    const page = await readHistory(actor, channelId, {});
    return { channelId, version: page.version, messages: page.messages, reset: true, gone: false };
  }
  const messages = rows
    // A channel without changes has one row, of nulls.
    .filter((row) => row.id !== null)
    .map(({ wanted: _wanted, head: _head, since: _since, ...message }) => message);
  return { channelId, version: first.head, messages, reset: false, gone: false };
}
