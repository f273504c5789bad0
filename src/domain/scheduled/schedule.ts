import { sql } from "@/db/client";
import { conflict, notFound } from "@/lib/errors";
import type { ScheduledMessage } from "@/lib/objects";
import { accessChannel, accessMessage } from "../access";
import type { Actor } from "../actor";
import { addDueJob, requireToCome } from "../due-later";
import { publish } from "../publisher";
import { scheduledColumns } from "./scheduled-row";

/** They are in every snapshot. */
export const scheduledLimit = 100;

export type NewScheduled = {
  /** The idempotency key, also of the message that it becomes. */
  clientId: string;
  channelId: string;
  text: string;
  threadId?: string | null | undefined;
  sendAt: string;
};

/**
 * Keeps a message to be sent at a time. The same `clientId` again answers what is kept under it.
 *
 * @throws CodedError `NOT_FOUND`, `FORBIDDEN` (one may not write there now), `INVALID` (a time that is over),
 *   `CONFLICT` (the key is somebody's already, or too many wait)
 */
export async function scheduleMessage(actor: Actor, input: NewScheduled): Promise<ScheduledMessage> {
  const { clientId: id, text, sendAt, threadId = null } = input;
  const { userId } = actor;
  const channel = await accessChannel(actor, input.channelId, "post");
  if (threadId) {
    const root = await accessMessage(actor, threadId, "read").catch(() => null);
    if (root?.channel.id !== channel.id || root.isDeleted)
      throw notFound("The message that this one answers");
  }
  requireToCome("sendAt", sendAt);
  const scheduled = await sql.begin(async (tx) => {
    const [row] = await tx<{ id: string }[]>`
      insert into scheduled_messages (id, user_id, channel_id, thread_id, text, send_at)
      select ${id}, ${userId}, ${channel.id}, ${threadId}::uuid, ${text}, ${sendAt}
      where (select count(*) from scheduled_messages where user_id = ${userId}) < ${scheduledLimit}
      on conflict (id) do nothing
      returning id`;
    if (row) await addDueJob({ name: "scheduled-send", data: { id } }, sendAt, tx);
    const [stored] = await tx<ScheduledMessage[]>`
      select ${scheduledColumns()} from scheduled_messages s join channels c on c.id = s.channel_id
      where s.id = ${id} and s.user_id = ${userId}`;
    return stored;
  });
  if (!scheduled) throw conflict(`It could not be kept: at most ${scheduledLimit} messages wait to be sent.`);
  publish.emit({ user: userId }, "scheduled:updated", { scheduled });
  return scheduled;
}
