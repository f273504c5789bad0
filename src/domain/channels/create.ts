import { v7 as uuidv7 } from "uuid";
import { sql } from "@/db/client";
import { conflict } from "@/lib/errors";
import type { Channel } from "@/lib/objects";
import { accessWorkspace } from "../access";
import type { Actor } from "../actor";
import { publish } from "../publisher";
import { factsOf, viewChannel } from "./channel-view";
import { announceMembership } from "./membership";

export type NewChannel = { workspaceId: string; name: string; kind: "public" | "private"; topic?: string };

/**
 * Makes a channel with its maker in it.
 *
 * @throws CodedError `NOT_FOUND` (no such workspace), `FORBIDDEN` (guests), `CONFLICT` (a public channel
 *   has this name; private ones may share names, or a conflict would tell that they exist)
 */
export async function createChannel(actor: Actor, input: NewChannel): Promise<Channel> {
  await accessWorkspace(actor, input.workspaceId, "member");
  const id = uuidv7();
  const made = await sql`
    with made as (
      insert into channels (id, workspace_id, kind, name, topic, created_by)
      values (${id}, ${input.workspaceId}, ${input.kind}, ${input.name}, ${input.topic || null}, ${actor.userId})
      on conflict do nothing
      returning id, workspace_id
    ),
    counter as (insert into channel_versions (channel_id) select id from made)
    insert into channel_members (channel_id, workspace_id, user_id)
    select id, workspace_id, ${actor.userId} from made`;
  if (made.count === 0) throw conflict("A channel with this name exists already.");
  await announceMembership({ id, kind: input.kind }, actor.userId);
  const channel = await viewChannel(actor, id);
  if (input.kind === "public")
    publish.emit({ workspace: input.workspaceId, browsing: true }, "channel:updated", {
      channel: factsOf(channel),
    });
  return channel;
}
