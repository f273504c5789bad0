/** Chance that always falls the same way: the same seed gives the same demo. */
export type Random = {
  /** 0 ≤ x < 1. */
  next(): number;
  /** min ≤ x < max. */
  between(min: number, max: number): number;
  chance(probability: number): boolean;
  /** @throws RangeError when there is nothing to pick from. */
  pick<T>(from: readonly T[]): T;
  shuffle<T>(of: readonly T[]): T[];
};

/** mulberry32, Tommy Ettinger's 32-bit generator: plenty for a story, useless for a secret. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    next,
    between: (min, max) => min + next() * (max - min),
    chance: (probability) => next() < probability,
    pick(from) {
      const picked = from[Math.floor(next() * from.length)];
      if (picked === undefined) throw new RangeError("There is nothing to pick from.");
      return picked;
    },
    shuffle(of) {
      return of
        .map((value) => ({ value, rank: next() }))
        .sort((a, b) => a.rank - b.rank)
        .map(({ value }) => value);
    },
  };
}

/**
 * Gives each of `items` once, in order; undefined after the last. For what nobody would write twice.
 */
export function deck<T>(items: readonly T[]): () => T | undefined {
  let at = 0;
  return () => items[at++];
}
