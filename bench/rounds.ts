/** The middle value; of an even number of them the mean of both. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.floor(middle)] ?? Number.NaN) + (sorted[Math.ceil(middle) - 1] ?? Number.NaN)) / 2;
}

/**
 * Measures each side in turn, again and again: what disturbs the machine for a while disturbs all of them.
 * The first turn is to warm up and does not count.
 *
 * @returns what each side gave, by name
 */
export async function interleave<Name extends string, Measured>(
  sides: Record<Name, () => Promise<Measured>>,
  rounds: number,
): Promise<Record<Name, Measured[]>> {
  const names = Object.keys(sides) as Name[];
  const measured = Object.fromEntries(names.map((name) => [name, [] as Measured[]])) as Record<
    Name,
    Measured[]
  >;
  for (let round = 0; round <= rounds; round++)
    for (const name of names) {
      const value = await sides[name]();
      if (round > 0) measured[name].push(value);
    }
  return measured;
}
