import { sql } from "@/db/client";
import type { Snapshot } from "@/lib/objects";
import { emojiColumns } from "../emojis/emoji-row";
import { groupColumns } from "../groups/group-row";

/** What of a workspace is written by its name, in one query: groups by handle, its own emoji by name. */
export async function readNamed(workspaceId: string): Promise<Pick<Snapshot, "groups" | "emojis">> {
  const [row] = await sql<Pick<Snapshot, "groups" | "emojis">[]>`
    select
      (select coalesce(json_agg(one), '[]') from (
        select ${groupColumns()} from groups g
        where g.workspace_id = ${workspaceId} order by g.handle, g.id
      ) one) as groups,
      (select coalesce(json_agg(one), '[]') from (
        select ${emojiColumns()} from emojis e
        where e.workspace_id = ${workspaceId} order by e.name collate "C"
      ) one) as emojis`;
  if (!row) throw new Error("A query without a table has answered no row.");
  return row;
}
