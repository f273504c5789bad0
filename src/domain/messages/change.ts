import { sql, type Transaction } from "@/db/client";
import { CodedError, notFound } from "@/lib/errors";
import type { Message } from "@/lib/objects";
import type { ChannelAccess } from "../access";
import { publish } from "../publisher";
import { inGroups } from "./groups";
import { messageColumns } from "./message-row";

/**
 * What a change sets on the row, beside its version; null when nothing is to be done.
 *
 * @param now the database's clock, ISO 8601: instances' own may differ
 */
export type Change = (
  current: Message,
  now: string,
) => Partial<Pick<Message, "text" | "editedAt" | "deletedAt" | "reactions">> | null;

type Wanted = { channel: Pick<ChannelAccess, "id" | "kind">; messageId: string; change: Change };
type Outcome = { message: Message } | { error: CodedError };

/**
 * Changes one message of a channel: every edit, deletion and reaction is this. `change` decides on the row
 * as it is under the channel's lock; what changes at the same moment is stored, numbered and told
 * together, and a message that several change takes one version for all of it.
 *
 * @throws CodedError `NOT_FOUND` when the message was deleted meanwhile; what `change` throws
 */
export async function changeMessage(
  channel: Wanted["channel"],
  messageId: string,
  change: Change,
): Promise<Message> {
  const outcome = await joinChanges(channel.id, { channel, messageId, change });
  if ("error" in outcome) throw outcome.error;
  return outcome.message;
}

const joinChanges = inGroups<Wanted, Outcome>(async (channelId, wanted) => {
  const { outcomes, changed } = await sql.begin(async (tx) => {
    // One after the other on the same connection, so the rows are read under the lock. The counter first,
    // always: the same order of locks as a send, so the two cannot deadlock.
    const [[counter], rows] = await Promise.all([
      tx<{ version: number; now: string }[]>`
        select version, clock_timestamp() as now from channel_versions
        where channel_id = ${channelId} for update`,
      tx<Message[]>`
        select ${messageColumns()} from messages m
        where m.channel_id = ${channelId} and m.id = any(${wanted.map(({ messageId }) => messageId)}::uuid[])`,
    ]);
    if (!counter) throw notFound("This channel");
    const decided = decide(wanted, rows, counter.version, counter.now);
    if (decided.changed.length > 0) await store(tx, channelId, decided.changed);
    return decided;
  });
  announce(wanted[0]?.channel, changed);
  return outcomes;
});

/** Applies the changes one after the other, and numbers the messages that are others now. */
function decide(wanted: Wanted[], rows: Message[], version: number, now: string) {
  const current = new Map(rows.map((row) => [row.id, row]));
  const changedIds = new Set<string>();
  const errors = wanted.map(({ messageId, change }) => {
    const row = current.get(messageId);
    if (!row || row.deletedAt) return notFound("This message");
    try {
      const next = change(row, now);
      if (next) current.set(messageId, { ...row, ...next });
      if (next) changedIds.add(messageId);
      return null;
    } catch (error) {
      if (error instanceof CodedError) return error;
      throw error;
    }
  });
  const changed = [...changedIds].flatMap((id) => current.get(id) ?? []);
  // Each event tells of versions without a hole: first what is still there, then what is not.
  changed.sort((a, b) => Number(a.deletedAt !== null) - Number(b.deletedAt !== null));
  for (const [index, message] of changed.entries()) message.version = version + 1 + index;
  const outcomes = wanted.map(({ messageId }, index): Outcome => {
    const message = current.get(messageId);
    const error = errors[index];
    return error || !message ? { error: error ?? notFound("This message") } : { message };
  });
  return { outcomes, changed };
}

function store(tx: Transaction, channelId: string, changed: Message[]) {
  const column = (name: "id" | "version" | "text" | "editedAt" | "deletedAt") =>
    changed.map((message) => message[name]);
  return tx`
    with counter as (
      update channel_versions set version = ${changed.at(-1)?.version ?? 0} where channel_id = ${channelId}
    )
    update messages m
    set version = changed.version, text = changed.text, edited_at = changed.edited_at::timestamptz,
        deleted_at = changed.deleted_at::timestamptz, reactions = changed.reactions::jsonb
    from unnest(
      ${column("id")}::uuid[], ${column("version")}::bigint[], ${column("text")}::text[],
      ${column("editedAt")}::text[], ${column("deletedAt")}::text[],
      ${changed.map(({ reactions }) => JSON.stringify(reactions))}::text[]
    ) as changed (id, version, text, edited_at, deleted_at, reactions)
    where m.id = changed.id`;
}

function announce(channel: Wanted["channel"] | undefined, changed: Message[]): void {
  if (!channel) return;
  for (const [event, isDeleted] of [
    ["message:updated", false],
    ["message:deleted", true],
  ] as const) {
    const messages = changed.filter(({ deletedAt }) => (deletedAt !== null) === isDeleted);
    const version = messages.at(-1)?.version;
    if (version) publish.emit({ channel }, event, { channelId: channel.id, version, messages });
  }
}
