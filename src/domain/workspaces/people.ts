import { sql } from "@/db/client";
import { notFound } from "@/lib/errors";
import type { Person } from "@/lib/objects";
import { pictureAddress } from "../accounts/picture";
import { statusOf } from "../presence/presence";
import { type StatusRow, statusColumns, toCustomStatus } from "../presence/status-row";

type Row = Omit<Person, "status" | "customStatus"> & StatusRow;

/** Of `"user" u`, `workspace_members wm` and their `preferences p`. */
const personColumns = () =>
  sql`u.id, u.name, ${pictureAddress()} as image, wm.role, u.last_active_at as "lastActiveAt", ${statusColumns()}`;

/** Everyone in a workspace, by name. */
export async function listPeople(workspaceId: string): Promise<Person[]> {
  const rows = await sql<Row[]>`
    select ${personColumns()}
    from workspace_members wm join "user" u on u.id = wm.user_id
    left join preferences p on p.user_id = u.id
    where wm.workspace_id = ${workspaceId}
    order by lower(u.name), u.id`;
  return rows.map(withStatus);
}

/** Everyone who was in a workspace and is not: for the names of what they wrote. */
export async function listFormerPeople(workspaceId: string): Promise<Person[]> {
  const rows = await sql<Omit<Person, "status" | "customStatus" | "dndUntil">[]>`
    select u.id, u.name, ${pictureAddress()} as image, 'guest' as role, u.last_active_at as "lastActiveAt"
    from former_members fm join "user" u on u.id = fm.user_id
    where fm.workspace_id = ${workspaceId}
    order by lower(u.name), u.id`;
  return rows.map((row) => ({ ...row, status: "offline", customStatus: null, dndUntil: null }));
}

/**
 * One person in a workspace.
 *
 * @throws CodedError `NOT_FOUND`
 */
export async function viewPerson(workspaceId: string, userId: string): Promise<Person> {
  const [row] = await sql<Row[]>`
    select ${personColumns()}
    from workspace_members wm join "user" u on u.id = wm.user_id
    left join preferences p on p.user_id = u.id
    where wm.workspace_id = ${workspaceId} and wm.user_id = ${userId}`;
  if (!row) throw notFound("This person");
  return withStatus(row);
}

function withStatus({ emoji, text, until, ...row }: Row): Person {
  return { ...row, status: statusOf(row.id), customStatus: toCustomStatus({ emoji, text, until }) };
}
