import { listMemberships } from "@/domain/channels/memberships";
import type { Audience, ChannelRef, RoomSet } from "@/domain/publisher";
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

/** People whose rooms are being read from the database this moment. */
const reading = new Set<{ userId: string; isStale: boolean }>();

/**
 * Puts a connection into the rooms of its person, exactly those: rooms that a recovered connection
 * brought along are left. Resolves before the client learns that it is connected, so whatever it asks
 * for afterwards cannot miss what is sent meanwhile.
 */
export const joinUserRooms = (socket: ParleySocket): Promise<void> =>
  placeAll(socket.data.userId, () => [socket]);

/** Puts all of a person's connections on this instance into the rooms that their memberships say now. */
export async function refreshRooms(io: ParleyServer, userId: string): Promise<void> {
  outdate(userId);
  await placeAll(userId, () => socketsIn(io, getRoomName.user(userId)));
}

/** Takes a person's connections on this instance out of rooms at once; nothing has to be asked for that. */
export function leaveRooms(io: ParleyServer, userId: string, set: RoomSet): void {
  outdate(userId);
  for (const socket of socketsIn(io, getRoomName.user(userId))) {
    for (const { id } of set.channels ?? []) socket.data.watching.delete(id);
    for (const room of roomsOf(set)) void socket.leave(room);
    for (const [channelId, workspaceId] of socket.data.watching)
      if (workspaceId === set.workspace?.id) void socket.leave(getRoomName.channel(channelId));
  }
}

/** A membership changed while it is being read: what is read may be the state before. */
function outdate(userId: string): void {
  for (const attempt of reading) if (attempt.userId === userId) attempt.isStale = true;
}

async function placeAll(userId: string, sockets: () => ParleySocket[]): Promise<void> {
  while (sockets().length > 0) {
    const attempt = { userId, isStale: false };
    reading.add(attempt);
    const rooms = await memberRooms(userId).finally(() => reading.delete(attempt));
    if (attempt.isStale) continue;
    for (const socket of sockets()) place(socket, rooms);
    return;
  }
}

function place(socket: ParleySocket, memberOf: string[]): void {
  const { userId, sessionId, watching } = socket.data;
  const wanted = new Set([...memberOf, getRoomName.user(userId), getRoomName.session(sessionId)]);
  for (const [channelId, workspaceId] of watching) {
    const room = getRoomName.channel(channelId);
    // A member is not a watcher any more, and who may not browse the workspace must not be one.
    if (wanted.has(room) || !wanted.has(getRoomName.browsers(workspaceId))) watching.delete(channelId);
    else wanted.add(room);
  }
  for (const room of socket.rooms) if (!wanted.has(room) && room !== socket.id) void socket.leave(room);
  void socket.join([...wanted]);
}

/** This instance's connections in a room. */
export function socketsIn(io: ParleyServer, room: string): ParleySocket[] {
  const { adapter, sockets } = io.of("/");
  return [...(adapter.rooms.get(room) ?? [])].flatMap((id) => sockets.get(id) ?? []);
}
