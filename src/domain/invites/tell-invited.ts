import { sql } from "@/db/client";
import { nameOf } from "../accounts/name-of";
import type { Actor } from "../actor";
import { pushNotifications } from "../notifications/push-notification";

/**
 * Tells whoever has an account with the invited address, and is not in the workspace yet. The link in the
 * notification works for that account alone.
 *
 * @param path of the invite in the app
 */
export async function tellInvited(
  actor: Actor,
  workspace: { id: string; name: string },
  email: string,
  path: string,
): Promise<void> {
  const invited = await sql<{ id: string }[]>`
    select u.id from "user" u
    where lower(u.email) = ${email} and not exists (
      select from workspace_members wm where wm.workspace_id = ${workspace.id} and wm.user_id = u.id)`;
  if (invited.length === 0) return;
  await pushNotifications(
    invited.map(({ id }) => id),
    {
      ...{ type: "activity", title: `Join ${workspace.name}` },
      message: `${await nameOf(actor.userId)} invites you to ${workspace.name}.`,
      data: { workspaceId: workspace.id, actorId: actor.userId, url: path },
    },
  );
}
