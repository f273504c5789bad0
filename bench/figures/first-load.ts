import { closeDatabase, openDatabase as openPool } from "@/db/client";
import { readHistory } from "@/domain/messages/history";
import { readSnapshot } from "@/domain/workspaces/snapshot";
import { queriesOf } from "@/test/queries";
import { interleave, median } from "../rounds";
import { type Database, openDatabase, openLoad, openParley, openTeam } from "../services";
import type { Team } from "../team";
import type { Figure, Row } from "./figure";

const messages = 60;

/** What somebody waits for who opens Parley: the snapshot of the workspace, and the page with it in. */
export const firstLoad: Figure = async (run, { rounds, seconds, isSmoke }) => {
  const sizes = isSmoke ? [2, 10] : [10, 200, 1_000];
  const database = await openDatabase(run);
  const server = await openParley(run, database);
  const load = openLoad(run);
  const rows: Row[] = [];
  const teams: [number, Team][] = [];
  for (const channels of sizes) {
    const team = await openTeam(database, { people: 20, channels });
    await fillAll(database, team);
    teams.push([channels, team]);
  }
  await database.sql`analyze`;
  const read = (path: string, token: string) => () =>
    load.call("readPages", {
      ...{ url: server.url, paths: [path], seconds },
      headers: { cookie: `better-auth.session_token=${encodeURIComponent(token)}` },
    });
  const sides = teams.flatMap(
    ([
      channels,
      {
        workspaceId,
        tokens: [token = ""],
      },
    ]) => [
      [`snapshot ${channels}`, read(`/api/v1/workspaces/${workspaceId}/snapshot`, token)] as const,
      [`page ${channels}`, read(`/w/${workspaceId}`, token)] as const,
    ],
  );
  const measured = await interleave(Object.fromEntries(sides), rounds);
  const p50 = (name: string) => median((measured[name] ?? []).map((one) => one.p50));
  for (const [channels, team] of teams) {
    const snapshot = p50(`snapshot ${channels}`);
    rows.push({
      what: `${channels} channels`,
      values: {
        "snapshot ms": snapshot,
        "to the smallest": snapshot / p50(`snapshot ${sizes[0]}`),
        "page ms": p50(`page ${channels}`),
        queries: await countQueries(database, team),
      },
    });
  }
  return {
    title: "First load of a workspace",
    notes: [
      `20 people, ${messages} messages in each channel, nothing read. page: the HTML of the workspace with its data.`,
      "queries: of the snapshot and the page of history, beside the session.",
    ],
    rows,
  };
};

async function fillAll({ sql }: Database, { channelIds, userIds }: Team): Promise<void> {
  await sql`
    insert into messages (id, channel_id, seq, version, author_id, text)
    select uuidv7(), channel_id, n, n, ${userIds[1] ?? ""}, 'Message ' || n
    from unnest(${channelIds}::uuid[]) as channel (channel_id), generate_series(1, ${messages}::int) as n`;
  await sql`update channel_versions set version = ${messages} where channel_id = any(${channelIds}::uuid[])`;
  // Nobody is to be told of them meanwhile.
  await sql`
    insert into channel_notified (channel_id, version) select unnest(${channelIds}::uuid[]), ${messages}
    on conflict (channel_id) do update set version = excluded.version`;
}

async function countQueries({ url }: Database, team: Team): Promise<number> {
  const { workspaceId, channelIds, userIds } = team;
  const actor = { userId: userIds[0] ?? "" };
  openPool(url, { poolSize: 1 });
  try {
    const read = async () => {
      await readSnapshot(actor, workspaceId);
      await readHistory(actor, channelIds[0] ?? "", {});
    };
    // A new connection asks for the types that there are.
    await read();
    return (await queriesOf(read)).length;
  } finally {
    await closeDatabase();
  }
}
