import type { PresenceChange } from "@/lib/socket-events";

/** What an instance says of the people connected to it, once a second: also that it is alive. */
export type PresenceReport = {
  instance: string;
  /** How many reports with changes it has made, this one included. */
  number: number;
  /** Whether `people` are all who are there, or those who came, went or fell idle. */
  isWhole: boolean;
  people: PresenceChange[];
};

type Peer = { number: number; heardAt: number; people: Map<string, PresenceChange> };

/** An instance that is silent so long has died, and nobody is connected to it. */
const leaseMs = 10_000;

const peers = new Map<string, Peer>();

/** What the other instances know of a person; nothing for who is on none of them. */
export const seenByPeers = (userId: string): PresenceChange[] =>
  [...peers.values()].flatMap(({ people }) => people.get(userId) ?? []);

/** The people whom a report may change, before it is taken in. */
export function concernedBy(report: PresenceReport): string[] {
  const before = report.isWhole ? (peers.get(report.instance)?.people.keys() ?? []) : [];
  return [...before, ...report.people.map(({ userId }) => userId)];
}

/** @returns false when a report before this one is missing: the peer has to say everything anew */
export function takeIn({ instance, number, isWhole, people }: PresenceReport): boolean {
  const known = peers.get(instance);
  const expected = (known?.number ?? 0) + (people.length > 0 ? 1 : 0);
  if (!isWhole && number !== expected) {
    if (known) known.heardAt = performance.now();
    return false;
  }
  const peer = !known || isWhole ? { number, heardAt: 0, people: new Map() } : known;
  for (const change of people) {
    if (change.status === "offline") peer.people.delete(change.userId);
    else peer.people.set(change.userId, change);
  }
  peers.set(instance, Object.assign(peer, { number, heardAt: performance.now() }));
  return true;
}

/**
 * The instances that have died since they were last heard, forgotten by `bury`.
 *
 * @param isHearing without Valkey nobody can be heard, and silence says nothing
 */
export function findDead(isHearing: boolean): { people: string[]; bury: () => void }[] {
  const now = performance.now();
  if (!isHearing) for (const peer of peers.values()) peer.heardAt = now;
  return [...peers]
    .filter(([, { heardAt }]) => now - heardAt > leaseMs)
    .map(([instance, { people }]) => ({
      people: [...people.keys()],
      bury: () => void peers.delete(instance),
    }));
}
