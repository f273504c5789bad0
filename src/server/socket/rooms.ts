import { listMemberships, type Memberships } from "@/domain/channels/memberships";
import { setAwayByHand } from "@/domain/presence/presence";
import type { RoomSet } from "@/domain/publisher";
import { getRoomName, roomsOf } from "./room-names";
import { beginTelling } from "./told";
import type { ParleyServer, ParleySocket } from "./types";

export { getRoomName } from "./room-names";

/** Every room that these memberships put a person in. */
export const memberRooms = ({ workspaces, channels }: Memberships): string[] => [
  ...workspaces.flatMap((workspace) => roomsOf({ workspace })),
  ...roomsOf({ channels }),
];

/** Questions to the database about what people may hear that are under way. */
const asking = new Set<Question>();
type Question = { userIds: readonly string[]; stale: Set<string> };

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

/**
 * Looks whether these people's connections on this instance are in the rooms that their memberships say,
 * and puts right what is not. @returns those whose rooms were wrong
 */
export async function recheckRooms(io: ParleyServer, userIds: readonly string[]): Promise<string[]> {
  const { answer, stale } = await ask(userIds, () => listMemberships(userIds));
  return userIds.filter((userId) => {
    const found = answer.get(userId);
    // Changed at this very moment: whoever changes it sees to the rooms.
    if (!found || stale.has(userId)) return false;
    setAwayByHand(userId, found.isAway);
    // Each of them, not only until the first that was wrong.
    return socketsIn(io, getRoomName.user(userId)).filter((socket) => place(socket, found)).length > 0;
  });
}

/**
 * Asks what somebody may hear, again if they are taken out of something meanwhile: the answer may be the state
 * before. Whoever acts on it at once acts on what is so.
 */
export async function askAnew<Answer>(userId: string, read: () => Promise<Answer>): Promise<Answer> {
  for (;;) {
    const { answer, stale } = await ask([userId], read);
    if (!stale.has(userId)) return answer;
  }
}

async function ask<Answer>(userIds: readonly string[], read: () => Promise<Answer>) {
  const question: Question = { userIds, stale: new Set() };
  asking.add(question);
  const answer = await read().finally(() => asking.delete(question));
  return { answer, stale: question.stale };
}

/** A membership changes: what is being read may be the state before. */
function outdate(userId: string): void {
  for (const { userIds, stale } of asking) if (userIds.includes(userId)) stale.add(userId);
}

async function placeAll(userId: string, sockets: () => ParleySocket[]): Promise<void> {
  if (sockets().length === 0) return;
  const found = (await askAnew(userId, () => listMemberships([userId]))).get(userId);
  if (!found) return;
  setAwayByHand(userId, found.isAway);
  for (const socket of sockets()) place(socket, found);
}

/** @returns whether the connection was in other rooms */
function place(socket: ParleySocket, memberships: Memberships): boolean {
  const { userId, sessionId, watching } = socket.data;
  socket.data.isAway = memberships.isAway;
  for (const channel of memberships.channels) beginTelling(channel, channel.version);
  const wanted = new Set([
    ...memberRooms(memberships),
    getRoomName.user(userId),
    getRoomName.session(sessionId),
  ]);
  for (const [channelId, workspaceId] of watching) {
    const room = getRoomName.channel(channelId);
    // A member is not a watcher any more, and who may not browse the workspace must not be one.
    if (wanted.has(room) || !wanted.has(getRoomName.browsers(workspaceId))) watching.delete(channelId);
    else wanted.add(room);
  }
  const left = [...socket.rooms].filter((room) => !wanted.has(room) && room !== socket.id);
  const joined = [...wanted].filter((room) => !socket.rooms.has(room));
  for (const room of left) void socket.leave(room);
  void socket.join(joined);
  return left.length + joined.length > 0;
}

/** This instance's connections in a room. */
export function socketsIn(io: ParleyServer, room: string): ParleySocket[] {
  const { adapter, sockets } = io.of("/");
  return [...(adapter.rooms.get(room) ?? [])].flatMap((id) => sockets.get(id) ?? []);
}
