import type { ChannelKind } from "@/lib/objects";
import type { EventName, Events } from "@/lib/socket-events";
import { log } from "./log";
import type { PresenceReport } from "./presence/peers";

/** Who hears an event. A channel carries its kind because a direct one has a room name of its own. */
export type Audience =
  | { channel: ChannelRef; exceptUsers?: readonly string[] }
  | { user: string }
  /**
   * Everyone in a workspace, or with `browsing` those who may browse its public channels: not guests. With
   * `isHere` those connected to this instance: what every instance tells its own.
   */
  | { workspace: string; browsing?: true; isHere?: true }
  | { session: string };

export type ChannelRef = { id: string; kind: ChannelKind };

/** Live rooms, named by what they are of. */
export type RoomSet = {
  workspace?: { id: string; browsing: boolean };
  channels?: readonly ChannelRef[];
};

/** Where the domain's news goes. The socket server is one; a job or a test may have none. */
export type PublishSink = {
  emit<Name extends EventName>(audience: Audience, event: Name, data: Events[Name]): void;
  /** Ends at once what a person hears of these, in every open tab. */
  leaveRooms(userId: string, rooms: RoomSet): void;
  /** Lets a person hear what they may hear now, exactly; resolves when that is so on this instance. */
  refreshRooms(userId: string): Promise<void>;
  /** The session is over: its sockets are told and cut. */
  endSession(sessionId: string): void;
  /** Tells the other instances who is connected to this one. */
  reportPresence(report: PresenceReport): void;
};

const silence: PublishSink = {
  emit: (audience, event) => {
    // Somebody is waiting to be told, and will see it when they look.
    if (event === "notification") log.info({ audience }, "A notification was stored; nobody can hear of it");
  },
  leaveRooms: () => undefined,
  refreshRooms: async () => undefined,
  endSession: () => undefined,
  reportPresence: () => undefined,
};

let sink: PublishSink = silence;

/** Set by the composition root; null when the socket server closes. */
export function setPublishSink(next: PublishSink | null): void {
  sink = next ?? silence;
}

/**
 * Tells the people concerned. Call it after the commit and only then: what is published has happened.
 * It never throws for lack of listeners; a client that misses an event asks for what is newer.
 */
export const publish: PublishSink = {
  emit: (audience, event, data) => sink.emit(audience, event, data),
  leaveRooms: (userId, rooms) => sink.leaveRooms(userId, rooms),
  refreshRooms: (userId) => sink.refreshRooms(userId),
  endSession: (sessionId) => sink.endSession(sessionId),
  reportPresence: (report) => sink.reportPresence(report),
};
