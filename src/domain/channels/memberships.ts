import { sql } from "@/db/client";
import type { ChannelKind, Role } from "@/lib/objects";
import { isAtLeast } from "../access";
import type { ChannelRef, RoomSet } from "../publisher";

/** Everything a person hears, and how far each channel was when that was read; and whether they are away. */
export type Memberships = {
  /** By their own hand. */
  isAway: boolean;
  workspaces: NonNullable<RoomSet["workspace"]>[];
  channels: (ChannelRef & { version: number })[];
};

type Row = { userId: string } & (
  | { workspaceId: string; role: Role; channelId: null }
  | { channelId: string; kind: ChannelKind; version: number }
  /** Away by hand. */
  | { workspaceId: null; channelId: null }
);

/** The workspaces and channels of these people, by user id, in one query. */
export async function listMemberships(userIds: readonly string[]): Promise<Map<string, Memberships>> {
  const rows = await sql<Row[]>`
    select user_id as "userId", workspace_id as "workspaceId", role,
           null as "channelId", null as kind, null as version
    from workspace_members where user_id = any(${[...userIds]})
    union all
    select cm.user_id, null, null, cm.channel_id, c.kind, v.version
    from channel_members cm
    -- One at a time, whatever PostgreSQL believes of the tables' sizes.
    cross join lateral (select kind from channels where id = cm.channel_id limit 1) c
    cross join lateral (select version from channel_versions where channel_id = cm.channel_id limit 1) v
    where cm.user_id = any(${[...userIds]})
    union all
    select user_id, null, null, null, null, null from preferences
    where is_away and user_id = any(${[...userIds]})`;
  const memberships = new Map<string, Memberships>(
    userIds.map((userId) => [userId, { isAway: false, workspaces: [], channels: [] }]),
  );
  for (const row of rows) {
    const found = memberships.get(row.userId);
    if (!found) continue;
    if (row.channelId !== null)
      found.channels.push({ id: row.channelId, kind: row.kind, version: row.version });
    else if (row.workspaceId === null) found.isAway = true;
    else found.workspaces.push({ id: row.workspaceId, browsing: isAtLeast(row.role, "member") });
  }
  return memberships;
}
