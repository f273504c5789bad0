import { sql } from "@/db/client";
import type { Message } from "@/lib/objects";
import type { MessageChanges } from "@/lib/socket-events";
import { messageColumns } from "./message-row";

/** More changes than this are not sent to a whole room: each reader asks for what it is missing. */
const changeLimit = 100;

export type ChangeEvent = "message:new" | "message:updated" | "message:deleted";

/** What happened to a channel after a version. `events` is null when it has to be asked for. */
export type Missed = {
  channelId: string;
  version: number;
  events: { name: ChangeEvent; data: MessageChanges }[] | null;
};

/** The channels' versions now, by channel id. */
export async function readVersions(channelIds: readonly string[]): Promise<Map<string, number>> {
  const rows = await sql<{ id: string; version: number }[]>`
    select channel_id as id, version from channel_versions where channel_id = any(${[...channelIds]}::uuid[])`;
  return new Map(rows.map(({ id, version }) => [id, version]));
}

/**
 * What was committed after these versions, as the events that told of it. For the rooms of channels,
 * which hold nobody who may not read them: no access is checked here.
 *
 * The changed rows are the log, so a message that changed twice is there once. Then the events would have
 * a hole, and there are none.
 */
export async function readMissed(after: ReadonlyMap<string, number>): Promise<Missed[]> {
  const rows = await sql<(Message & { wanted: string; head: number })[]>`
    select v.channel_id as wanted, v.version as head, ${messageColumns()}
    from unnest(${[...after.keys()]}::uuid[], ${[...after.values()]}::bigint[]) as cursor (id, version)
    join channel_versions v on v.channel_id = cursor.id
    left join lateral (
      select changed.* from messages changed
      where changed.channel_id = v.channel_id and changed.version > cursor.version
      order by changed.version limit ${changeLimit + 1}
    ) m on true
    order by m.version`;
  const byChannel = new Map<string, (typeof rows)[number][]>();
  for (const row of rows) byChannel.get(row.wanted)?.push(row) ?? byChannel.set(row.wanted, [row]);
  return [...byChannel].map(([channelId, changes]) => {
    const version = changes[0]?.head ?? 0;
    const messages = changes
      .filter(({ id }) => id !== null)
      .map(({ wanted: _wanted, head: _head, ...message }) => message);
    const isWhole = version - (after.get(channelId) ?? 0) === messages.length;
    return { channelId, version, events: isWhole ? toEvents(channelId, messages) : null };
  });
}

/** One event for each run of changes of a kind. */
function toEvents(channelId: string, messages: readonly Message[]): NonNullable<Missed["events"]> {
  const events: NonNullable<Missed["events"]> = [];
  for (const message of messages) {
    const name = nameOf(message);
    const last = events.at(-1);
    if (last?.name === name) {
      last.data.messages.push(message);
      last.data.version = message.version;
    } else events.push({ name, data: { channelId, version: message.version, messages: [message] } });
  }
  return events;
}

function nameOf({ deletedAt, seq, version }: Message): ChangeEvent {
  if (deletedAt) return "message:deleted";
  return seq === version ? "message:new" : "message:updated";
}
