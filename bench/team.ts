import { createHmac, randomBytes, randomUUID } from "node:crypto";
import type postgres from "postgres";
import { v7 as uuidv7 } from "uuid";

export type Team = {
  workspaceId: string;
  /** Everyone is in each of them. */
  channelIds: string[];
  /** A signed bearer token for each person. */
  tokens: string[];
  userIds: string[];
};

export type TeamOptions = { people: number; channels?: number; secret: string };

/** A workspace with people, a session for each of them and channels, straight into the database. */
export async function insertTeam(sql: postgres.Sql, options: TeamOptions): Promise<Team> {
  const workspaceId = uuidv7();
  const channelIds = Array.from({ length: options.channels ?? 1 }, () => uuidv7());
  const userIds = Array.from({ length: options.people }, () => randomBytes(16).toString("hex"));
  const raw = userIds.map(() => randomBytes(16).toString("hex"));
  const sessionIds = userIds.map(() => randomUUID());
  await sql.begin(async (tx) => {
    await tx`
      insert into "user" (id, name, email)
      select id, 'Person ' || place, id || '@parley.example'
      from unnest(${userIds}::text[]) with ordinality as person (id, place)`;
    await tx`
      insert into session (id, token, user_id, expires_at)
      select id, token, user_id, now() + interval '1 day'
      from unnest(${sessionIds}::text[], ${raw}::text[], ${userIds}::text[]) as session (id, token, user_id)`;
    await tx`insert into workspaces (id, slug, name) values (${workspaceId}, ${workspaceId}, 'The team')`;
    await tx`
      insert into workspace_members (workspace_id, user_id, role)
      select ${workspaceId}, id, 'member' from unnest(${userIds}::text[]) as person (id)`;
    await tx`
      insert into channels (id, workspace_id, kind, name, is_general)
      select id, ${workspaceId}, 'public', 'channel ' || place, place = 1
      from unnest(${channelIds}::uuid[]) with ordinality as channel (id, place)`;
    await tx`insert into channel_versions (channel_id) select unnest(${channelIds}::uuid[])`;
    await tx`
      insert into channel_members (channel_id, workspace_id, user_id)
      select channel_id, ${workspaceId}, user_id
      from unnest(${channelIds}::uuid[]) as channel (channel_id), unnest(${userIds}::text[]) as person (user_id)`;
  });
  // As in a database that has been in use for more than a minute.
  await sql`analyze`;
  return { workspaceId, channelIds, userIds, tokens: raw.map((token) => sign(token, options.secret)) };
}

/** As better-auth signs its cookie, and the bearer plugin its token. */
const sign = (token: string, secret: string) =>
  `${token}.${createHmac("sha256", secret).update(token).digest("base64")}`;
