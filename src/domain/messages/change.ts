import { sql, type Transaction } from "@/db/client";
import { CodedError, notFound } from "@/lib/errors";
import type { Message } from "@/lib/objects";
import type { ChannelAccess } from "../access";
import { publish } from "../publisher";
import { indexSoon } from "../search/index-soon";
import { inGroups } from "./groups";
import { messageColumns } from "./message-row";

/**
 * What a change sets on the row, beside its version; null when nothing is to be done.
 *
 * @param now the database's clock, ISO 8601: instances' own may differ
 * @param pins how many messages of the channel are pinned, when `countsPins` asked for it
 */
export type Change = (
  current: Message,
  now: string,
  pins: number,
) => Partial<
  Pick<
    Message,
    "text" | "editedAt" | "deletedAt" | "reactions" | "previews" | "files" | "pinnedAt" | "pinnedBy"
  >
> | null;

type Wanted = {
  channel: Pick<ChannelAccess, "id" | "kind">;
  messageId: string;
  change: Change;
  countsPins: boolean;
};
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
  { countsPins = false } = {},
): Promise<Message> {
  const outcome = await joinChanges(channel.id, { channel, messageId, change, countsPins });
  if ("error" in outcome) throw outcome.error;
  return outcome.message;
}

const joinChanges = inGroups<Wanted, Outcome>(async (channelId, wanted) => {
  const { outcomes, changed } = await sql.begin(async (tx) => {
    // One after the other on the same connection, so the rows are read under the lock. The counter first,
    // always: the same order of locks as a send, so the two cannot deadlock.
    const [[counter], rows, pinned] = await Promise.all([
      tx<{ version: number; now: string }[]>`
        select version, clock_timestamp() as now from channel_versions
        where channel_id = ${channelId} for update`,
      tx<Message[]>`
        select ${messageColumns()} from messages m
        where m.channel_id = ${channelId} and m.id = any(${wanted.map(({ messageId }) => messageId)}::uuid[])`,
      wanted.some(({ countsPins }) => countsPins)
        ? tx<{ id: string }[]>`
            select id from messages where channel_id = ${channelId} and pinned_at is not null`
        : [],
    ]);
    if (!counter) throw notFound("This channel");
    const pins = new Set(pinned.map(({ id }) => id));
    const decided = decide(wanted, rows, { ...counter, pins });
    if (decided.changed.length > 0) await store(tx, channelId, decided.changed);
    return decided;
  });
  announce(wanted[0]?.channel, changed);
  if (changed.length > 0) indexSoon(channelId);
  return outcomes;
});

/** Applies the changes one after the other, and numbers the messages that are others now. */
function decide(
  wanted: Wanted[],
  rows: Message[],
  { version, now, pins }: { version: number; now: string; pins: Set<string> },
) {
  const current = new Map(rows.map((row) => [row.id, row]));
  const changedIds = new Set<string>();
  const errors = wanted.map(({ messageId, change }) => {
    const row = current.get(messageId);
    if (!row || row.deletedAt) return notFound("This message");
    try {
      const next = change(row, now, pins.size);
      if (next) current.set(messageId, { ...row, ...next });
      if (next?.pinnedAt) pins.add(messageId);
      else if (next?.pinnedAt === null) pins.delete(messageId);
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
  const column = (name: "id" | "version" | "text" | "editedAt" | "deletedAt" | "pinnedAt" | "pinnedBy") =>
    changed.map((message) => message[name]);
  return tx`
    with counter as (
      update channel_versions set version = ${changed.at(-1)?.version ?? 0} where channel_id = ${channelId}
    ),
    dropped_files as (
      update files set deleted_at = now()
      where message_id = any(${changed.flatMap(({ id, deletedAt }) => (deletedAt ? [id] : []))}::uuid[])
    )
    update messages m
    set version = changed.version, text = changed.text, edited_at = changed.edited_at::timestamptz,
        deleted_at = changed.deleted_at::timestamptz, reactions = changed.reactions::jsonb,
        previews = changed.previews::jsonb,
        pinned_at = changed.pinned_at::timestamptz, pinned_by = changed.pinned_by,
        files = case when changed.deleted_at is null then m.files else '[]' end
    from unnest(
      ${column("id")}::uuid[], ${column("version")}::bigint[], ${column("text")}::text[],
      ${column("editedAt")}::text[], ${column("deletedAt")}::text[],
      ${changed.map(({ reactions }) => JSON.stringify(reactions))}::text[],
      ${changed.map(({ previews }) => JSON.stringify(previews))}::text[],
      ${column("pinnedAt")}::text[], ${column("pinnedBy")}::text[]
    ) as changed (id, version, text, edited_at, deleted_at, reactions, previews, pinned_at, pinned_by)
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
