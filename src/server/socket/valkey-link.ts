import { randomUUID } from "node:crypto";
import type { Redis } from "ioredis";
import { repeat } from "../jobs/repeat";
import type { Log } from "../log";

export type ValkeyLink = {
  /** Whether what this instance publishes goes through Valkey and comes back. */
  isUp(): boolean;
  /** Called each time the link is back: meanwhile, things were said that did not get through. */
  onUpAgain(listener: () => void): void;
  stop(): Promise<void>;
};

const beatMs = 1_000;
const downAfterMs = 3_000;
/** Connections that stay open and silent so long are made anew: no error comes by itself. */
const renewAfterMs = 10_000;

/**
 * Sends a beat through Valkey once a second and listens for it: a connection that looks fine may lead
 * nowhere (a stopped process, a cut cable). One that closes says so itself; however soon it is back, what was
 * said meanwhile has not got through.
 */
export function watchLink(pub: Redis, sub: Redis, log: Log): ValkeyLink {
  const channel = `parley:beat:${randomUUID()}`;
  const listeners: (() => void)[] = [];
  let isUp = false;
  let wasDown = false;
  // Not Date.now: clocks are set.
  let heardAt = performance.now();
  let renewedAt = performance.now();

  const listen = (on: string) => {
    if (on !== channel) return;
    heardAt = performance.now();
    if (isUp) return;
    isUp = true;
    if (wasDown) for (const listener of listeners) listener();
  };
  const down = () => {
    if (isUp) log.warn("Nothing comes through Valkey; other instances' messages are read from PostgreSQL");
    isUp = false;
    wasDown = true;
  };
  for (const client of [pub, sub]) client.on("close", down);
  sub.on("message", listen);
  sub.subscribe(channel).catch(() => undefined);

  const beat = repeat(
    beatMs,
    async () => {
      void pub.publish(channel, "");
      const now = performance.now();
      const silentMs = now - heardAt;
      if (isUp && silentMs > downAfterMs) down();
      if (silentMs > renewAfterMs && now - renewedAt > renewAfterMs) {
        renewedAt = now;
        for (const client of [pub, sub]) if (client.status === "ready") client.disconnect(true);
      }
    },
    log,
  );
  return {
    isUp: () => isUp,
    onUpAgain: (listener) => void listeners.push(listener),
    async stop() {
      for (const client of [pub, sub]) client.off("close", down);
      sub.off("message", listen);
      await beat.stop();
    },
  };
}
