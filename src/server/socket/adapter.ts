import { createAdapter } from "@socket.io/redis-adapter";
import type { Redis } from "ioredis";
import { SessionAwareAdapter } from "socket.io-adapter";
import { endedSessions } from "@/domain/accounts/session";
import { listMemberships } from "@/domain/channels/memberships";
import type { Log } from "../log";
import { createRedisClient } from "../redis";
import { memberRooms } from "./rooms";
import type { SocketData } from "./types";

export type RedisAdapter = { adapter: ReturnType<typeof createAdapter>; pub: Redis; sub: Redis };

/**
 * The adapter that carries events between instances, with its two clients, both connected; null, with a
 * warning, when Valkey cannot be reached now.
 *
 * @param isAwaited instead of null it answers with one that connects as soon as it can
 */
export async function createRedisAdapter(
  url: string,
  log: Log,
  isAwaited = false,
): Promise<RedisAdapter | null> {
  // What waited in a connection that broke is old when the next one is there: a name of yesterday.
  const pub = createRedisClient(url, "pub", log, { autoResendUnfulfilledCommands: false });
  const sub = createRedisClient(url, "sub", log);
  // Handled in any case: one that is awaited may yet fail when everything is closed.
  const connected = Promise.all([pub.connect(), sub.connect()]).catch((error: Error) => error);
  const failure = await Promise.race([connected, deadline()]);
  if (failure instanceof Error) {
    log.warn({ reason: failure.message }, "REDIS_URL is set but Valkey does not answer");
    if (!isAwaited) {
      pub.disconnect();
      sub.disconnect();
      return null;
    }
  }
  neverReject(pub, sub);
  return { adapter: createAdapter(pub, sub), pub, sub };
}

const connectDeadlineMs = 3_000;

const deadline = () =>
  new Promise<Error>((resolve) => {
    setTimeout(() => resolve(new Error("no answer within 3 s")), connectDeadlineMs).unref();
  });

/**
 * The adapter neither awaits nor catches what it asks of its clients: a rejection would end the process,
 * and what waits for a lost Valkey would pile up. What cannot be published now is dropped: PostgreSQL is
 * asked for it (`catch-up.ts`, `recheck.ts`).
 */
function neverReject(pub: Redis, sub: Redis): void {
  const publish = pub.publish.bind(pub);
  pub.publish = ((channel: string, message: string) =>
    pub.status === "ready"
      ? publish(channel, message).catch(() => 0)
      : Promise.resolve(0)) as typeof pub.publish;
  const subscriptions = sub as unknown as Record<string, (...channels: unknown[]) => Promise<unknown>>;
  for (const name of ["psubscribe", "subscribe", "punsubscribe", "unsubscribe"]) {
    const ask = subscriptions[name]?.bind(sub);
    subscriptions[name] = async (...channels) => ask?.(...channels).catch(() => 0);
  }
}

type Recovered = Awaited<ReturnType<SessionAwareAdapter["restoreSession"]>>;

/** Events kept for those who come back within two minutes; with more than these they sync. */
const keptEvents = 2_000;

/**
 * The in-memory adapter with connection state recovery that asks first. Socket.IO replays the missed
 * packets of the rooms that a connection was in before any middleware runs: somebody who was signed out
 * or removed meanwhile would read what was never meant for them. Recovery is refused unless the session
 * lives and every room is still theirs; the client then connects afresh and syncs.
 */
export class CheckedRecoveryAdapter extends SessionAwareAdapter {
  override async restoreSession(pid: string, offset: string): Promise<Recovered> {
    const session = await super.restoreSession(pid, offset);
    if (!session) return session;
    const { userId, sessionId } = session.data as SocketData;
    const memberships = (await listMemberships([userId])).get(userId);
    const allowed = new Set(memberships && memberRooms(memberships));
    const isTheirs = (room: string) =>
      allowed.has(room) ||
      room === session.sid ||
      room === `user:${userId}` ||
      room === `session:${sessionId}`;
    const mayRecover = session.rooms.every(isTheirs) && (await endedSessions([sessionId])).length === 0;
    return mayRecover ? session : (null as unknown as Recovered);
  }

  override broadcast(...broadcast: Parameters<SessionAwareAdapter["broadcast"]>): void {
    super.broadcast(...broadcast);
    // It keeps two minutes' worth, which under load is without bound. The older half at once: cheap.
    const { packets } = this as unknown as { packets: unknown[] };
    if (packets.length > keptEvents) packets.splice(0, keptEvents / 2);
  }
}
