import type { Server, Socket } from "socket.io";
import type { PresenceReport } from "@/domain/presence/peers";
import type { ChannelRef, RoomSet } from "@/domain/publisher";
import type { ClientToServerEvents, MessageChanges, ServerToClientEvents } from "@/lib/socket-events";

/** What instances tell each other. */
export type InterServerEvents = {
  "rooms:leave": (userId: string, rooms: RoomSet) => void;
  "rooms:refresh": (userId: string) => void;
  "session:end": (sessionId: string) => void;
  "channel:changed": (
    channel: ChannelRef,
    event: "message:new" | "message:updated" | "message:deleted",
    data: MessageChanges,
  ) => void;
  "presence:report": (report: PresenceReport) => void;
  "instance:back": () => void;
  /** To the instance named: the others did not hear all that it said. */
  "presence:ask": (instance: string) => void;
};

/** What the handshake found out; the same for the connection's whole life. */
export type SocketData = {
  userId: string;
  sessionId: string;
  user: { id: string; name: string; email: string };
  /** Whether they have set themselves away by hand, as it was read with their rooms. */
  isAway: boolean;
  /** Channels watched without being a member, with their workspace. */
  watching: Map<string, string>;
};

export type ParleyServer = Server<ClientToServerEvents, ServerToClientEvents, InterServerEvents, SocketData>;
export type ParleySocket = Socket<ClientToServerEvents, ServerToClientEvents, InterServerEvents, SocketData>;
