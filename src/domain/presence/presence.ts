import { sql } from "@/db/client";
import type { PresenceStatus } from "@/lib/objects";
import type { PresenceChange } from "@/lib/socket-events";
import { publish } from "../publisher";

/**
 * Who is there. Every connection is active or idle; a person is online while any is active, away while
 * all are idle, offline without one. Held in memory: this instance's connections.
 */

type Person = { connections: Map<string, "active" | "idle">; lastActiveAt: string | null };

const people = new Map<string, Person>();
/** Whose status may have changed since the last announcement, with the status that was announced. */
const changed = new Map<string, PresenceStatus>();

export function statusOf(userId: string): PresenceStatus {
  const connections = people.get(userId)?.connections;
  if (!connections || connections.size === 0) return "offline";
  return [...connections.values()].includes("active") ? "online" : "away";
}

/** A connection of the person opened, or the person is (not) at its device. */
export function setPresent(userId: string, connectionId: string, state: "active" | "idle"): void {
  note(userId);
  const person = people.get(userId) ?? { connections: new Map(), lastActiveAt: null };
  person.connections.set(connectionId, state);
  people.set(userId, person);
}

/** The connection is gone. */
export function setGone(userId: string, connectionId: string): void {
  const person = people.get(userId);
  if (!person?.connections.has(connectionId)) return;
  note(userId);
  person.connections.delete(connectionId);
  person.lastActiveAt = new Date().toISOString();
}

function note(userId: string): void {
  if (!changed.has(userId)) changed.set(userId, statusOf(userId));
}

/**
 * Tells the workspaces concerned who came, went or fell idle since the last call, one event a workspace,
 * and stores when those who went were last seen. A reload, which is an offline and an online between two
 * calls, tells nobody anything.
 */
export async function announcePresence(): Promise<void> {
  const changes: PresenceChange[] = [];
  for (const [userId, announced] of changed) {
    const status = statusOf(userId);
    const lastActiveAt = people.get(userId)?.lastActiveAt ?? null;
    if (status !== announced) changes.push({ userId, status, lastActiveAt });
    if (status === "offline") people.delete(userId);
  }
  changed.clear();
  if (changes.length === 0) return;

  const memberships = await sql<{ workspaceId: string; userIds: string[] }[]>`
    select workspace_id as "workspaceId", array_agg(user_id) as "userIds" from workspace_members
    where user_id = any(${changes.map((change) => change.userId)}) group by workspace_id`;
  for (const { workspaceId, userIds } of memberships)
    publish.emit({ workspace: workspaceId }, "presence:update", {
      people: changes.filter((change) => userIds.includes(change.userId)),
    });
  await storeLastActive(changes.filter((change) => change.status === "offline"));
}

async function storeLastActive(gone: PresenceChange[]): Promise<void> {
  if (gone.length === 0) return;
  await sql`
    update "user" u set last_active_at = gone.at::timestamptz
    from unnest(${gone.map((one) => one.userId)}::text[], ${gone.map((one) => one.lastActiveAt)}::text[])
      as gone (id, at)
    where u.id = gone.id`;
}
