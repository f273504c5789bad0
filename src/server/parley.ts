import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Duplex } from "node:stream";
import { getRequestListener } from "@hono/node-server";
import { closeDatabase, openDatabase } from "@/db/client";
import { migrateDatabase } from "@/db/migrate";
import { announceProfile } from "@/domain/accounts/announce-profile";
import { countJobs } from "@/domain/count-jobs";
import { setUnsubscribeSecret } from "@/domain/digest/unsubscribe-token";
import { databaseAnswers } from "@/domain/health";
import { setDomainLog } from "@/domain/log";
import { sendMail, setMailTransport } from "@/domain/mail";
import { groupsSettled } from "@/domain/messages/groups";
import { noticesSettled } from "@/domain/notifications/notice-soon";
import { planDeliveries } from "@/domain/notifications/plan-deliveries";
import { createNoticeSweep, sweepMs } from "@/domain/notifications/sweep";
import { setWaysOut } from "@/domain/notifications/ways-out";
import { setPublicPages } from "@/domain/previews/public-pages";
import { setPublicOrigin } from "@/domain/public-url";
import { publish } from "@/domain/publisher";
import { setPushServices } from "@/domain/push/push-services";
import { setPushTransport } from "@/domain/push/push-transport";
import { vapidKeys } from "@/domain/push/vapid-keys";
import { startIndexing, stopIndexing } from "@/domain/search/index-soon";
import { openApiDoor } from "@/lib/api-client";
import { configureAuth } from "@/lib/auth";
import { createAddressOf } from "./client-address";
import type { Env } from "./env";
import { openFiles } from "./files/open-files";
import { sweepUploads } from "./files/sweep-uploads";
import { createApi } from "./http/api";
import { answerHealth } from "./http/health";
import { secure } from "./http/security-headers";
import { createUploadDoor } from "./http/upload-door";
import { jobKinds } from "./jobs/kinds";
import { type JobQueue, startJobQueue } from "./jobs/queue";
import { repeat } from "./jobs/repeat";
import { createLimits } from "./limits";
import { createLog, type Log } from "./log";
import { createMailTransport } from "./mail-transport";
import { createMetrics } from "./metrics";
import { createOriginCheck } from "./origins";
import { createPublicPages } from "./public-web/public-pages";
import { contactOf, createPushTransport } from "./push-transport";
import { createRedisClient } from "./redis";
import { announceDraining, closeSocketServer, createSocketServer, isLinkUp } from "./socket";
import { createRedisAdapter } from "./socket/adapter";
import { repeatPresence } from "./socket/announce-presence";

/** What renders pages: Next, or nothing in tests of the server alone. */
export type Pages = {
  render(request: IncomingMessage, response: ServerResponse): Promise<void>;
  /** Development only: the socket of hot reload. */
  upgrade?(request: IncomingMessage, socket: Duplex, head: Buffer): void;
};

export type ParleyOptions = {
  env: Env;
  databaseUrl: string;
  pages?: Pages;
  log?: Log;
  /** Certificates of push services to believe beside the usual ones, as PEM. */
  pushCa?: string;
  /** How the queue of jobs looks around: for who cannot wait. */
  jobs?: { pollMs?: number; longestRestMs?: number };
};

export type Parley = {
  httpServer: Server;
  port: number;
  jobs: JobQueue;
  /** Drains and closes: no new work, running work finished, everybody told, database closed. */
  close(): Promise<void>;
};

/** Clients of an instance that goes come back, to another one or to the next, within this time. */
const reconnectMs = 5_000;
/** Longer than a load balancer keeps its idle connections, which would meet one that is just closed here. */
const keepAliveMs = 75_000;
/** How often this instance looks for uploads that nobody goes on with. */
const uploadSweepMs = 3_600_000;
/** So long the last of them may take to say goodbye. */
const leavingMs = 500;

