import { publish } from "../publisher";
import { listWorkspaces } from "../workspaces/list";
import { viewPerson } from "../workspaces/people";

/** Tells everyone who shares a workspace with a person that their name or picture changed. */
export async function announceProfile(userId: string): Promise<void> {
  for (const { id } of await listWorkspaces({ userId }))
    publish.emit({ workspace: id }, "person:updated", {
      workspaceId: id,
      person: await viewPerson(id, userId),
    });
}
