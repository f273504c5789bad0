import { once } from "node:events";
import { expect, inject, onTestFinished, test, vi } from "vitest";
import { createLog } from "../log";
import { createRedisClient } from "../redis";
import { watchLink } from "./valkey-link";

const log = createLog("silent", false);

test.each(["pub", "sub"] as const)(
  "what is said while %s is away for a moment is known to be missing",
  async (which) => {
    const clients = {
      pub: createRedisClient(inject("redisUrl"), "pub", log),
      sub: createRedisClient(inject("redisUrl"), "sub", log),
    };
    await Promise.all([clients.pub.connect(), clients.sub.connect()]);
    const link = watchLink(clients.pub, clients.sub, log);
    onTestFinished(async () => {
      await link.stop();
      for (const client of Object.values(clients)) client.disconnect();
    });
    const onUpAgain = vi.fn();
    link.onUpAgain(onUpAgain);
    await vi.waitFor(() => expect(link.isUp()).toBe(true), { timeout: 30_000 });
    expect(onUpAgain).not.toHaveBeenCalled();

    const closed = once(clients[which], "close");
    clients[which].disconnect(true);
    await closed;
    expect(link.isUp()).toBe(false);
    await vi.waitFor(() => expect(link.isUp()).toBe(true), { timeout: 30_000 });
    expect(onUpAgain).toHaveBeenCalledOnce();
  },
);
