import type { Transaction } from "@/db/client";

/** Words by workspace, and by how many messages more (or less) they are in. */
export type WordCounts = Map<string, Map<string, number>>;

export function countWords(
  counts: WordCounts,
  workspaceId: string,
  words: Iterable<string>,
  by: 1 | -1,
): void {
  const ofWorkspace = counts.get(workspaceId) ?? new Map<string, number>();
  counts.set(workspaceId, ofWorkspace);
  for (const word of words) ofWorkspace.set(word, (ofWorkspace.get(word) ?? 0) + by);
}

/** Below this, uses are counted one by one; above, now and then by so many parts of what there is. */
const exactLimit = 1_000;
const parts = 100;

/**
 * Brings the list of words up to date. A word that no message has any more is removed: what somebody deleted,
 * a password perhaps, must not stay here. Runs alone, under the lock of the index.
 */
export async function storeWordCounts(tx: Transaction, counts: WordCounts): Promise<void> {
  for (const [workspaceId, changed] of counts) {
    const words = [...changed].filter(([, by]) => by !== 0).map(([word]) => word);
    if (words.length === 0) continue;
    const known = await tx<{ word: string; uses: number }[]>`
      select word, uses from search_words where workspace_id = ${workspaceId} and word = any(${words})`;
    const usesOf = new Map(known.map(({ word, uses }) => [word, uses]));
    const next = words
      .map((word) => ({ word, uses: nextUses(usesOf.get(word) ?? 0, changed.get(word) ?? 0) }))
      .filter(({ word, uses }) => uses !== usesOf.get(word));
    await tx`
      insert into search_words (workspace_id, word, uses)
      select ${workspaceId}, word, greatest(uses, 1)
      from unnest(${next.map(({ word }) => word)}::text[], ${next.map(({ uses }) => uses)}::int[]) as t (word, uses)
      on conflict (workspace_id, word) do update set uses = excluded.uses`;
    const gone = next.filter(({ uses }) => uses <= 0).map(({ word }) => word);
    if (gone.length > 0) await removeUnused(tx, workspaceId, gone);
  }
}

/** Steps that are rare and large write less than many small ones, and come to the same. */
function nextUses(uses: number, by: number): number {
  if (uses < exactLimit || by < 0) return Math.max(uses + by, 0);
  const step = Math.floor(uses / parts);
  return Math.random() * step < by ? uses + Math.max(step, by) : uses;
}

/** Of words that are counted down to nothing. The index has the last word: the count may be off by some. */
function removeUnused(tx: Transaction, workspaceId: string, words: string[]) {
  return tx`
    delete from search_words w
    where w.workspace_id = ${workspaceId} and w.word = any(${words}) and not exists (
      select from search_entries e
      where e.terms @@ quote_literal(w.word)::tsquery and e.workspace_id = w.workspace_id)`;
}
