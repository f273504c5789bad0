import { sql } from "@/db/client";
import { notFound } from "@/lib/errors";
import type { ScheduledMessage } from "@/lib/objects";
import type { Actor } from "../actor";
import { addDueJob, requireToCome } from "../due-later";
import { publish } from "../publisher";
import { scheduledColumns } from "./scheduled-row";

/**
 * Changes a message that waits. One that could not be sent is tried again at its new time; with a new text
 * alone it waits for one.
 *
 * @throws CodedError `NOT_FOUND` (not one's own, or sent already), `INVALID` (a time that is over)
 */
export async function changeScheduled(
  actor: Actor,
  id: string,
  { text, sendAt }: { text?: string; sendAt?: string },
): Promise<ScheduledMessage> {
  if (sendAt) requireToCome("sendAt", sendAt);
  const scheduled = await sql.begin(async (tx) => {
    const [row] = await tx<ScheduledMessage[]>`
      update scheduled_messages s
      set text = coalesce(${text ?? null}, s.text), send_at = coalesce(${sendAt ?? null}::timestamptz, s.send_at),
          failure = case when ${sendAt === undefined} then s.failure end
      from channels c
      where s.id = ${id} and s.user_id = ${actor.userId} and c.id = s.channel_id
      returning ${scheduledColumns()}`;
    if (!row) throw notFound("This scheduled message");
    if (sendAt) await addDueJob({ name: "scheduled-send", data: { id } }, sendAt, tx);
    return row;
  });
  publish.emit({ user: actor.userId }, "scheduled:updated", { scheduled });
  return scheduled;
}
