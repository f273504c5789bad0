import { hearReport, reportWhole } from "@/domain/presence/presence";
import type { ChannelRef, PublishSink } from "@/domain/publisher";
import type { EventName, Events, MessageChanges, ServerToClientEvents } from "@/lib/socket-events";
import type { Log } from "../log";
import { endProgramsOf, tellProgramsOfNew, tellProgramsOfRead } from "./notifications-namespace";
import { getRoomName, roomOf, roomOfChannel } from "./room-names";
import { leaveRooms, refreshRooms, socketsIn } from "./rooms";
import { noteTold } from "./told";
import type { ParleyServer } from "./types";

/**
 * What nobody needs to hear late is dropped for connections that are not ready for it: that somebody is
 * typing is said again a second later. That they have stopped is said once.
 */
const isVolatile = <Name extends EventName>(event: Name, data: Events[Name]): boolean =>
  event === "typing:update" && (data as Events["typing:update"]).typing;

type Arguments<Name extends EventName> = Parameters<ServerToClientEvents[Name]>;

/** The events that carry changes of a channel's messages. */
export type ChangeEvent = "message:new" | "message:updated" | "message:deleted";

/** All connections there are, or with `local` those to this instance. */
type Target = ParleyServer | ParleyServer["local"];

/** Emits to one person, in every tab and device. */
export function emitToUser<Name extends EventName>(
  io: ParleyServer,
  userId: string,
  event: Name,
  data: Events[Name],
) {
  emitToRoom(io, getRoomName.user(userId), event, data);
}

/** Emits to everyone in a room, except those in the room `except`. */
export function emitToRoom<Name extends EventName>(
  io: Target,
  room: string,
  event: Name,
  data: Events[Name],
  except: string[] = [],
) {
  const target = isVolatile(event, data) ? io.to(room).volatile : io.to(room);
  target.except(except).emit(event, ...([data] as unknown as Arguments<Name>));
}

/** Emits to every connection. */
export function emitToAll<Name extends EventName>(io: Target, event: Name, data: Events[Name]) {
  io.emit(event, ...([data] as unknown as Arguments<Name>));
}

/**
 * The domain's news on the wire. What concerns messages, rooms or sessions is done here at once and told
 * to the other instances, each of which does the same with its own connections: no instance waits for
 * another.
 *
 * @param isClustered whether there are other instances to tell
 */
export function createPublishSink(io: ParleyServer, isClustered: boolean, log: Log): PublishSink {
  if (isClustered) hearInstances(io, log);
  return {
    emit(audience, event, data) {
      if ("channel" in audience && isChange(event)) {
        const changes = data as MessageChanges;
        if (isClustered) io.serverSideEmit("channel:changed", audience.channel, event, changes);
        tellChannel(io, audience.channel, event, changes);
        return;
      }
      const except = "channel" in audience ? (audience.exceptUsers ?? []).map(getRoomName.user) : [];
      const target = "workspace" in audience && audience.isHere ? io.local : io;
      emitToRoom(target, roomOf(audience), event, data, except);
      if ("user" in audience) tellPrograms(io, audience.user, event, data);
    },
    leaveRooms(userId, rooms) {
      leaveRooms(io, userId, rooms);
      if (isClustered) io.serverSideEmit("rooms:leave", userId, rooms);
    },
    async refreshRooms(userId) {
      if (isClustered) io.serverSideEmit("rooms:refresh", userId);
      await refreshRooms(io, userId);
    },
    endSession(sessionId) {
      endSession(io, sessionId);
      if (isClustered) io.serverSideEmit("session:end", sessionId);
    },
    reportPresence(report) {
      if (isClustered) io.serverSideEmit("presence:report", report);
    },
  };
}

/** Programs hear of notifications, on a namespace of their own. */
function tellPrograms<Name extends EventName>(
  io: ParleyServer,
  userId: string,
  event: Name,
  data: Events[Name],
): void {
  if (event === "notification") tellProgramsOfNew(io, userId, data as Events["notification"]);
  if (event === "notifications:read") tellProgramsOfRead(io, userId, data as Events["notifications:read"]);
}

/** What the other instances say. */
function hearInstances(io: ParleyServer, log: Log): void {
  io.on("channel:changed", (channel, event, changes) => tellChannel(io, channel, event, changes));
  io.on("rooms:leave", (userId, rooms) => leaveRooms(io, userId, rooms));
  io.on("rooms:refresh", (userId) => {
    refreshRooms(io, userId).catch((error: unknown) =>
      log.warn({ err: error }, "Rooms could not be refreshed"),
    );
  });
  io.on("session:end", (sessionId) => endSession(io, sessionId));
  io.on("presence:report", (report) => {
    if (!hearReport(report)) io.serverSideEmit("presence:ask", report.instance);
  });
  io.on("presence:ask", reportWhole);
}

const isChange = (event: EventName): event is ChangeEvent =>
  event === "message:new" || event === "message:updated" || event === "message:deleted";

/** Tells a channel's readers on this instance what has changed. */
export function tellChannel(
  io: ParleyServer,
  channel: ChannelRef,
  event: ChangeEvent,
  changes: MessageChanges,
): void {
  emitToRoom(io.local, roomOfChannel(channel), event, changes);
  const { version, messages, since = version - messages.length } = changes;
  noteTold(channel, { since, version });
}

/** Tells and cuts this instance's connections of a session, those of programs too. */
export function endSession(io: ParleyServer, sessionId: string): void {
  endProgramsOf(io, sessionId);
  for (const socket of socketsIn(io, getRoomName.session(sessionId))) {
    socket.emit("session:revoked", {});
    socket.disconnect(true);
  }
}
