import { accessWorkspace } from "@/domain/access";
import { listChannels } from "@/domain/channels/channel-view";
import { createChannel } from "@/domain/channels/create";
import { openDirect } from "@/domain/channels/direct";
import { joinChannel } from "@/domain/channels/join";
import { leaveChannel } from "@/domain/channels/leave";
import { addMembers, listMembers, removeMember } from "@/domain/channels/members";
import { archiveChannel, updateChannel } from "@/domain/channels/update";
import type { RouteName } from "@/lib/api-routes";
import { type Handlers, Reply } from "../handler";

type ChannelRoute = Exclude<
  Extract<RouteName, `${string}/channels${string}` | `${string}/directs`>,
  | `${string}/messages`
  | `${string}/:id/read`
  | `${string}/:id/unread`
  | `${string}/membership`
  | `${string}/pins`
  | `${string}/scheduled`
  | `${string}/draft`
>;

export const channels: Handlers<ChannelRoute> = {
  "GET /workspaces/:id/channels": async (actor, { id }) => {
    await accessWorkspace(actor, id, "guest");
    return { channels: await listChannels(actor, id) };
  },
  "POST /workspaces/:id/channels": async (actor, { id, ...channel }) => ({
    channel: await createChannel(actor, { workspaceId: id, ...channel }),
  }),
  "POST /workspaces/:id/directs": async (actor, { id, userIds }) => {
    const { channel, created } = await openDirect(actor, id, userIds);
    return new Reply(created ? 201 : 200, { channel });
  },

  "PATCH /channels/:id": async (actor, { id, ...change }) => ({
    channel: await updateChannel(actor, id, change),
  }),
  "POST /channels/:id/join": async (actor, { id }) => ({ channel: await joinChannel(actor, id) }),
  "POST /channels/:id/leave": async (actor, { id }) => {
    await leaveChannel(actor, id);
    return null;
  },
  "POST /channels/:id/archive": async (actor, { id }) => ({ channel: await archiveChannel(actor, id, true) }),
  "POST /channels/:id/unarchive": async (actor, { id }) => ({
    channel: await archiveChannel(actor, id, false),
  }),
  "GET /channels/:id/members": async (actor, { id }) => ({ userIds: await listMembers(actor, id) }),
  "POST /channels/:id/members": (actor, { id, userIds }) => addMembers(actor, id, userIds),
  "DELETE /channels/:id/members/:userId": async (actor, { id, userId }) => {
    await removeMember(actor, id, userId);
    return null;
  },
};
