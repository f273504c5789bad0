import type { Channel, Role, Workspace } from "@/lib/objects";
import type { TestPerson } from "./people";

/** A workspace that `owner` makes. */
export async function createTestWorkspace(
  owner: TestPerson,
): Promise<{ workspace: Workspace; general: Channel }> {
  const { workspace, generalChannel } = await owner.api("POST /workspaces", { name: "Test" });
  return { workspace, general: generalChannel };
}

/** Invites people and lets them accept, as one does. */
export async function addToWorkspace(
  owner: TestPerson,
  workspaceId: string,
  people: TestPerson[],
  role: Exclude<Role, "owner"> = "member",
): Promise<void> {
  const { invite } = await owner.api("POST /workspaces/:id/invites", { id: workspaceId, role });
  await Promise.all(
    people.map((person) => person.api("POST /invites/:token/accept", { token: invite.token })),
  );
}
