import type { Namespace, Socket } from "socket.io";
import { readNotification } from "@/domain/notifications/mark-read";
import { forbidden, notFound } from "@/lib/errors";
import {
  type Events,
  type NotificationEvents,
  type NotificationsRead,
  notificationCommands,
} from "@/lib/socket-events";
import { toInvalid } from "../failure";
import { answerEach, type CommandDoor } from "./command";
import { authMiddleware } from "./middleware/auth";
import { getRoomName } from "./room-names";
import type { ParleyServer, SocketData } from "./types";

/**
 * The namespace for programs that only want one person's notifications. It knows neither channels nor
 * presence: who is here is not online. A program hears what it subscribes to.
 */

type Emitted = { [Name in keyof NotificationEvents]: (data: NotificationEvents[Name]) => void };
type Heard = Record<string, (...args: unknown[]) => void>;
type Programs = Namespace<Heard, Emitted, Heard, SocketData>;
type Program = Socket<Heard, Emitted, Heard, SocketData>;

const programsOf = (io: Pick<ParleyServer, "of">): Programs => io.of("/notifications") as unknown as Programs;

/** What everybody may subscribe to. */
const broadcast = "broadcast";

/** @param refuse why one more connection of a person is not let in, if so */
export function openNotifications(
  io: ParleyServer,
  door: CommandDoor,
  refuse: (connections: number) => Error | undefined,
): void {
  const programs = programsOf(io);
  programs.use(
    (socket, next) => void authMiddleware(socket as unknown as Parameters<typeof authMiddleware>[0], next),
  );
  programs.use(({ data }, next) => next(refuse(socketsIn(programs, roomOfPerson(data.userId)).length)));
  programs.on("connection", (socket) => {
    const { userId, sessionId } = socket.data;
    void socket.join([roomOfPerson(userId), getRoomName.session(sessionId)]);
    answerEach(socket, door, Object.keys(notificationCommands), async (name, data) => {
      await door.limits.spend("notificationCommand", userId);
      return answer(socket, name, data);
    });
  });
}

/** Not a name that can be subscribed to. */
const roomOfPerson = (userId: string) => `programs of ${userId}`;

async function answer(socket: Program, name: string, data: unknown): Promise<unknown> {
  const { userId } = socket.data;
  switch (name) {
    case "subscribe:channel": {
      const { channel } = parse("subscribe:channel", data);
      refuseForeign(channel, userId);
      await socket.join(channel);
      return { channel };
    }
    case "unsubscribe:channel": {
      const { channel } = parse("unsubscribe:channel", data);
      refuseForeign(channel, userId);
      await socket.leave(channel);
      return { channel };
    }
    case "mark:read":
      return readNotification({ userId }, parse("mark:read", data).notificationId);
    default:
      throw notFound("This command");
  }
}

function parse<Name extends keyof typeof notificationCommands>(name: Name, data: unknown) {
  const parsed = notificationCommands[name].input.safeParse(data ?? {});
  if (!parsed.success) throw toInvalid(parsed.error);
  return parsed.data as (typeof notificationCommands)[Name]["input"]["_zod"]["output"];
}

function refuseForeign(channel: string, userId: string): void {
  const own = getRoomName.user(userId);
  if (channel !== broadcast && channel !== own && !channel.startsWith(`${own}:`))
    throw forbidden(`Only ${own}, what begins with it and a colon, and ${broadcast} can be subscribed to.`);
}

/** To the programs of a person, on every instance: under `user:ID`, and by type and kind under `user:ID:…`. */
export function tellProgramsOfNew(
  io: ParleyServer,
  userId: string,
  notification: Events["notification"],
): void {
  const own = getRoomName.user(userId);
  const narrower = [notification.type, notification.data?.kind].map((name) => `${own}:${name}`);
  programsOf(io)
    .to([own, ...narrower])
    .emit("notification:new", notification);
}

export function tellProgramsOfRead(io: ParleyServer, userId: string, read: NotificationsRead): void {
  programsOf(io).to(getRoomName.user(userId)).emit("notification:updated", read);
}

/** Tells every program connected here to come back. */
export function announceDrainingToPrograms(io: ParleyServer, reconnectInMs: number): void {
  programsOf(io).local.emit("server:draining", { reconnectInMs });
}

/** The sessions of the programs connected to this instance. */
export const sessionsOfPrograms = (io: ParleyServer): string[] =>
  [...programsOf(io).sockets.values()].map(({ data }) => data.sessionId);

/** Tells and cuts this instance's programs of a session. */
export function endProgramsOf(io: ParleyServer, sessionId: string): void {
  for (const socket of socketsIn(programsOf(io), getRoomName.session(sessionId))) {
    socket.emit("session:revoked", {});
    socket.disconnect(true);
  }
}

function socketsIn({ adapter, sockets }: Programs, room: string): Program[] {
  return [...(adapter.rooms.get(room) ?? [])].flatMap((id) => sockets.get(id) ?? []);
}
