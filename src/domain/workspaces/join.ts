import { sql, type Transaction } from "@/db/client";
import type { Channel, Role, Workspace } from "@/lib/objects";
import { accessWorkspace } from "../access";
import { viewChannel } from "../channels/channel-view";
import { addToChannel } from "../channels/membership";
import { publish } from "../publisher";
import { viewPerson } from "./people";

/**
 * Lets a person who is a member of the workspace since just now (`insertMember`) take part: general
 * channel, live rooms, news to the others. Doing it again changes nothing.
 */
export async function welcomeMember(
  workspaceId: string,
  userId: string,
): Promise<{ workspace: Workspace; generalChannel: Channel }> {
  const actor = { userId };
  const workspace = await accessWorkspace(actor, workspaceId, "guest");
  const general = await findGeneral(workspaceId);
  await addToChannel(general, [userId]);
  publish.emit({ workspace: workspaceId }, "person:updated", {
    workspaceId,
    person: await viewPerson(workspaceId, userId),
  });
  return { workspace, generalChannel: await viewChannel(actor, general.id) };
}

/** Makes somebody a member; who is one already keeps their role. Runs in the caller's transaction. */
export async function insertMember(
  tx: Transaction,
  workspaceId: string,
  userId: string,
  role: Role,
): Promise<boolean> {
  const inserted = await tx`
    insert into workspace_members (workspace_id, user_id, role) values (${workspaceId}, ${userId}, ${role})
    on conflict do nothing`;
  await tx`delete from former_members where workspace_id = ${workspaceId} and user_id = ${userId}`;
  return inserted.count > 0;
}

async function findGeneral(workspaceId: string): Promise<{ id: string; kind: "public" }> {
  const [general] = await sql<{ id: string }[]>`
    select id from channels where workspace_id = ${workspaceId} and is_general`;
  if (!general) throw new Error(`Workspace ${workspaceId} has no general channel.`);
  return { id: general.id, kind: "public" };
}
