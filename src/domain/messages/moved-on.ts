import { sql } from "@/db/client";
import type { Message } from "@/lib/objects";
import { messageColumns } from "./message-row";

/** More changes than this are not sent to a whole room: each reader asks for what it is missing. */
const changeLimit = 500;

/** What happened to a channel after a version. `messages` is null when there is too much of it. */
export type Missed = { channelId: string; version: number; messages: Message[] | null };

/** The channels' versions now, by channel id. */
export async function readVersions(channelIds: readonly string[]): Promise<Map<string, number>> {
  const rows = await sql<{ id: string; version: number }[]>`
    select channel_id as id, version from channel_versions where channel_id = any(${[...channelIds]}::uuid[])`;
  return new Map(rows.map(({ id, version }) => [id, version]));
}

/**
 * The messages that changed after these versions, by version. For the rooms of channels, which hold nobody
 * who may not read them: no access is checked here.
 */
export async function readMissed(after: ReadonlyMap<string, number>): Promise<Missed[]> {
  const rows = await sql<(Message & { wanted: string; head: number })[]>`
    select v.channel_id as wanted, v.version as head, ${messageColumns()}
    from unnest(${[...after.keys()]}::uuid[], ${[...after.values()]}::bigint[]) as cursor (id, version)
    join channel_versions v on v.channel_id = cursor.id
    cross join lateral (
      select changed.* from messages changed
      where changed.channel_id = v.channel_id and changed.version > cursor.version
      order by changed.version limit ${changeLimit + 1}
    ) m
    order by m.version`;
  const byChannel = new Map<string, (typeof rows)[number][]>();
  for (const row of rows) byChannel.get(row.wanted)?.push(row) ?? byChannel.set(row.wanted, [row]);
  return [...byChannel].map(([channelId, changes]) => ({
    channelId,
    version: changes[0]?.head ?? 0,
    messages:
      changes.length > changeLimit
        ? null
        : changes.map(({ wanted: _wanted, head: _head, ...message }) => message),
  }));
}
