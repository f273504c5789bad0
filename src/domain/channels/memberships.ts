import { sql } from "@/db/client";
import type { ChannelKind, Role } from "@/lib/objects";
import { isAtLeast } from "../access";
import type { ChannelRef, RoomSet } from "../publisher";

/** Everything a person hears: their workspaces and channels, in one query. */
export async function listMemberships(
  userId: string,
): Promise<{ workspaces: NonNullable<RoomSet["workspace"]>[]; channels: ChannelRef[] }> {
  const rows = await sql<{ id: string; role: Role; channelId: string | null; kind: ChannelKind }[]>`
    select wm.workspace_id as id, wm.role, c.id as "channelId", c.kind
    from workspace_members wm
    left join (channel_members cm join channels c on c.id = cm.channel_id)
      on cm.workspace_id = wm.workspace_id and cm.user_id = wm.user_id
    where wm.user_id = ${userId}`;
  const roles = new Map(rows.map(({ id, role }) => [id, role]));
  return {
    workspaces: [...roles].map(([id, role]) => ({ id, browsing: isAtLeast(role, "member") })),
    channels: rows.flatMap(({ channelId, kind }) => (channelId ? [{ id: channelId, kind }] : [])),
  };
}
