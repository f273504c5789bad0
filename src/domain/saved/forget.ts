import { sql } from "@/db/client";
import { notFound } from "@/lib/errors";
import type { Actor } from "../actor";
import { publish } from "../publisher";

/**
 * Takes a message off one's list.
 *
 * @throws CodedError `NOT_FOUND` when it is not on it
 */
export async function forgetSaved(actor: Actor, messageId: string): Promise<void> {
  const { userId } = actor;
  const [row] = await sql<{ workspaceId: string }[]>`
    delete from saved_messages s using channels c
    where s.user_id = ${userId} and s.message_id = ${messageId} and c.id = s.channel_id
    returning c.workspace_id as "workspaceId"`;
  if (!row) throw notFound("This message");
  publish.emit({ user: userId }, "saved:removed", { ...row, messageId });
}
