const last = new Map<string, Promise<unknown>>();

/**
 * Runs `work` after everything that was given under the same key before has ended, well or not. In this
 * process only.
 */
export function inTurn<T>(key: string, work: () => Promise<T>): Promise<T> {
  const mine = (last.get(key) ?? Promise.resolve()).then(work);
  const ended: Promise<unknown> = mine
    .catch(() => undefined)
    .then(() => {
      if (last.get(key) === ended) last.delete(key);
    });
  last.set(key, ended);
  return mine;
}
