import { sql } from "@/db/client";
import type { Sidebar, SidebarSection } from "@/lib/objects";
import { accessWorkspace } from "../access";
import type { Actor } from "../actor";
import { publish } from "../publisher";

/**
 * Keeps how one has arranged a workspace's conversations, on all one's devices. The last arrangement is the
 * one that counts. Which channels stand in it is one's own business: it opens none of them.
 *
 * @throws CodedError `NOT_FOUND`
 */
export async function arrangeSidebar(
  actor: Actor,
  workspaceId: string,
  sections: SidebarSection[],
): Promise<Sidebar> {
  await accessWorkspace(actor, workspaceId, "guest");
  await sql`
    insert into sidebars (workspace_id, user_id, sections, updated_at)
    values (${workspaceId}, ${actor.userId}, ${JSON.stringify(sections)}::text::jsonb, now())
    on conflict (workspace_id, user_id) do update
      set sections = excluded.sections, updated_at = excluded.updated_at`;
  const sidebar = { sections };
  publish.emit({ user: actor.userId }, "sidebar:updated", { workspaceId, sidebar });
  return sidebar;
}
