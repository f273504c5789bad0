import type { Server as HttpServer, IncomingMessage, ServerResponse } from "node:http";
import { Server } from "socket.io";
import { setGone, setPresent } from "@/domain/presence/presence";
import { endTyping } from "@/domain/presence/typing";
import { setPublishSink } from "@/domain/publisher";
import { CodedError, unavailable } from "@/lib/errors";
import type { AddressOf } from "../client-address";
import { isAnonymous } from "../client-address";
import { repeat } from "../jobs/repeat";
import { createLog } from "../log";
import type { IsAllowedOrigin } from "../origins";
import { CheckedRecoveryAdapter, type RedisAdapter } from "./adapter";
import { repeatPresence } from "./announce-presence";
import { catchUpMs, createCatchUp } from "./catch-up";
import { answerCommands, type CommandDoor } from "./command";
import { hintEverybody } from "./hint-everybody";
import { authMiddleware, refusal } from "./middleware/auth";
import { announceDrainingToPrograms, openNotifications } from "./notifications-namespace";
import { createPublishSink, emitToAll } from "./publish-sink";
import { recheckEverybody, recheckMs } from "./recheck";
import { getRoomName } from "./room-names";
import { joinUserRooms, socketsIn } from "./rooms";
import { cutSlowReaders } from "./slow-readers";
import { endTelling } from "./told";
import type { ParleyServer } from "./types";
import { type ValkeyLink, watchLink } from "./valkey-link";

export { emitToAll, emitToRoom, emitToUser } from "./publish-sink";

export type SocketServerOptions = {
  path: string;
  redisAdapter: RedisAdapter | null;
  isAllowedOrigin: IsAllowedOrigin;
  addressOf: AddressOf;
} & CommandDoor;

/** To one instance: many tabs on many devices, and no more than a program needs. */
const connectionsPerPerson = 100;
const slowReadersMs = 1_000;

/** A text of 40,000 characters is at most 160 KB of UTF-8, but 128 KB of what people really write. */
const frameLimitBytes = 128 * 1024;

let running: ParleyServer | null = null;
/** What runs beside the connections, ended when the server closes. */
let stops: (() => Promise<void>)[] = [];
let link: ValkeyLink | null = null;
/** How often the rooms are being looked at because words of other instances were lost. */
let makingUp = 0;
let isDraining = false;

/** A door without limits and metrics, for a Socket.IO server that somebody else has made. */
const plainDoor = (): CommandDoor => ({
  limits: { spend: async () => undefined },
  metrics: { command: () => undefined },
  log: createLog("info", false),
});

/** Socket.IO on the HTTP server, with everything the domain publishes going through it. */
export function createSocketServer(httpServer: HttpServer, options: SocketServerOptions): ParleyServer {
  const io: ParleyServer = new Server(httpServer, {
    path: options.path,
    serveClient: false,
    pingInterval: 25_000,
    pingTimeout: 20_000,
    maxHttpBufferSize: frameLimitBytes,
    // Costs a quarter of a megabyte a connection; chat frames are small.
    perMessageDeflate: false,
    cleanupEmptyChildNamespaces: true,
    connectionStateRecovery: { maxDisconnectionDuration: 2 * 60 * 1000, skipMiddlewares: false },
    adapter: options.redisAdapter?.adapter ?? CheckedRecoveryAdapter,
    allowRequest: (request, decide) => {
      admit(request, options).then(
        () => decide(null, true),
        (refusal: Error) => {
          refuseUpgrade(request, "403 Forbidden");
          decide(refusal.message, false);
        },
      );
    },
    // Headers only, for pages of CORS_ORIGINS; what is let in is decided above, for every transport.
    cors: {
      origin: (origin, decide) => decide(null, options.isAllowedOrigin(origin, undefined)),
      credentials: true,
    },
  });
  // No new connections while it drains: a load balancer tries the next instance then.
  io.engine.use((request: IncomingMessage, response: ServerResponse, next: () => void) => {
    if (!isDraining || isOfConnection(request)) return next();
    // For an upgrade the engine's response is a stand-in that writes nothing.
    if (request.headers.upgrade) refuseUpgrade(request, "503 Service Unavailable");
    else response.writeHead(503, { connection: "close" }).end();
  });
  setupSocketHandlers(io, options);
  setPublishSink(createPublishSink(io, options.redisAdapter !== null, options.log));
  watchConnections(io, options);
  return io;
}

