import { createAdapter } from "@socket.io/redis-adapter";
import type { Redis } from "ioredis";
import { SessionAwareAdapter } from "socket.io-adapter";
import { isSessionLive } from "@/domain/accounts/session";
import type { Log } from "../log";
import { createRedisClient } from "../redis";
import { memberRooms } from "./rooms";
import type { SocketData } from "./types";

export type RedisAdapter = { adapter: ReturnType<typeof createAdapter>; pub: Redis; sub: Redis };

/**
 * The adapter that carries events between instances, with its two clients, both connected; null, with a
 * warning, when Valkey cannot be reached now.
 */
export async function createRedisAdapter(url: string, log: Log): Promise<RedisAdapter | null> {
  const pub = createRedisClient(url, "pub", log);
  const sub = createRedisClient(url, "sub", log);
  try {
    await withDeadline(Promise.all([pub.connect(), sub.connect()]));
  } catch (error) {
    log.warn({ reason: (error as Error).message }, "REDIS_URL is set but Valkey does not answer");
    pub.disconnect();
    sub.disconnect();
    return null;
  }
  neverReject(pub);
  return { adapter: createAdapter(pub, sub), pub, sub };
}

const connectDeadlineMs = 3_000;

function withDeadline<T>(promise: Promise<T>): Promise<T> {
  return Promise.race([
    promise,
    new Promise<never>((_, reject) => {
      setTimeout(() => reject(new Error("no answer within 3 s")), connectDeadlineMs).unref();
    }),
  ]);
}

/**
 * The adapter neither awaits nor catches what it publishes: a rejection would end the process, and what
 * waits for a lost Valkey would pile up. What cannot be published now is dropped: the cursor sync closes
 * the gap.
 */
function neverReject(pub: Redis): void {
  const publish = pub.publish.bind(pub);
  pub.publish = ((channel: string, message: string) =>
    pub.status === "ready"
      ? publish(channel, message).catch(() => 0)
      : Promise.resolve(0)) as typeof pub.publish;
}

type Recovered = Awaited<ReturnType<SessionAwareAdapter["restoreSession"]>>;

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
    const allowed = new Set(await memberRooms(userId));
    const isTheirs = (room: string) =>
      allowed.has(room) ||
      room === session.sid ||
      room === `user:${userId}` ||
      room === `session:${sessionId}`;
    const mayRecover = session.rooms.every(isTheirs) && (await isSessionLive(sessionId));
    return mayRecover ? session : (null as unknown as Recovered);
  }
}
