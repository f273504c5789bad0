import { sql } from "@/db/client";
import { forbidden, notFound } from "@/lib/errors";
import type { ChannelKind, Role } from "@/lib/objects";
import type { Actor } from "./actor";

/**
 * Who may do what. These functions are the only way to a workspace, a channel or a message: what the
 * actor may not see does not exist (`NOT_FOUND`); what they see but may not do is `FORBIDDEN`.
 *
 * | capability | public channel | private channel | direct |
 * |---|---|---|---|
 * | read | members of the workspace (guests: of the channel) | members | members |
 * | join | members of the workspace, not guests | nobody: one is added | nobody |
 * | post, invite | members, while not archived | the same | post: members; invite: nobody |
 * | manage (rename, topic, archive, remove people) | members who are not guests; archiving and removing: admins and who made it | the same, among its members | nobody |
 * | moderate (delete others' messages) | admins | admins among its members | nobody |
 */
export type ChannelCapability = "read" | "join" | "post" | "invite" | "manage" | "administer" | "moderate";

export type ChannelAccess = {
  id: string;
  workspaceId: string;
  kind: ChannelKind;
  name: string | null;
  topic: string | null;
  isGeneral: boolean;
  archivedAt: string | null;
  createdBy: string | null;
  /** The actor's role in the workspace. */
  role: Role;
  joined: boolean;
};

const ranks: Record<Role, number> = { guest: 0, member: 1, admin: 2, owner: 3 };

/** Whether `role` is at least `least`. */
export const isAtLeast = (role: Role, least: Role): boolean => ranks[role] >= ranks[least];

/**
 * @throws CodedError `NOT_FOUND` when the actor may not see the channel (or there is none),
 *   `FORBIDDEN` when they may see it and not do this.
 */
export async function accessChannel(
  actor: Actor,
  channelId: string,
  capability: ChannelCapability,
): Promise<ChannelAccess> {
  const [channel] = await sql<ChannelAccess[]>`
    select c.id, c.workspace_id as "workspaceId", c.kind, c.name, c.topic, c.is_general as "isGeneral",
           c.archived_at as "archivedAt", c.created_by as "createdBy", wm.role,
           cm.user_id is not null as joined
    from ${visibleChannels(actor)}
    where c.id = ${channelId}`;
  if (!channel) throw notFound("This channel");
  const refusal = refuse(channel, actor, capability);
  if (refusal) throw forbidden(refusal);
  return channel;
}

/**
 * The `read` row of the table above in SQL, for every statement that reads channels: what the actor may
 * see, as `channels c`, with their place in the workspace (`wm`) and in the channel (`cm`, null when not
 * joined).
 */
export const visibleChannels = (actor: Actor) => visibleChannelsOf(sql`${actor.userId}`);

/** As `visibleChannels`, of a person whose id is SQL of the statement around it. */
export const visibleChannelsOf = (userId: ReturnType<typeof sql>) => sql`(
  channels c
  left join channel_members cm on cm.channel_id = c.id and cm.user_id = ${userId}
  join workspace_members wm on wm.workspace_id = c.workspace_id and wm.user_id = ${userId}
    and (cm.user_id is not null or (c.kind = 'public' and wm.role <> 'guest'))
)`;

/** Why the actor, who sees the channel, may not do this; null when they may. */
function refuse(channel: ChannelAccess, actor: Actor, capability: ChannelCapability): string | null {
  const { kind, joined, role } = channel;
  const isAdmin = isAtLeast(role, "admin");
  switch (capability) {
    case "read":
      return null;
    case "join":
      if (channel.archivedAt) return "This channel is archived.";
      return kind === "public" || joined ? null : "One is added to this channel by its members.";
    case "post":
      if (channel.archivedAt) return "This channel is archived.";
      return joined ? null : "Join the channel first.";
    case "invite":
      if (kind === "direct") return "A direct conversation keeps its people. Start a new one.";
      if (channel.archivedAt) return "This channel is archived.";
      return joined && isAtLeast(role, "member") ? null : "Only members of the channel add people.";
    case "manage":
      if (kind === "direct") return "A direct conversation has no name or topic.";
      if (channel.archivedAt) return "This channel is archived.";
      return (joined && isAtLeast(role, "member")) || isAdmin
        ? null
        : "Only members of the channel change it.";
    case "administer":
      if (kind === "direct") return "A direct conversation is its people's own.";
      return isAdmin || channel.createdBy === actor.userId
        ? null
        : "Only administrators and whoever made the channel do that.";
    case "moderate":
      return isAdmin && kind !== "direct" ? null : "Only the author and administrators delete a message.";
  }
}

export type WorkspaceAccess = { id: string; slug: string; name: string; role: Role };

/**
 * @param least the lowest role that may go on; guests are in the workspace and see little of it.
 * @throws CodedError `NOT_FOUND` when the actor is not in the workspace, `FORBIDDEN` below `least`.
 */
export async function accessWorkspace(
  actor: Actor,
  workspaceId: string,
  least: Role,
): Promise<WorkspaceAccess> {
  const [workspace] = await sql<WorkspaceAccess[]>`
    select w.id, w.slug, w.name, wm.role
    from workspaces w
    join workspace_members wm on wm.workspace_id = w.id and wm.user_id = ${actor.userId}
    where w.id = ${workspaceId}`;
  if (!workspace) throw notFound("This workspace");
  if (!isAtLeast(workspace.role, least)) throw forbidden();
  return workspace;
}

export type MessageAccess = {
  channel: ChannelAccess;
  authorId: string;
  /** The message that it answers in a thread. */
  threadId: string | null;
  isDeleted: boolean;
};

/**
 * A message by its id, through its channel.
 *
 * @throws CodedError `NOT_FOUND` when the actor may not see the message, `FORBIDDEN` as `accessChannel`.
 */
export async function accessMessage(
  actor: Actor,
  messageId: string,
  capability: ChannelCapability,
): Promise<MessageAccess> {
  const [message] = await sql<(Omit<MessageAccess, "channel"> & { channelId: string })[]>`
    select channel_id as "channelId", author_id as "authorId", thread_id as "threadId", deleted_at is not null as "isDeleted"
    from messages where id = ${messageId}`;
  if (!message) throw notFound("This message");
  const channel = await accessChannel(actor, message.channelId, capability).catch((error) => {
    // The channel's absence must not tell that the message exists.
    throw error.code === "NOT_FOUND" ? notFound("This message") : error;
  });
  const { channelId: _channelId, ...rest } = message;
  return { channel, ...rest };
}
