import type { PublishSink } from "@/domain/publisher";
import type { EventName, Events, ServerToClientEvents } from "@/lib/socket-events";
import type { Log } from "../log";
import { getRoomName, leaveRooms, refreshRooms, roomOf, socketsIn } from "./rooms";
import type { ParleyServer } from "./types";

/** What nobody needs to hear late: dropped for connections that are not ready for it. */
const volatileEvents: ReadonlySet<EventName> = new Set(["typing:update"]);

type Arguments<Name extends EventName> = Parameters<ServerToClientEvents[Name]>;

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
  io: ParleyServer,
  room: string,
  event: Name,
  data: Events[Name],
  except: string[] = [],
) {
  const target = volatileEvents.has(event) ? io.to(room).volatile : io.to(room);
  target.except(except).emit(event, ...([data] as unknown as Arguments<Name>));
}

/** Emits to every connection of a server, or of this instance alone when given its `local`. */
export function emitToAll<Name extends EventName>(
  io: ParleyServer | ParleyServer["local"],
  event: Name,
  data: Events[Name],
) {
  io.emit(event, ...([data] as unknown as Arguments<Name>));
}

/**
 * The domain's news on the wire. What concerns rooms or ends sessions is done here at once and told to
 * the other instances, each of which does the same with its own connections: no instance waits for
 * another.
 *
 * @param isClustered whether there are other instances to tell
 */
export function createPublishSink(io: ParleyServer, isClustered: boolean, log: Log): PublishSink {
  io.on("rooms:leave", (userId, rooms) => leaveRooms(io, userId, rooms));
  io.on("rooms:refresh", (userId) => {
    refreshRooms(io, userId).catch((error: unknown) =>
      log.warn({ err: error }, "Rooms could not be refreshed"),
    );
  });
  io.on("session:end", (sessionId) => endSession(io, sessionId));
  return {
    emit(audience, event, data) {
      const except =
        "channel" in audience && audience.exceptUser ? [getRoomName.user(audience.exceptUser)] : [];
      emitToRoom(io, roomOf(audience), event, data, except);
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
  };
}

/** Tells and cuts this instance's connections of a session. */
function endSession(io: ParleyServer, sessionId: string): void {
  for (const socket of socketsIn(io, getRoomName.session(sessionId))) {
    socket.emit("session:revoked", {});
    socket.disconnect(true);
  }
}
