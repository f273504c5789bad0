import type { Vocabulary } from "./expand-words";
import type { Way } from "./find-entries";
import type { Scope } from "./resolve-filters";
import type { MarkTerm, Term } from "./terms";

/** With more entries of its rarest word, a search by words is not quick enough to be let run. */
const rareLimit = 10_000;
/** Of so many messages every one may be looked at. */
const smallScope = 30_000;
const fewChannels = 500;

/** What is looked for, beside where. */
export type Sought = { terms: readonly Term[]; marks: readonly MarkTerm[]; isSaved: boolean | null };

/** On which way the entries are found: the quickest that finds all of them, if there is one. */
export function chooseWay(sought: Sought, vocabulary: Vocabulary, scope: Scope): Way {
  if (sought.isSaved) return "saved";
  if (isPositive(sought) && rarest(sought, vocabulary) <= rareLimit) return "words";
  if (scope.messages <= smallScope && scope.channelIds.length <= fewChannels) return "channels";
  return "newest";
}

/** Whether anything must be there: an index of words cannot tell where a word is missing. */
export const isPositive = ({ terms, marks }: Sought): boolean =>
  [...terms, ...marks].some(({ isExcluded }) => !isExcluded);

/** In how many messages the rarest thing is that must be there. */
function rarest({ terms, marks }: Sought, vocabulary: Vocabulary): number {
  const ofTerms = terms.filter(isWanted).flatMap(({ pieces }) => pieces.map(vocabulary.usesOf));
  const ofMarks = marks.filter(isWanted).map(({ anyOf }) => anyOf.map(vocabulary.usesOfMark).reduce(sum, 0));
  return Math.min(...ofTerms, ...ofMarks);
}

const isWanted = ({ isExcluded }: { isExcluded: boolean }) => !isExcluded;
const sum = (a: number, b: number) => a + b;
