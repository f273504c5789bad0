import { sql, type Transaction } from "@/db/client";
import { type ChangedMessage, readChanges } from "./changed-messages";
import { countWords, storeWordCounts, type WordCounts } from "./count-words";
import { lexemesOf, toVector } from "./lexemes";

// Any number: one batch at a time over all instances, so that nobody waits in the middle of one.
const indexLock = 7_265_391;

/**
 * Brings a batch of changes into the index: new messages, edits, deletions, whatever a message has or is.
 * The marks of the channels move in the same transaction, so each change is indexed whatever dies.
 *
 * @param channelIds where something happened; null looks everywhere, unless another instance is at it
 * @returns how many changes it were, and whether there are more
 */
export function indexChanges(
  channelIds: readonly string[] | null,
): Promise<{ changes: number; hasMore: boolean }> {
  return sql.begin(async (tx) => {
    if (!(await takeTurn(tx, channelIds !== null))) return { changes: 0, hasMore: false };
    const { messages, marks, hasMore } = await readChanges(tx, channelIds);
    if (marks.size === 0) return { changes: 0, hasMore: false };
    await storeEntries(tx, messages);
    await tx`
      insert into channel_indexed (channel_id, version)
      select * from unnest(${[...marks.keys()]}::uuid[], ${[...marks.values()]}::bigint[])
      on conflict (channel_id) do update set version = excluded.version`;
    return { changes: messages.length, hasMore };
  });
}

/** The lock is held to the end of the transaction. */
async function takeTurn(tx: Transaction, waits: boolean): Promise<boolean> {
  // What is lost by a crash of PostgreSQL is indexed again, for the mark is lost with it: no wait for the disk.
  // And no plan, made while the tables are nearly empty, that reads a whole one.
  const settle = tx`
    select set_config('synchronous_commit', 'off', true), set_config('enable_seqscan', 'off', true)`;
  if (waits) {
    await Promise.all([settle, tx`select pg_advisory_xact_lock(${indexLock})`]);
    return true;
  }
  const [, [turn]] = await Promise.all([
    settle,
    tx<{ isMine: boolean }[]>`select pg_try_advisory_xact_lock(${indexLock}) as "isMine"`,
  ]);
  return turn?.isMine ?? false;
}

async function storeEntries(tx: Transaction, messages: ChangedMessage[]): Promise<void> {
  const counts: WordCounts = new Map();
  for (const { workspaceId, words } of await readEntries(tx, messages))
    countWords(counts, workspaceId, words, -1);
  const found = messages.filter(({ isDeleted }) => !isDeleted);
  const vectors = found.map((message) => {
    const lexemes = lexemesOf(message);
    countWords(counts, message.workspaceId, lexemes.keys(), 1);
    return toVector(lexemes);
  });
  const gone = messages.filter(({ isDeleted, isOld }) => isDeleted && isOld).map(({ id }) => id);
  if (gone.length > 0) await tx`delete from search_entries where message_id = any(${gone}::uuid[])`;
  if (found.length > 0)
    await tx`
      insert into search_entries (message_id, channel_id, workspace_id, created_at, terms)
      select id, channel_id, workspace_id, created_at::timestamptz, terms::tsvector
      from unnest(
        ${found.map(({ id }) => id)}::uuid[], ${found.map(({ channelId }) => channelId)}::uuid[],
        ${found.map(({ workspaceId }) => workspaceId)}::uuid[], ${found.map(({ createdAt }) => createdAt)}::text[],
        ${vectors}::text[]
      ) as entry (id, channel_id, workspace_id, created_at, terms)
      -- An index of words is dear: what changed nothing that can be found writes nothing.
      on conflict (message_id) do update set terms = excluded.terms
      where search_entries.terms is distinct from excluded.terms`;
  await storeWordCounts(tx, counts);
}

/** What the index knows of those that can be in it. */
async function readEntries(tx: Transaction, messages: ChangedMessage[]) {
  const old = messages.filter(({ isOld }) => isOld).map(({ id }) => id);
  if (old.length === 0) return [];
  return tx<{ workspaceId: string; words: string[] }[]>`
    select workspace_id as "workspaceId", tsvector_to_array(terms) as words
    from search_entries where message_id = any(${old}::uuid[])`;
}
