import { v7 as uuidv7 } from "uuid";
import { sql } from "@/db/client";
import { invalid, notFound } from "@/lib/errors";
import type { Channel } from "@/lib/objects";
import { accessWorkspace } from "../access";
import type { Actor } from "../actor";
import { viewChannel } from "./channel-view";
import { addToChannel, announceMembership } from "./membership";

/** As many as a header can still name; beyond it a private channel is the better place. */
const peopleLimit = 9;

/**
 * The direct channel of the actor and the others: the same people always get the same one.
 *
 * @returns the channel, and whether it was made just now
 * @throws CodedError `NOT_FOUND` (workspace, or somebody who is not in it), `INVALID` (nobody else, too many)
 */
export async function openDirect(
  actor: Actor,
  workspaceId: string,
  userIds: readonly string[],
): Promise<{ channel: Channel; created: boolean }> {
  await accessWorkspace(actor, workspaceId, "guest");
  const people = [...new Set([actor.userId, ...userIds])].sort();
  if (people.length > peopleLimit)
    throw invalid("userIds", `A direct conversation has at most ${peopleLimit} people.`);
  const known = await sql`
    select from workspace_members where workspace_id = ${workspaceId} and user_id = any(${people})`;
  if (known.length < people.length) throw notFound("One of these people");

  const id = uuidv7();
  // Two people may write to each other at the same moment: the unique key lets one of the two be made.
  const made = await sql`
    with made as (
      insert into channels (id, workspace_id, kind, member_ids, created_by)
      values (${id}, ${workspaceId}, 'direct', ${people}, ${actor.userId})
      on conflict do nothing
      returning id, workspace_id
    ),
    counter as (insert into channel_versions (channel_id) select id from made)
    insert into channel_members (channel_id, workspace_id, user_id)
    select made.id, made.workspace_id, person from made, unnest(${people}::text[]) as person`;
  if (made.count > 0) {
    await Promise.all(people.map((userId) => announceMembership({ id, kind: "direct" }, userId)));
    return { channel: await viewChannel(actor, id), created: true };
  }
  const [existing] = await sql<{ id: string }[]>`
    select id from channels where workspace_id = ${workspaceId} and kind = 'direct' and member_ids = ${people}`;
  if (!existing) throw notFound("This conversation");
  // Somebody may have left the workspace and come back.
  await addToChannel({ id: existing.id, kind: "direct" }, people);
  return { channel: await viewChannel(actor, existing.id), created: false };
}
