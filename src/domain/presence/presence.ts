import { randomUUID } from "node:crypto";
import { sql } from "@/db/client";
import type { PresenceStatus } from "@/lib/objects";
import type { PresenceChange } from "@/lib/socket-events";
import { publish } from "../publisher";
import { concernedBy, findDead, type PresenceReport, seenByPeers, takeIn } from "./peers";
import { takeEndedPolls } from "./polls";

/**
 * Who is there. Every connection is active or idle; a person is online while any is active, away while
 * all are idle or when they have said so by hand, offline without one. Each instance knows its own
 * connections, tells the others once a second what has changed, and holds what they tell.
 */

type Person = {
  connections: Map<string, "active" | "idle">;
  /** By hand, whatever their connections say: stored with the person, and read with their rooms. */
  isAway: boolean;
  lastActiveAt: string | null;
};

/** Those with connections to this instance, and for a moment those who had one. */
const people = new Map<string, Person>();
/** Whose status may have changed since it was last announced here: what was announced. */
const changed = new Map<string, { announced: PresenceStatus; goneSince: number | null }>();
/** Who came, went or fell idle on this instance since the last report. */
const unreported = new Set<string>();

/** A reload, or a move from one instance to another, is shorter: it tells nobody anything. */
const reloadMs = 1_000;

const instance = randomUUID();
let reports = 0;
let isWholeWanted = true;
let onNoted = (): void => undefined;

/** Whoever announces is called when there may be something to announce. */
export function setPresenceListener(listener: () => void): void {
  onNoted = listener;
}

export const statusOf = (userId: string): PresenceStatus => strongest(viewsOf(userId));

/** How many people are connected to this instance. */
export const countPresent = (): number => people.size;

/**
 * A connection of the person opened, or the person is (not) at its device.
 *
 * @param isAway what is stored of them, for who knows it
 */
export function setPresent(
  userId: string,
  connectionId: string,
  state: "active" | "idle",
  isAway?: boolean,
): void {
  note(userId);
  unreported.add(userId);
  const person = people.get(userId) ?? { connections: new Map(), isAway: false, lastActiveAt: null };
  person.connections.set(connectionId, state);
  person.isAway = isAway ?? person.isAway;
  people.set(userId, person);
}

/** What is stored of somebody: away by hand, or not. Nothing to know of who has no connection here. */
export function setAwayByHand(userId: string, isAway: boolean): void {
  const person = people.get(userId);
  if (!person || person.isAway === isAway) return;
  note(userId);
  unreported.add(userId);
  person.isAway = isAway;
}

/** The connection is gone. */
export function setGone(userId: string, connectionId: string): void {
  const person = people.get(userId);
  if (!person?.connections.has(connectionId)) return;
  note(userId);
  unreported.add(userId);
  person.connections.delete(connectionId);
  person.lastActiveAt = new Date().toISOString();
}

/**
 * Another instance has reported.
 *
 * @returns false when something before it is missing: it is to be asked for the whole
 */
export function hearReport(report: PresenceReport): boolean {
  for (const userId of concernedBy(report)) note(userId);
  return takeIn(report);
}

/** Another instance has asked for the whole. */
export function reportWhole(asked: string): void {
  if (asked === instance) isWholeWanted = true;
}

/**
 * Tells the other instances who came, went or fell idle here, and the people connected here who did so
 * anywhere, one event a workspace; stores when those who went were last seen. To be called at least once
 * a second: the other instances also learn from it that this one is alive.
 *
 * @param isHearing whether the other instances could be heard
 * @returns how many people were announced
 */
