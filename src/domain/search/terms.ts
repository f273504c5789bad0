import { foldText } from "@/lib/fold-text";
import type { SearchPart } from "@/lib/search-query";
import { quoteLexeme } from "./lexemes";
import { type Token, tokensOf } from "./tokens";

/** How a word of a search meets a word of a message. */
export type Fit = "exact" | "contains" | "begins" | "ends";

export type Piece = {
  word: string;
  fit: Fit;
  /** How many places after the piece before it; 0 for the first. */
  distance: number;
  /** One character of a script without spaces: begins a pair, and all pairs that it begins are meant. */
  isCharacter: boolean;
};

/** One thing that is looked for: words that follow each other, mostly one. */
export type Term = { pieces: Piece[]; isExcluded: boolean };

/** Shorter words are looked for as they are: nearly every word contains them. In characters. */
const shortestPart = 3;

/** What the words and phrases of a query look for; one without a letter, digit or emoji looks for nothing. */
export function termsOf(parts: readonly SearchPart[]): Term[] {
  return parts.flatMap((part) => {
    if (part.kind === "filter") return [];
    const tokens = tokensOf(foldText(part.text)).filter(isNeeded);
    // A word may be a part of another one, or begin and end in other ones where it is several; a phrase, or
    // what is not wanted, is meant as it is.
    const isLoose = part.kind === "word" && !part.isExcluded;
    const pieces = tokens.map((token, index): Piece => {
      const { word, isPair, position } = token;
      const fit = isLoose && !isPair ? fitOf(word, index === 0, index === tokens.length - 1) : "exact";
      const distance = index === 0 ? 0 : position - (tokens[index - 1]?.position ?? 0);
      return { word, fit, distance, isCharacter: isPair && [...word].length === 1 };
    });
    return pieces.length > 0 ? [{ pieces, isExcluded: part.isExcluded }] : [];
  });
}

/** The last character of several says nothing that the pair before it has not said. */
function isNeeded({ word, isPair, start }: Token, index: number, tokens: Token[]): boolean {
  const before = tokens[index - 1];
  return !(isPair && before?.isPair && before.end > start && [...word].length === 1);
}

function fitOf(word: string, isFirst: boolean, isLast: boolean): Fit {
  if ([...word].length < shortestPart) return "exact";
  if (isFirst && isLast) return "contains";
  if (isFirst) return "ends";
  return isLast ? "begins" : "exact";
}

/** The words of messages that a piece may stand for, by its `keyOf`. */
export type Expansions = ReadonlyMap<string, readonly string[]>;

export const keyOf = ({ word, fit }: Pick<Piece, "word" | "fit">): string => `${fit} ${word}`;

/** What a message must have, be or be by (any one of these), or must not. */
export type MarkTerm = { anyOf: string[]; isExcluded: boolean };

/**
 * The terms as PostgreSQL reads a tsquery, all of them wanted; empty when there are none.
 *
 * @param expansions without them every word stands for itself
 */
export function toTsquery(
  terms: readonly Term[],
  marks: readonly MarkTerm[],
  expansions: Expansions = new Map(),
): string {
  return [...terms.map((term) => termQuery(term, expansions)), ...marks.map(markQuery)].join(" & ");
}

function termQuery({ pieces, isExcluded }: Term, expansions: Expansions): string {
  const sequence = pieces.map((piece) => {
    const words = new Set([piece.word, ...(expansions.get(keyOf(piece)) ?? [])]);
    const query = [...words].map((word) => quoteLexeme(word) + (piece.isCharacter ? ":*" : "")).join(" | ");
    return piece.distance > 0 ? ` <${piece.distance}> (${query})` : `(${query})`;
  });
  return `${isExcluded ? "!" : ""}(${sequence.join("")})`;
}

const markQuery = ({ anyOf, isExcluded }: MarkTerm): string =>
  `${isExcluded ? "!" : ""}(${anyOf.map(quoteLexeme).join(" | ")})`;
