import type { Audience, ChannelRef, RoomSet } from "@/domain/publisher";

/** The names of the rooms. A direct channel is a conversation. */
export const getRoomName = {
  channel: (id: string) => `channel:${id}`,
  conversation: (id: string) => `dm:${id}`,
  workspace: (id: string) => `workspace:${id}`,
  /** Those in a workspace who may browse its public channels. */
  browsers: (workspaceId: string) => `workspace:${workspaceId}:browsers`,
  user: (id: string) => `user:${id}`,
  session: (id: string) => `session:${id}`,
};

export const roomOfChannel = ({ id, kind }: ChannelRef): string =>
  kind === "direct" ? getRoomName.conversation(id) : getRoomName.channel(id);

/** The room of those who hear an event. */
export function roomOf(audience: Audience): string {
  if ("channel" in audience) return roomOfChannel(audience.channel);
  if ("user" in audience) return getRoomName.user(audience.user);
  if ("session" in audience) return getRoomName.session(audience.session);
  return audience.browsing
    ? getRoomName.browsers(audience.workspace)
    : getRoomName.workspace(audience.workspace);
}

export function roomsOf({ workspace, channels = [] }: RoomSet): string[] {
  const rooms = channels.map(roomOfChannel);
  if (workspace) rooms.push(getRoomName.workspace(workspace.id));
  if (workspace?.browsing) rooms.push(getRoomName.browsers(workspace.id));
  return rooms;
}
