import { foldWithPlaces } from "@/lib/fold-text";
import { searchableText } from "./lexemes";
import type { Piece, Term } from "./terms";
import { type Token, tokensOf } from "./tokens";

/** More are not shown. */
const rangeLimit = 200;

/**
 * Where the terms stand in a message's text: UTF-16 offsets, the ends exclusive, in order and apart from each
 * other.
 */
export function highlightsOf(text: string, terms: readonly Term[]): [number, number][] {
  const wanted = terms.filter(({ isExcluded }) => !isExcluded);
  if (wanted.length === 0) return [];
  const folded = foldWithPlaces(searchableText(text));
  const tokens = tokensOf(folded.text);
  const found = wanted.flatMap(({ pieces }) => tokens.flatMap((_, index) => matchAt(tokens, index, pieces)));
  const { places } = folded;
  const ranges = found.map(([start, end]): [number, number] =>
    places ? [places.starts[start] ?? 0, places.ends[end - 1] ?? 0] : [start, end],
  );
  return merge(ranges).slice(0, rangeLimit);
}

/** The range of the pieces, the first of them at `index`; none when they do not stand there. */
function matchAt(tokens: readonly Token[], index: number, pieces: readonly Piece[]): [number, number][] {
  let place = index;
  let range: [number, number] | null = null;
  for (const { word, fit, distance, isCharacter } of pieces) {
    // Every position has one token.
    place += distance;
    const token = tokens[place];
    if (!token) return [];
    const at = isCharacter ? token.word.startsWith(word) && 0 : matchWord(token.word, word, fit);
    if (at === false || at < 0) return [];
    range = [range?.[0] ?? token.start + at, token.start + at + word.length];
  }
  return range ? [range] : [];
}

/** Where in the message's word the one that is looked for stands; -1 when it does not. */
function matchWord(text: string, word: string, fit: Piece["fit"]): number {
  if (fit === "exact") return text === word ? 0 : -1;
  if (fit === "begins") return text.startsWith(word) ? 0 : -1;
  if (fit === "ends") return text.endsWith(word) ? text.length - word.length : -1;
  return text.indexOf(word);
}

function merge(ranges: [number, number][]): [number, number][] {
  const merged: [number, number][] = [];
  for (const range of ranges.toSorted((a, b) => a[0] - b[0])) {
    const last = merged.at(-1);
    if (last && range[0] <= last[1]) last[1] = Math.max(last[1], range[1]);
    else merged.push([...range]);
  }
  return merged;
}
