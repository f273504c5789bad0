import type { Snapshot } from "@/lib/objects";
import { accessWorkspace } from "../access";
import type { Actor } from "../actor";
import { listChannels } from "../channels/channel-view";
import { readNamed } from "./named";
import { readOwnPart } from "./own-part";
import { listFormerPeople, listPeople } from "./people";

/**
 * All that a client needs to draw a workspace, in six queries. Each channel's counts belong to its
 * `version`: the two are read in one statement.
 *
 * @throws CodedError `NOT_FOUND`
 */
export async function readSnapshot(actor: Actor, workspaceId: string): Promise<Snapshot> {
  const workspace = await accessWorkspace(actor, workspaceId, "guest");
  const [channels, people, formerPeople, named, own] = await Promise.all([
    listChannels(actor, workspaceId),
    listPeople(workspaceId),
    listFormerPeople(workspaceId),
    readNamed(workspaceId),
    readOwnPart(actor, workspaceId),
  ]);
  return { workspace, channels, people, formerPeople, ...named, ...own };
}
