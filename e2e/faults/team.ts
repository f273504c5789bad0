import type { Channel, Workspace } from "@/lib/objects";
import { signUp, type TestPerson } from "@/test/people";
import { addToWorkspace, createTestWorkspace } from "@/test/workspace";

export type Team = {
  workspace: Workspace;
  /** Everyone is in it, always. */
  general: Channel;
  /** Everyone is in them at first; people may be taken out of them and brought back. */
  channels: Channel[];
  /** The first made them all. */
  people: [TestPerson, ...TestPerson[]];
};

const kinds = ["private", "public", "private", "private"] as const;

/** People with a session each, in one workspace, who call through the balancer at `url`. */
export async function gatherTeam(url: string, count: number): Promise<Team> {
  const names = Array.from({ length: count }, (_, index) => `Person${index + 1}`);
  const [owner, ...others] = await Promise.all(names.map((name) => signUp(url, name)));
  if (!owner) throw new Error("There have to be people.");
  const { workspace, general } = await createTestWorkspace(owner);
  await addToWorkspace(owner, workspace.id, others);
  const channels: Channel[] = [];
  for (const [index, kind] of kinds.entries()) {
    const { channel } = await owner.api("POST /workspaces/:id/channels", {
      ...{ id: workspace.id, name: `channel-${index + 1}`, kind },
    });
    await owner.api("POST /channels/:id/members", { id: channel.id, userIds: others.map(({ id }) => id) });
    channels.push(channel);
  }
  return { workspace, general, channels, people: [owner, ...others] };
}
