/** Folds what a searcher should not have to care about: case, accents, full-width forms. */
const fold = (text: string) =>
  text
    .normalize("NFKD")
    .replace(/\p{Mark}/gu, "")
    .toLocaleLowerCase();

/**
 * Those whose name has `query` in it: first the ones where a word begins with it, each group by name.
 *
 * @param limit how many at most; a list is read, not scrolled for minutes
 */
export function matchPeople<Named extends { name: string }>(
  people: readonly Named[],
  query: string,
  limit: number,
): Named[] {
  const wanted = fold(query.trim());
  const found = people.map((person) => ({ person, rank: rank(fold(person.name), wanted) }));
  return found
    .filter(({ rank }) => rank < missed)
    .sort((a, b) => a.rank - b.rank || a.person.name.localeCompare(b.person.name))
    .slice(0, limit)
    .map(({ person }) => person);
}

const missed = 3;

function rank(name: string, wanted: string): number {
  if (name.startsWith(wanted)) return 0;
  if (name.split(/[\s-]+/).some((word) => word.startsWith(wanted))) return 1;
  return name.includes(wanted) ? 2 : missed;
}
