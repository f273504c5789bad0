/** Time and chance, as parts that a test can hold still. */
export type Clock = {
  /** Milliseconds since the epoch. */
  now(): number;
  /** From 0 up to 1. */
  random(): number;
  /** Runs `task` once in `ms` milliseconds; the function that comes back prevents it. */
  after(ms: number, task: () => void): () => void;
};

export const systemClock: Clock = {
  now: () => Date.now(),
  random: () => Math.random(),
  after(ms, task) {
    const timer = setTimeout(task, ms);
    return () => clearTimeout(timer);
  },
};

/**
 * How long to wait before the next attempt after `failures` in a row: one second, doubling up to
 * thirty, each half as long to one and a half times as long, so that clients do not come back in step.
 */
export function backoffMs(failures: number, clock: Clock): number {
  return Math.min(1_000 * 2 ** failures, 30_000) * (0.5 + clock.random());
}