/** Puts the parts together and listens. What it opens, `close` closes. */
export async function startParley(options: ParleyOptions): Promise<Parley> {
  const { env, databaseUrl, pages, log: given } = options;
  const log = given ?? createLog(env.LOG_LEVEL, env.NODE_ENV === "development");
  const addressOf = createAddressOf(env.TRUSTED_PROXIES);
  const isAllowedOrigin = createOriginCheck(env.APP_URL, env.CORS_ORIGINS);

  await migrateDatabase(databaseUrl).catch((error: Error) => {
    throw new Error(
      `Parley cannot start: PostgreSQL at ${new URL(databaseUrl).host} (DATABASE_URL): ${error.message}`,
    );
  });
  openDatabase(databaseUrl, { poolSize: env.DATABASE_POOL_SIZE });
  setPublicOrigin(env.APP_URL);
  setDomainLog({
    info: (fields, message) => log.info(fields, message),
    warn: (fields, message) => log.warn(fields, message),
  });
  setMailTransport(createMailTransport(env.SMTP_URL, env.MAIL_FROM, log));
  setUnsubscribeSecret(env.BETTER_AUTH_SECRET);
  setPushServices(env.PUSH_SERVICES);
  setPushTransport(
    createPushTransport({ contact: contactOf(env.APP_URL, env.MAIL_FROM), ca: options.pushCa }),
  );
  setPublicPages(env.LINK_PREVIEWS ? createPublicPages() : null);
  await openFiles(env);
  setWaysOut(planDeliveries);
  await vapidKeys();
  configureAuth({
    appUrl: env.APP_URL,
    secret: env.BETTER_AUTH_SECRET,
    isAllowedOrigin,
    sendMail,
    log: (level, message) => log[level](message),
    onSessionEnded: (sessionId) => publish.endSession(sessionId),
    onProfileChanged: announceProfile,
  });

  // Alone in production, an instance would look well and keep its messages to itself.
  const redisAdapter = env.REDIS_URL
    ? await createRedisAdapter(env.REDIS_URL, log, env.NODE_ENV === "production")
    : null;
  const limiterClient = env.REDIS_URL
    ? createRedisClient(env.REDIS_URL, "limits", log, { commandTimeout: 1_000 })
    : null;
  limiterClient?.connect().catch(() => undefined);
  if (!env.REDIS_URL) log.info("No REDIS_URL: events stay in this process; run one instance only");
  const limits = createLimits(limiterClient, env.RATE_LIMIT_FACTOR);

  let isDraining = false;
  let sockets = () => 0;
  const metrics = createMetrics({ connections: () => sockets(), jobs: countJobs });
  const jobs = await startJobQueue({
    ...{ kinds: jobKinds, log, onEnded: metrics.job, ...options.jobs },
  });
  const uploads = createUploadDoor({ limits, isAllowedOrigin, log });
  const api = createApi({
    config: { socketPath: env.SOCKET_IO_PATH, socketsEnabled: env.SOCKET_IO_ENABLED },
    limits,
    log,
    metrics,
    isAllowedOrigin,
    addressOf,
    uploads,
  });
  openApiDoor((request) => api.fetch(request));
  const answerApi = getRequestListener((request, bindings) => api.fetch(request, bindings), {
    overrideGlobalObjects: false,
  });

  const checks = [{ name: "postgres", isUp: databaseAnswers }];
  if (env.REDIS_URL) checks.push({ name: "valkey", isUp: async () => redisAdapter !== null && isLinkUp() });
  const health = {
    checks,
    isDraining: () => isDraining,
    sockets: () => sockets(),
    registry: metrics.registry,
  };

  const httpServer = createServer({ keepAliveTimeout: keepAliveMs }, (request, response) => {
    // Whoever sends more must find another instance, or the next one.
    if (isDraining) response.setHeader("connection", "close");
    const path = pathOf(request);
    if (answerHealth(path, response, health)) return;
    // Mail programs post to the address that people open (RFC 8058).
    if (path === "/unsubscribe" && request.method === "POST") request.url = `/api/v1${request.url}`;
    if (request.url?.startsWith("/api/")) return void answerApi(request, response);
    if (!pages) return void response.writeHead(404).end();
    secure(request, response, env.NODE_ENV === "development");
    pages.render(request, response).catch((error: unknown) => {
      log.error({ err: error, path }, "A page could not be rendered");
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  routeUpgrades(httpServer, env.SOCKET_IO_ENABLED ? env.SOCKET_IO_PATH : null, pages);

  if (env.SOCKET_IO_ENABLED) {
    const io = createSocketServer(httpServer, {
      path: env.SOCKET_IO_PATH,
      redisAdapter,
      isAllowedOrigin,
      addressOf,
      limits,
      log,
      metrics,
    });
    sockets = () => io.of("/").sockets.size;
  }
  const stopPresence = env.SOCKET_IO_ENABLED ? null : repeatPresence(() => true, log);
  await listen(httpServer, env.PORT, env.HOST);
  startIndexing();
  const sweep = repeat(sweepMs, createNoticeSweep(), log);
  const uploadSweep = repeat(uploadSweepMs, sweepUploads, log);

  return {
    httpServer,
    port: (httpServer.address() as AddressInfo).port,
    jobs,
    async close() {
      isDraining = true;
      announceDraining(reconnectMs);
      // Where there are others to go to, people go before they are cut off, and not all at once.
      if (redisAdapter) await until(() => sockets() === 0, reconnectMs + leavingMs);
      await groupsSettled();
      await sweep.stop();
      await uploadSweep.stop();
      await noticesSettled();
      const jobsStopped = jobs.stop();
      await stopIndexing();
      await closeSocketServer();
      await stopPresence?.();
      await new Promise<void>((resolve) => {
        httpServer.close(() => resolve());
        httpServer.closeIdleConnections();
      });
      limiterClient?.disconnect();
      await jobsStopped;
      await closeDatabase();
    },
  };
}

/**
 * Every upgrade has an owner here: Socket.IO's path, in development Next's hot reload, and nothing else.
 * Next's own listener, which would proxy what it is asked to, never sees one.
 */
function routeUpgrades(httpServer: Server, socketPath: string | null, pages: Pages | undefined): void {
  httpServer.on("upgrade", (request, socket, head) => {
    const path = pathOf(request);
    if (socketPath && path.startsWith(socketPath)) return;
    if (pages?.upgrade && path.startsWith("/_next/")) pages.upgrade(request, socket, head);
    else socket.destroy();
  });
}

/** Not by `new URL`: it throws on some of what a client may send. */
const pathOf = (request: IncomingMessage): string => (request.url ?? "/").split("?", 1)[0] ?? "/";

/** Resolves when `isSo`, or after `milliseconds`. */
async function until(isSo: () => boolean, milliseconds: number): Promise<void> {
  const end = performance.now() + milliseconds;
  while (!isSo() && performance.now() < end) await new Promise((resolve) => setTimeout(resolve, 50));
}

function listen(httpServer: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const refuse = (error: NodeJS.ErrnoException) => {
      const isTaken = error.code === "EADDRINUSE";
      reject(
        isTaken ? new Error(`Parley cannot start: port ${port} is in use. Set PORT to another one.`) : error,
      );
    };
    httpServer.once("error", refuse);
    httpServer.listen(port, host, () => {
      httpServer.off("error", refuse);
      resolve();
    });
  });
}
