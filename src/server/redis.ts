import { Redis, type RedisOptions } from "ioredis";
import type { Log } from "./log";

/**
 * A client for `url` (Valkey or Redis). It reconnects for ever, at most 5 s apart, and its errors are
 * logged once per outage: an `error` event without a listener would end the process.
 */
export function createRedisClient(url: string, name: string, log: Log, options: RedisOptions = {}): Redis {
  const client = new Redis(url, {
    lazyConnect: true,
    connectionName: `parley-${name}`,
    // A command is repeated until Valkey is back; whoever cannot wait sets a commandTimeout.
    maxRetriesPerRequest: null,
    retryStrategy: (attempt) => Math.min(attempt * 200, 5_000),
    ...options,
  });
  let isDown = false;
  client.on("error", (error: Error) => {
    if (!isDown) log.warn({ client: name, reason: error.message }, "Valkey is not reachable");
    isDown = true;
  });
  client.on("ready", () => {
    if (isDown) log.info({ client: name }, "Valkey is reachable again");
    isDown = false;
  });
  return client;
}
