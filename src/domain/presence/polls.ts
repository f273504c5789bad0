/**
 * People without a socket. Each of their questions is a sign of life and says when the next one comes;
 * when three have not come, they are gone.
 */

const leases = new Map<string, { userId: string; until: number }>();

const questionsMissed = 3;

/** @returns whether it is the first of them, or the first after they were gone */
export function renewPoll(userId: string, connectionId: string, nextInMs: number): boolean {
  const isNew = !leases.has(connectionId);
  leases.set(connectionId, { userId, until: performance.now() + questionsMissed * nextInMs });
  return isNew;
}

/** Those from whom nothing has come for too long; they are forgotten. */
export function takeEndedPolls(): { userId: string; connectionId: string }[] {
  const now = performance.now();
  const ended = [...leases].filter(([, { until }]) => until < now);
  for (const [connectionId] of ended) leases.delete(connectionId);
  return ended.map(([connectionId, { userId }]) => ({ userId, connectionId }));
}
