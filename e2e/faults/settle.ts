import { setTimeout as pause } from "node:timers/promises";
import type { Client } from "./client";
import type { Stage, StagePerson } from "./stage";

/** Bounds for what must happen after the last fault is healed. */
const patienceMs = 90_000;

/** Waits until `holds` answers nothing, or gives up. @returns what it answered last */
export async function wait(holds: () => Promise<string[]>): Promise<string[]> {
  const end = performance.now() + patienceMs;
  for (;;) {
    const problems = await holds().catch((error: unknown) => [String(error)]);
    if (problems.length === 0 || performance.now() > end) return problems;
    await pause(300);
  }
}

/** Every reader stands where each of their channels stands. */
export async function behind({ sql }: Stage, clients: readonly Client[]): Promise<string[]> {
  const heads = await sql<{ id: string; version: number }[]>`
    select channel_id as id, version::float8 as version from channel_versions`;
  return clients.flatMap(({ userId, held }) =>
    heads.flatMap(({ id, version }) => {
      const at = held.get(id)?.version ?? version;
      return at === version ? [] : [`Left behind: ${userId} is at ${at} of ${version} in ${id}.`];
    }),
  );
}

/** Everybody sees who is there: those who are connected, and nobody else. */
export async function presence(
  clients: readonly Client[],
  people: readonly StagePerson[],
  workspaceId: string,
): Promise<string[]> {
  const here = new Set(clients.filter((client) => client.isConnected()).map(({ userId }) => userId));
  const views = await Promise.all(
    people.map(({ api }) => api("GET /workspaces/:id/snapshot", { id: workspaceId })),
  );
  return views.flatMap((view) =>
    view.people.flatMap(({ id, status }) =>
      (status !== "offline") === here.has(id)
        ? []
        : [`Presence: ${id} is ${here.has(id) ? "connected" : "gone"}, and seen as ${status}.`],
    ),
  );
}

/** What the server counts as unread is what there is to read. */
export async function unread(
  { sql }: Stage,
  people: readonly StagePerson[],
  workspaceId: string,
): Promise<string[]> {
  const problems: string[] = [];
  for (const { id, api } of people) {
    const { channels } = await api("GET /workspaces/:id/snapshot", { id: workspaceId });
    const counted = await sql<{ id: string; count: number }[]>`
      select cm.channel_id as id, least(100, (
        select count(*) from messages m
        where m.channel_id = cm.channel_id and m.seq > cm.last_read_seq and m.author_id <> cm.user_id
          and m.deleted_at is null and m.thread_id is null
      ))::int as count
      from channel_members cm where cm.user_id = ${id}`;
    for (const { id: channelId, count } of counted) {
      const said = channels.find((channel) => channel.id === channelId)?.unreadCount;
      if (said !== count) problems.push(`Unread: ${id} has ${count} in ${channelId}, and is told ${said}.`);
    }
  }
  return problems;
}
