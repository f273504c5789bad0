import { sql } from "@/db/client";
import type { Message, MessageCard } from "@/lib/objects";
import { previewSource, toLastMessage } from "@/lib/preview";
import { accessWorkspace, visibleChannels } from "../access";
import type { Actor } from "../actor";

type Place = { channelId: string; seq: number };
type Row = Pick<Message, "id" | "channelId" | "seq" | "authorId" | "createdAt" | "text" | "files">;

/**
 * What stands at these places of a workspace, in few words, for whom a link leads there: as it is now, asked for
 * each time. Places that the actor may not see, where nothing is or where something was deleted, are left out.
 *
 * @throws CodedError `NOT_FOUND` (the workspace)
 */
export async function readCards(
  actor: Actor,
  workspaceId: string,
  places: readonly Place[],
): Promise<MessageCard[]> {
  await accessWorkspace(actor, workspaceId, "guest");
  const rows = await sql<Row[]>`
    select m.id, m.channel_id as "channelId", m.seq, m.author_id as "authorId", m.created_at as "createdAt",
           left(m.text, ${2 * previewSource}::int) as text, m.files
    from ${visibleChannels(actor)}
    join messages m on m.channel_id = c.id and m.deleted_at is null
    join unnest(${places.map(({ channelId }) => channelId)}::uuid[], ${places.map(({ seq }) => seq)}::bigint[])
      as place (channel_id, seq) on place.channel_id = m.channel_id and place.seq = m.seq
    where c.workspace_id = ${workspaceId}`;
  return rows.map(({ id, channelId, ...message }) => ({ id, channelId, ...toLastMessage(message) }));
}
