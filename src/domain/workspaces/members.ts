import { sql, type Transaction } from "@/db/client";
import { conflict, forbidden, notFound } from "@/lib/errors";
import type { ChannelKind, Person, Role } from "@/lib/objects";
import { accessWorkspace, isAtLeast, type WorkspaceAccess } from "../access";
import type { Actor } from "../actor";
import { announceDeparture } from "../channels/membership";
import { removeHiddenNotifications } from "../notifications/remove";
import { tellRemoved, tellRole } from "../notifications/tell-membership";
import { publish } from "../publisher";
import { unfollowHidden } from "../threads/unfollow-hidden";
import { viewPerson } from "./people";

/**
 * Gives a member another role.
 *
 * Administrators change those below an owner; only owners make or unmake owners; a workspace keeps one.
 *
 * @throws CodedError `NOT_FOUND`, `FORBIDDEN`, `CONFLICT` (the last owner)
 */
export async function changeRole(
  actor: Actor,
  workspaceId: string,
  userId: string,
  role: Role,
): Promise<Person> {
  const own = await accessWorkspace(actor, workspaceId, "admin");
  const before = await sql.begin(async (tx) => {
    const current = await lockMember(tx, workspaceId, userId);
    if (own.role !== "owner" && (current === "owner" || role === "owner"))
      throw forbidden("Only owners decide who is an owner.");
    if (current === "owner" && role !== "owner") await keepOneOwner(tx, workspaceId);
    await tx`
      update workspace_members set role = ${role} where workspace_id = ${workspaceId} and user_id = ${userId}`;
    return current;
  });
  await publish.refreshRooms(userId);
  const person = await viewPerson(workspaceId, userId);
  publish.emit({ workspace: workspaceId }, "person:updated", { workspaceId, person });
  // What they may browse has changed with the role.
  publish.emit({ user: userId }, "sync:hint", {});
  if (role === "guest") {
    await removeHiddenNotifications(userId);
    await unfollowHidden(userId);
  }
  if (before !== role) await tellRole(actor, own, userId, role);
  return person;
}

/**
 * Takes somebody out of a workspace and all its channels; oneself is leaving.
 *
 * @throws CodedError `NOT_FOUND`, `FORBIDDEN`, `CONFLICT` (the last owner)
 */
export async function removeFromWorkspace(actor: Actor, workspaceId: string, userId: string): Promise<void> {
  const own = await accessWorkspace(actor, workspaceId, "guest");
  const channels = await sql.begin(async (tx) => {
    const role = await lockMember(tx, workspaceId, userId);
    if (userId !== actor.userId) refuseRemoval(own, role);
    if (role === "owner") await keepOneOwner(tx, workspaceId);
    const left = await tx<{ id: string; kind: ChannelKind }[]>`
      select c.id, c.kind from channel_members cm join channels c on c.id = cm.channel_id
      where cm.workspace_id = ${workspaceId} and cm.user_id = ${userId}`;
    // The channels' memberships go with it, by foreign key.
    await tx`
      insert into former_members (workspace_id, user_id) values (${workspaceId}, ${userId})
      on conflict (workspace_id, user_id) do update set left_at = now()`;
    await tx`delete from workspace_members where workspace_id = ${workspaceId} and user_id = ${userId}`;
    return [...left];
  });
  publish.leaveRooms(userId, { workspace: { id: workspaceId, browsing: true } });
  await Promise.all(channels.map((channel) => announceDeparture(channel, userId)));
  publish.emit({ user: userId }, "workspace:left", { workspaceId });
  publish.emit({ workspace: workspaceId }, "person:left", { workspaceId, userId });
  // Also those of public channels that they were not in and were mentioned in.
  await removeHiddenNotifications(userId);
  await unfollowHidden(userId);
  await tellRemoved(actor, own, userId);
}

function refuseRemoval(own: WorkspaceAccess, role: Role): void {
  if (!isAtLeast(own.role, "admin")) throw forbidden("Only administrators remove people.");
  if (role === "owner" && own.role !== "owner") throw forbidden("Only owners remove an owner.");
}

/** The member's role, held still until the transaction ends. */
async function lockMember(tx: Transaction, workspaceId: string, userId: string): Promise<Role> {
  const [member] = await tx<{ role: Role }[]>`
    select role from workspace_members where workspace_id = ${workspaceId} and user_id = ${userId} for update`;
  if (!member) throw notFound("This person");
  return member.role;
}

/** Two owners who leave at the same moment wait for each other here. */
async function keepOneOwner(tx: Transaction, workspaceId: string): Promise<void> {
  const owners = await tx`
    select from workspace_members where workspace_id = ${workspaceId} and role = 'owner' for update`;
  if (owners.count < 2)
    throw conflict("A workspace keeps at least one owner. Make somebody else an owner first.");
}
