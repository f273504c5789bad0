import { sql } from "@/db/client";
import { notFound } from "@/lib/errors";
import type { Actor } from "../actor";
import { publish } from "../publisher";

/**
 * Takes back a message that waits: it will not be sent.
 *
 * @throws CodedError `NOT_FOUND` (not one's own, or sent already)
 */
export async function cancelScheduled(actor: Actor, id: string): Promise<void> {
  const [row] = await sql<{ workspaceId: string }[]>`
    delete from scheduled_messages s using channels c
    where s.id = ${id} and s.user_id = ${actor.userId} and c.id = s.channel_id
    returning c.workspace_id as "workspaceId"`;
  if (!row) throw notFound("This scheduled message");
  publish.emit({ user: actor.userId }, "scheduled:removed", { ...row, id });
}