/** Starts what looks after connections and rooms, again and again. */
function watchConnections(io: ParleyServer, { redisAdapter, log }: SocketServerOptions): void {
  io.of("/").adapter.on("delete-room", endTelling);
  const recheck = repeat(recheckMs, () => recheckEverybody(io), log);
  const valkey = redisAdapter && watchLink(redisAdapter.pub, redisAdapter.sub, log);
  link = valkey;
  stops = [
    recheck.stop,
    repeat(slowReadersMs, () => cutSlowReaders(io, log), log).stop,
    repeatPresence(() => valkey?.isUp() ?? true, log),
  ];
  if (!redisAdapter || !valkey) return;
  const makeUp = async () => {
    makingUp += 1;
    await recheck.now();
    makingUp -= 1;
    await hintEverybody(io);
  };
  valkey.onUpAgain(() => {
    void makeUp();
    // Those who were not cut off have not heard this instance either.
    io.serverSideEmit("instance:back");
  });
  io.on("instance:back", () => void makeUp());
  stops.push(valkey.stop, repeat(catchUpMs, createCatchUp(io), log).stop, async () => {
    redisAdapter.pub.disconnect();
    redisAdapter.sub.disconnect();
  });
}

/**
 * Whether this instance and the others hear each other, and nobody here is in a room because the word that
 * took them out of it was lost; true where there are no others.
 */
export const isLinkUp = (): boolean => (link?.isUp() ?? true) && makingUp === 0;

/** Middleware and listeners of every connection; the server is what `getIO` answers from now on. */
export function setupSocketHandlers(io: ParleyServer, door: CommandDoor = plainDoor()): void {
  running = io;
  io.use(authMiddleware);
  io.use(({ data }, next) => {
    next(refuseMany(socketsIn(io, getRoomName.user(data.userId)).length));
  });
  io.use((socket, next) => {
    joinUserRooms(socket).then(
      () => next(),
      (error: unknown) => {
        door.log.warn({ err: error }, "A connection could not be given its rooms");
        next(refusal(unavailable()));
      },
    );
  });
  openNotifications(io, door, refuseMany);
  io.on("connection", (socket) => {
    const { userId } = socket.data;
    setPresent(userId, socket.id, "active", socket.data.isAway);
    socket.on("disconnect", () => {
      endTyping(socket.id);
      setGone(userId, socket.id);
    });
    answerCommands(socket, door);
  });
}

/**
 * The socket server that is running.
 *
 * @throws Error when there is none
 */
export function getIO(): ParleyServer {
  if (!running) throw new Error("The socket server is not running.");
  return running;
}

/** Tells everyone connected here to come back after a random part of `reconnectInMs`; nobody new is let in. */
export function announceDraining(reconnectInMs: number): void {
  isDraining = true;
  if (!running) return;
  emitToAll(running.local, "server:draining", { reconnectInMs });
  announceDrainingToPrograms(running, reconnectInMs);
}

/** Cuts every connection and stops listening; the HTTP server closes with it. */
export async function closeSocketServer(): Promise<void> {
  if (!running) return;
  const io = running;
  running = null;
  io.local.disconnectSockets(true);
  for (const stop of stops) await stop();
  await io.close();
  setPublishSink(null);
  link = null;
  isDraining = false;
}

const refuseMany = (connections: number) =>
  connections >= connectionsPerPerson ? refusal(tooManyConnections()) : undefined;

const tooManyConnections = () =>
  new CodedError("RATE_LIMITED", "Too many connections of one account. Close some.", {
    retryAfterMs: 30_000,
  });

async function admit(request: IncomingMessage, options: SocketServerOptions): Promise<void> {
  const { origin, host } = request.headers;
  if (!options.isAllowedOrigin(origin, host)) throw new Error("This origin is not allowed.");
  if (isOfConnection(request)) return;
  const address = options.addressOf(request);
  if (!isAnonymous(address)) await options.limits.spend("handshakeByAddress", address);
}

/** A polling client asks many times for one connection; only the first is a handshake. */
const isOfConnection = ({ url }: IncomingMessage): boolean => /[?&]sid=/.test(url ?? "");

/** The engine answers refused upgrades with 400; browsers, balancers and our contract deserve the reason. */
function refuseUpgrade(request: IncomingMessage, status: string): void {
  if (request.headers.upgrade)
    request.socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
