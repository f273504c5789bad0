import { announcePresence, countPresent, endPresence, setPresenceListener } from "@/domain/presence/presence";
import { repeat } from "../jobs/repeat";
import type { Log } from "../log";

const gatherMs = 1_000;
/** The first change for a while waits only for what comes with it. */
const quietMs = 100;
/** An event goes to everybody: the more they are, the rarer. From two hundred people on, once a second. */
const restMsPerPerson = 5;

/**
 * Announces who came and went: soon when it is the first change for a while, and gathered when they follow
 * each other.
 *
 * @param isHearing whether the other instances can be heard
 * @returns ends it, when nobody is connected any more
 */
export function repeatPresence(isHearing: () => boolean, log: Log): () => Promise<void> {
  let announcedAt = Number.NEGATIVE_INFINITY;
  let waiting: NodeJS.Timeout | null = null;
  const job = repeat(
    gatherMs,
    async () => {
      if ((await announcePresence(isHearing())) > 0) announcedAt = performance.now();
    },
    log,
  );
  setPresenceListener(() => {
    if (waiting) return;
    const restMs = Math.min(countPresent() * restMsPerPerson, gatherMs);
    waiting = setTimeout(
      () => {
        waiting = null;
        void job.now();
      },
      Math.max(quietMs, announcedAt + restMs - performance.now()),
    );
  });
  return async () => {
    if (waiting) clearTimeout(waiting);
    setPresenceListener(() => undefined);
    await job.stop();
    await endPresence();
  };
}
