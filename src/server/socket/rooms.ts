import { listMemberships } from "@/domain/channels/memberships";
import type { Audience, ChannelRef, RoomChange, RoomSet } from "@/domain/publisher";
import type { ParleyServer, ParleySocket } from "./types";

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

function roomsOf({ workspace, channels = [] }: RoomSet): string[] {
  const rooms = channels.map(roomOfChannel);
  if (workspace) rooms.push(getRoomName.workspace(workspace.id));
  if (workspace?.browsing) rooms.push(getRoomName.browsers(workspace.id));
  return rooms;
}

/** Every room that a person's memberships put them in, by one query. */
export async function memberRooms(userId: string): Promise<string[]> {
  const { workspaces, channels } = await listMemberships(userId);
  return [...workspaces.flatMap((workspace) => roomsOf({ workspace })), ...roomsOf({ channels })];
}

/** Connections whose rooms are being read from the database this moment. */
const joining = new Set<{ userId: string; isStale: boolean }>();

/**
 * Puts a connection into the rooms of its person, exactly those: rooms that a recovered connection
 * brought along are left. Resolves before the client learns that it is connected, so whatever it asks
 * for afterwards cannot miss what is sent meanwhile.
 */
export async function joinUserRooms(socket: ParleySocket): Promise<void> {
  const { userId, sessionId } = socket.data;
  for (;;) {
    const attempt = { userId, isStale: false };
    joining.add(attempt);
    const rooms = await memberRooms(userId).finally(() => joining.delete(attempt));
    // A membership changed while it was being read: what was read may be the state before.
    if (attempt.isStale) continue;
    const wanted = new Set([...rooms, getRoomName.user(userId), getRoomName.session(sessionId)]);
    for (const room of socket.rooms) if (!wanted.has(room) && room !== socket.id) void socket.leave(room);
    void socket.join([...wanted]);
    return;
  }
}

/** Carries out a change of membership on this instance's connections of the person. */
export function moveRooms(io: ParleyServer, change: RoomChange): void {
  for (const attempt of joining) if (attempt.userId === change.userId) attempt.isStale = true;
  for (const socket of socketsIn(io, getRoomName.user(change.userId))) {
    if (change.leave) leave(socket, change.leave);
    if (change.join) join(socket, change.join);
  }
}

function join(socket: ParleySocket, set: RoomSet): void {
  // A member is not a watcher any more: closing the channel on screen must not end what they hear.
  for (const channel of set.channels ?? []) socket.data.watching.delete(channel.id);
  void socket.join(roomsOf(set));
}

function leave(socket: ParleySocket, set: RoomSet): void {
  const rooms = roomsOf(set);
  // Who is out of a workspace watches none of its channels either.
  for (const [channelId, workspaceId] of socket.data.watching) {
    if (workspaceId !== set.workspace?.id) continue;
    socket.data.watching.delete(channelId);
    rooms.push(getRoomName.channel(channelId));
  }
  for (const room of rooms) void socket.leave(room);
}

/** This instance's connections in a room. */
export function socketsIn(io: ParleyServer, room: string): ParleySocket[] {
  const { adapter, sockets } = io.of("/");
  return [...(adapter.rooms.get(room) ?? [])].flatMap((id) => sockets.get(id) ?? []);
}
