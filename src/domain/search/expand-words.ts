import type { Transaction } from "@/db/client";
import { type Expansions, keyOf, type Piece, type Term } from "./terms";

export type Vocabulary = {
  expansions: Expansions;
  /** In how many messages a piece's words are, about; unknown pieces are rare. */
  usesOf: (piece: Piece) => number;
  usesOfMark: (mark: string) => number;
  /** Whether a part of a word stands in more words than are looked for. */
  isCut: boolean;
};

/** Where there was no time to look: whole words, which may be common. */
export const unknownVocabulary: Vocabulary = {
  expansions: new Map(),
  usesOf: () => Number.POSITIVE_INFINITY,
  usesOfMark: () => Number.POSITIVE_INFINITY,
  isCut: true,
};

/** So many words may a part stand for. */
const wordLimit = 200;
/** So many are looked at to find the best. */
const lookedAt = 5_000;

type Row = { key: string; word: string; uses: number };

/** Looks the words of a search up: what they may be a part of, and how often they occur. */
export async function readVocabulary(
  tx: Transaction,
  workspaceId: string,
  terms: readonly Term[],
  marks: readonly string[],
): Promise<Vocabulary> {
  const pieces = terms.flatMap((term) => term.pieces);
  const parts = [...new Map(pieces.filter(isPart).map((piece) => [keyOf(piece), piece])).values()];
  const whole = [...pieces.filter((piece) => !isPart(piece)).map(({ word }) => word), ...marks];
  const [known, expanded] = await Promise.all([
    tx<Omit<Row, "key">[]>`
      select word, uses from search_words where workspace_id = ${workspaceId} and word = any(${whole})`,
    parts.length > 0 ? readParts(tx, workspaceId, parts) : [],
  ]);
  const uses = new Map(known.map((row) => [row.word, row.uses]));
  const rowsOf = new Map<string, Row[]>();
  for (const row of expanded) rowsOf.get(row.key)?.push(row) ?? rowsOf.set(row.key, [row]);
  const kept = new Map([...rowsOf].map(([key, rows]) => [key, rows.slice(0, wordLimit)]));
  return {
    expansions: new Map([...kept].map(([key, rows]) => [key, rows.map(({ word }) => word)])),
    usesOf: (piece) => {
      // All words that begin with it, and nobody has counted those.
      if (piece.isCharacter) return Number.POSITIVE_INFINITY;
      if (!isPart(piece)) return uses.get(piece.word) ?? 0;
      return (kept.get(keyOf(piece)) ?? []).reduce((sum, row) => sum + row.uses, 0);
    },
    usesOfMark: (mark) => uses.get(mark) ?? 0,
    isCut: [...rowsOf.values()].some((rows) => rows.length > wordLimit),
  };
}

const isPart = ({ fit }: Piece): boolean => fit !== "exact";

const patternOf = ({ word, fit }: Piece): string =>
  // Words are letters and digits: nothing in them has a meaning in a pattern.
  `${fit === "begins" ? "" : "%"}${word}${fit === "ends" ? "" : "%"}`;

function readParts(tx: Transaction, workspaceId: string, parts: readonly Piece[]) {
  return tx<Row[]>`
    select part.key, found.word, found.uses
    from unnest(${parts.map(keyOf)}::text[], ${parts.map(({ word }) => word)}::text[], ${parts.map(patternOf)}::text[])
      as part (key, word, pattern)
    cross join lateral (
      select near.word, near.uses from (
        select w.word, w.uses from search_words w
        where w.word like part.pattern and w.workspace_id = ${workspaceId} and left(w.word, 1) not in ('@', '!')
        limit ${tx.unsafe(String(lookedAt))}
      ) near
      order by near.word = part.word desc, starts_with(near.word, part.word) desc, near.uses desc
      limit ${tx.unsafe(String(wordLimit + 1))}
    ) found
    order by part.key, found.word = part.word desc, starts_with(found.word, part.word) desc, found.uses desc`;
}
