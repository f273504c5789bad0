import { sql } from "@/db/client";
import type { Message, SavedMark, SavedMessage } from "@/lib/objects";
import { visibleChannels } from "../access";
import type { Actor } from "../actor";
import { messageColumns } from "../messages/message-row";

export type SavedRequest = { workspaceId?: string; done?: boolean; before?: string; limit?: number };

type Row = Message & Pick<SavedMark, "savedAt" | "doneAt" | "remindAt">;

/**
 * What one keeps for later, the latest first; with `done`, what one is done with. Messages that were deleted,
 * or that one may not see any more, are left out.
 *
 * @returns `next`: the `before` of the next page, null when this is the last
 */
export async function listSaved(
  actor: Actor,
  { workspaceId, done = false, before, limit = 50 }: SavedRequest,
): Promise<{ saved: SavedMessage[]; next: string | null }> {
  const at = done ? sql`s.done_at` : sql`s.saved_at`;
  const rows = await sql<Row[]>`
    select ${messageColumns()}, s.saved_at as "savedAt", s.done_at as "doneAt", s.remind_at as "remindAt"
    from ${visibleChannels(actor)}
    join saved_messages s on s.channel_id = c.id and s.user_id = ${actor.userId}
    join messages m on m.id = s.message_id and m.deleted_at is null
    where (s.done_at is not null) = ${done}
      ${workspaceId ? sql`and c.workspace_id = ${workspaceId}` : sql``}
      ${before ? sql`and ${at} < ${before}` : sql``}
    order by ${at} desc, m.id
    limit ${limit + 1}`;
  const saved = rows.slice(0, limit).map(({ savedAt, doneAt, remindAt, ...message }) => ({
    ...{ messageId: message.id, channelId: message.channelId, savedAt, doneAt, remindAt, message },
  }));
  const last = saved.at(-1);
  return { saved, next: rows.length > limit && last ? (last.doneAt ?? last.savedAt) : null };
}
