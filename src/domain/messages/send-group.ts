import { unavailable } from "@/lib/errors";
import { type Draft, type Sent, storeGroup } from "./store-group";

/**
 * Sends to one channel wait for each other and not for the disk: while one group commits, what arrives
 * is the next group. At most one commit is in flight per channel and instance, so under load a commit,
 * and the event that follows it, carries many messages; with nothing going on it carries one at once.
 */

type Waiting = { draft: Draft; resolve: (outcome: Sent | null) => void; reject: (error: unknown) => void };
type Group = { waiting: Waiting[]; committing: boolean };

const groups = new Map<string, Group>();
// A group's rows and event must stay small beside the frame limit of readers; more wait for the next one.
const groupLimit = 200;
// Beyond this the sender is told to come back: better than memory without end while PostgreSQL is slow.
const queueLimit = 5_000;

/**
 * Resolves after the commit: with what is stored, or null when the statement did not take the draft
 * (no access, no such thread).
 *
 * @throws CodedError `UNAVAILABLE` when nothing was stored
 */
export function joinGroup(channelId: string, draft: Draft): Promise<Sent | null> {
  const group = groups.get(channelId) ?? { waiting: [], committing: false };
  groups.set(channelId, group);
  if (group.waiting.length >= queueLimit) return Promise.reject(unavailable());
  return new Promise((resolve, reject) => {
    group.waiting.push({ draft, resolve, reject });
    if (!group.committing) void commit(channelId, group);
  });
}

async function commit(channelId: string, group: Group): Promise<void> {
  group.committing = true;
  // Sends that were read from the sockets in this same turn of the loop still come along.
  await new Promise(setImmediate);
  while (group.waiting.length > 0) {
    const batch = group.waiting.splice(0, groupLimit);
    try {
      const outcomes = await storeGroup(
        channelId,
        batch.map(({ draft }) => draft),
      );
      for (const { draft, resolve } of batch) resolve(outcomes.get(draft.id) ?? null);
    } catch (error) {
      for (const { reject } of batch) reject(error);
    }
  }
  groups.delete(channelId);
}

/** Resolves once no commit is in flight: for a shutdown that loses nothing. */
export async function groupsSettled(): Promise<void> {
  while (groups.size > 0) await new Promise((resolve) => setTimeout(resolve, 10));
}
