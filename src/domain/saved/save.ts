import { sql } from "@/db/client";
import { conflict, notFound } from "@/lib/errors";
import type { SavedMark } from "@/lib/objects";
import { accessMessage } from "../access";
import type { Actor } from "../actor";
import { addDueJob, requireToCome } from "../due-later";
import { publish } from "../publisher";
import { savedColumns } from "./saved-row";

/** What one is not done with is in every snapshot. */
const savedLimit = 500;

export type SavedChange = { remindAt?: string | null; isDone?: boolean };

/**
 * Keeps a message for later, or changes what was kept: what is not given stays. A reminder takes it up again
 * when it was done with, and what is done with reminds of nothing.
 *
 * @throws CodedError `NOT_FOUND`, `INVALID` (a time that is over), `CONFLICT` (too many are kept)
 */
export async function saveMessage(actor: Actor, messageId: string, change: SavedChange): Promise<SavedMark> {
  const { channel, isDeleted } = await accessMessage(actor, messageId, "read");
  if (isDeleted) throw notFound("This message");
  const { userId } = actor;
  const remindAt = change.isDone ? null : change.remindAt;
  if (remindAt) requireToCome("remindAt", remindAt);
  const isDone = remindAt ? false : change.isDone;
  const saved = await sql.begin(async (tx) => {
    const [row] = await tx<SavedMark[]>`
      insert into saved_messages as s (user_id, message_id, channel_id, saved_at, done_at, remind_at)
      select ${userId}, ${messageId}, ${channel.id}, date_trunc('milliseconds', clock_timestamp()),
             case when ${isDone ?? false} then clock_timestamp() end, ${remindAt ?? null}::timestamptz
      where exists (select from saved_messages where user_id = ${userId} and message_id = ${messageId})
        or (select count(*) from saved_messages where user_id = ${userId} and done_at is null) < ${savedLimit}
      on conflict (user_id, message_id) do update set
        done_at = case when ${isDone === undefined} then s.done_at
                       when ${isDone ?? false} then coalesce(s.done_at, excluded.done_at) end,
        remind_at = case when ${remindAt === undefined} then s.remind_at else excluded.remind_at end
      returning ${savedColumns()}`;
    if (!row) throw conflict(`You keep ${savedLimit} messages. Be done with some of them first.`);
    if (remindAt) await addDueJob({ name: "remind", data: { userId, messageId } }, remindAt, tx);
    return row;
  });
  publish.emit({ user: userId }, "saved:updated", { workspaceId: channel.workspaceId, saved });
  return saved;
}
