import { sql } from "@/db/client";
import type { Workspace } from "@/lib/objects";
import { accessWorkspace } from "../access";
import type { Actor } from "../actor";
import { publish } from "../publisher";

/**
 * Gives a workspace another name; its slug, which links carry, stays.
 *
 * @throws CodedError `NOT_FOUND`, `FORBIDDEN` (below admin)
 */
export async function renameWorkspace(actor: Actor, workspaceId: string, name: string): Promise<Workspace> {
  const workspace = await accessWorkspace(actor, workspaceId, "admin");
  await sql`update workspaces set name = ${name} where id = ${workspaceId}`;
  publish.emit({ workspace: workspaceId }, "workspace:updated", {
    workspace: { id: workspaceId, slug: workspace.slug, name },
  });
  return { ...workspace, name };
}
