import { messageUrl } from "@/lib/message-url";
import type { Role } from "@/lib/objects";
import { accessWorkspace, type ChannelAccess, type WorkspaceAccess } from "../access";
import { nameOf } from "../accounts/name-of";
import type { Actor } from "../actor";
import { pushNotification, pushNotifications } from "./push-notification";

/** What people are told when somebody else changes where they are. Nobody is told of what they do themselves. */

/** Others were put into a channel. */
export async function tellAdded(
  actor: Actor,
  channel: ChannelAccess,
  userIds: readonly string[],
): Promise<void> {
  const others = userIds.filter((userId) => userId !== actor.userId);
  if (others.length === 0) return;
  const { slug } = await accessWorkspace(actor, channel.workspaceId, "guest");
  await pushNotifications(others, {
    type: "activity",
    title: `#${channel.name}`,
    message: `${await nameOf(actor.userId)} added you to #${channel.name}.`,
    channelId: channel.id,
    data: {
      ...{ workspaceId: channel.workspaceId, workspaceSlug: slug, channelId: channel.id },
      ...{ actorId: actor.userId, url: messageUrl(slug, channel.id) },
    },
  });
}

const asRole: Record<Role, string> = {
  owner: "an owner",
  admin: "an administrator",
  member: "a member",
  guest: "a guest",
};

/** Somebody has another role in a workspace. */
export async function tellRole(
  actor: Actor,
  { id, slug, name }: WorkspaceAccess,
  userId: string,
  role: Role,
): Promise<void> {
  if (userId === actor.userId) return;
  await pushNotification(userId, {
    ...{ type: "system", title: name },
    message: `${await nameOf(actor.userId)} made you ${asRole[role]} of ${name}.`,
    data: { workspaceId: id, workspaceSlug: slug, actorId: actor.userId, url: `/w/${slug}` },
  });
}

/** Somebody was taken out of a workspace. */
export async function tellRemoved(
  actor: Actor,
  { id, name }: WorkspaceAccess,
  userId: string,
): Promise<void> {
  if (userId === actor.userId) return;
  await pushNotification(userId, {
    ...{ type: "system", title: name },
    message: `${await nameOf(actor.userId)} removed you from ${name}.`,
    data: { workspaceId: id, actorId: actor.userId },
  });
}
