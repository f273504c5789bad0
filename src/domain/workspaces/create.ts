import { randomBytes } from "node:crypto";
import { v7 as uuidv7 } from "uuid";
import { sql } from "@/db/client";
import type { Channel, Workspace } from "@/lib/objects";
import type { Actor } from "../actor";
import { viewChannel } from "../channels/channel-view";
import { announceMembership } from "../channels/membership";

/** Makes a workspace with its `general` channel; the actor owns it. */
export async function createWorkspace(
  actor: Actor,
  name: string,
): Promise<{ workspace: Workspace; generalChannel: Channel }> {
  const workspace: Workspace = { id: uuidv7(), slug: slugOf(name), name, role: "owner" };
  const channelId = uuidv7();
  await sql.begin(async (tx) => {
    const insert = () => tx`
      insert into workspaces (id, slug, name) values (${workspace.id}, ${workspace.slug}, ${name})
      on conflict (slug) do nothing`;
    // Not looked up first: somebody may take it this moment.
    if ((await insert()).count === 0) {
      workspace.slug = `${workspace.slug}-${randomBytes(3).toString("hex")}`;
      await insert();
    }
    await tx`
      insert into workspace_members (workspace_id, user_id, role) values (${workspace.id}, ${actor.userId}, 'owner')`;
    await tx`
      insert into channels (id, workspace_id, kind, name, is_general, created_by)
      values (${channelId}, ${workspace.id}, 'public', 'general', true, ${actor.userId})`;
    await tx`insert into channel_versions (channel_id) values (${channelId})`;
    await tx`
      insert into channel_members (channel_id, workspace_id, user_id)
      values (${channelId}, ${workspace.id}, ${actor.userId})`;
  });
  await announceMembership({ id: channelId, kind: "public" }, actor.userId);
  return { workspace, generalChannel: await viewChannel(actor, channelId) };
}

/** "Café Zürich" → "cafe-zurich"; a name without a Latin letter or digit gets a random slug. */
function slugOf(name: string): string {
  const slug = name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 40);
  return slug || `team-${randomBytes(3).toString("hex")}`;
}
