import { sql } from "@/db/client";
import type { ChannelKind, Role } from "@/lib/objects";
import { isAtLeast } from "../access";
import type { ChannelRef, RoomSet } from "../publisher";

/** Everything a person hears, and how far each channel was when that was read. */
export type Memberships = {
  workspaces: NonNullable<RoomSet["workspace"]>[];
  channels: (ChannelRef & { version: number })[];
};

type Row = {
  userId: string;
  id: string;
  role: Role;
  channelId: string | null;
  kind: ChannelKind;
  version: number;
};

/** The workspaces and channels of these people, by user id, in one query. */
export async function listMemberships(userIds: readonly string[]): Promise<Map<string, Memberships>> {
  const rows = await sql<Row[]>`
    select wm.user_id as "userId", wm.workspace_id as id, wm.role, c.id as "channelId", c.kind, v.version
    from workspace_members wm
    left join (
      channel_members cm join channels c on c.id = cm.channel_id join channel_versions v on v.channel_id = c.id
    ) on cm.workspace_id = wm.workspace_id and cm.user_id = wm.user_id
    where wm.user_id = any(${[...userIds]})`;
  const roles = new Map<string, Map<string, Role>>(userIds.map((userId) => [userId, new Map()]));
  const channels = new Map<string, Memberships["channels"]>(userIds.map((userId) => [userId, []]));
  for (const { userId, id, role, channelId, kind, version } of rows) {
    roles.get(userId)?.set(id, role);
    if (channelId) channels.get(userId)?.push({ id: channelId, kind, version });
  }
  return new Map(
    userIds.map((userId) => [
      userId,
      {
        workspaces: [...(roles.get(userId) ?? [])].map(([id, role]) => ({
          id,
          browsing: isAtLeast(role, "member"),
        })),
        channels: channels.get(userId) ?? [],
      },
    ]),
  );
}