export async function announcePresence(isHearing: boolean): Promise<number> {
  for (const { userId, connectionId } of takeEndedPolls()) setGone(userId, connectionId);
  publish.reportPresence(nextReport());
  for (const dead of findDead(isHearing)) {
    for (const userId of dead.people) note(userId);
    dead.bury();
  }
  const { changes, gone } = takeChanges();
  await storeLastActive(gone);
  if (changes.length === 0) return 0;

  const changeOf = new Map(changes.map((change) => [change.userId, change]));
  const memberships = await sql<{ workspaceId: string; comers: string[] }[]>`
    select workspace_id as "workspaceId", array_agg(user_id) as "comers" from workspace_members
    where user_id = any(${[...changeOf.keys()]}) group by workspace_id`;
  for (const { workspaceId, comers } of memberships)
    publish.emit({ workspace: workspaceId, isHere: true }, "presence:update", {
      people: comers.flatMap((userId) => changeOf.get(userId) ?? []),
    });
  return changes.length;
}

/** The last connection here has been cut: stores when everybody was last seen, and forgets them. */
export async function endPresence(): Promise<void> {
  const seen = [...people.keys()].flatMap(viewHere).filter(({ status }) => status === "offline");
  people.clear();
  changed.clear();
  unreported.clear();
  onNoted = () => undefined;
  await storeLastActive(seen);
}

function note(userId: string): void {
  if (!changed.has(userId)) changed.set(userId, { announced: statusOf(userId), goneSince: null });
  onNoted();
}

const viewsOf = (userId: string): PresenceChange[] => [...viewHere(userId), ...seenByPeers(userId)];

function viewHere(userId: string): PresenceChange[] {
  const person = people.get(userId);
  if (!person) return [];
  const states = [...person.connections.values()];
  const isActive = !person.isAway && states.includes("active");
  const status = isActive ? "online" : states.length > 0 ? "away" : "offline";
  return [{ userId, status, lastActiveAt: person.lastActiveAt }];
}

const strongest = (views: PresenceChange[]): PresenceStatus =>
  (["online", "away"] as const).find((status) => views.some((view) => view.status === status)) ?? "offline";

function nextReport(): PresenceReport {
  const isWhole = isWholeWanted;
  const concerned = isWhole ? people.keys() : unreported;
  const said = [...concerned].map(
    (userId) => viewHere(userId)[0] ?? { userId, status: "offline" as const, lastActiveAt: null },
  );
  unreported.clear();
  isWholeWanted = false;
  if (said.length > 0) reports++;
  return { instance, number: reports, isWhole, people: said };
}

/**
 * What is to be announced, and who went. Who is gone has to have been so for a while; who came and went
 * between two reports was there as well, though nobody is told.
 */
function takeChanges(): { changes: PresenceChange[]; gone: PresenceChange[] } {
  const changes: PresenceChange[] = [];
  const gone: PresenceChange[] = [];
  const now = performance.now();
  for (const [userId, entry] of changed) {
    const views = viewsOf(userId);
    const status = strongest(views);
    entry.goneSince = status === "offline" ? (entry.goneSince ?? now) : null;
    if (entry.goneSince !== null && now - entry.goneSince < reloadMs) continue;
    const lastActiveAt = views.map((view) => view.lastActiveAt ?? "").reduce(later, "") || null;
    const change = { userId, status, lastActiveAt };
    const isNews = status !== entry.announced;
    if (isNews) changes.push(change);
    if (status === "offline" && (isNews || lastActiveAt)) gone.push(change);
    if (people.get(userId)?.connections.size === 0) people.delete(userId);
    changed.delete(userId);
  }
  return { changes, gone };
}

const later = (one: string, other: string) => (one > other ? one : other);

async function storeLastActive(gone: PresenceChange[]): Promise<void> {
  const seen = gone.map(({ userId, lastActiveAt }) => ({
    userId,
    // Of an instance that died nobody knows more exactly.
    at: lastActiveAt ?? new Date().toISOString(),
  }));
  if (seen.length === 0) return;
  await sql`
    update "user" u set last_active_at = seen.at::timestamptz
    from unnest(${seen.map((one) => one.userId)}::text[], ${seen.map((one) => one.at)}::text[]) as seen (id, at)
    where u.id = seen.id and (u.last_active_at is null or u.last_active_at < seen.at::timestamptz)`;
}
