import { randomUUID } from "node:crypto";
import { expect, inject, test } from "vitest";
import { createLimits, type Limits } from "./limits";
import { createLog } from "./log";
import { createRedisClient } from "./redis";
import { createRedisAdapter } from "./socket/adapter";

const log = createLog("silent", false);
// A budget of ten invites: a fifth of what it is in life.
const factor = 0.2;

const spendAll = async (spend: (key: string) => Promise<void>, key: string, times: number) => {
  const results = await Promise.allSettled(Array.from({ length: times }, () => spend(key)));
  return results.filter((result) => result.status === "fulfilled").length;
};

test("a budget is one's own, and over it comes a coded error with the time to wait", async () => {
  const { spend } = createLimits(null, factor);
  expect(await spendAll((key) => spend("invite", key), "ada", 15)).toBe(10);
  await expect(spend("invite", "ada")).rejects.toMatchObject({
    ...{ code: "RATE_LIMITED", extra: { retryAfterMs: expect.any(Number) } },
  });
  await spend("invite", "ben");
});

test("with Valkey two instances share the budget; when it is gone each counts for itself", async () => {
  const clients = [1, 2].map(() => createRedisClient(inject("redisUrl"), "test", log));
  await Promise.all(clients.map((client) => client.connect()));
  const limits = clients.map((client) => createLimits(client, factor));
  const key = randomUUID();
  const taken = await Promise.all(
    limits.map(({ spend }) => spendAll((who) => spend("invite", who), key, 15)),
  );
  expect((taken[0] ?? 0) + (taken[1] ?? 0)).toBe(10);

  for (const client of clients) client.disconnect();
  const other = randomUUID();
  expect(
    await Promise.all(limits.map(({ spend }) => spendAll((who) => spend("invite", who), other, 15))),
  ).toEqual([10, 10]);
});

test("what is counted in each instance is too much when it is too much together", async () => {
  const clients = [1, 2].map(() => createRedisClient(inject("redisUrl"), "test", log));
  await Promise.all(clients.map((client) => client.connect()));
  const [one, other] = clients.map((client) => createLimits(client, factor)) as [Limits, Limits];
  const key = randomUUID();
  // A budget of 200 messages in ten seconds.
  expect(await spendAll((who) => one.spend("message", who), key, 150)).toBe(150);
  expect(await spendAll((who) => other.spend("message", who), key, 150)).toBe(150);
  const refused = () =>
    other.spend("message", key).then(
      () => "taken",
      ({ code }) => code,
    );
  await expect.poll(refused, { timeout: 8_000, interval: 200 }).toBe("RATE_LIMITED");
  await other.spend("message", randomUUID());
  for (const client of clients) client.disconnect();
});

test("a factor of 0 switches limits off", async () => {
  const { spend } = createLimits(null, 0);
  expect(await spendAll((key) => spend("invite", key), "ada", 500)).toBe(500);
});

test("the adapter has two connected clients, or there is none and a warning", async () => {
  const made = await createRedisAdapter(inject("redisUrl"), log);
  expect([made?.pub.status, made?.sub.status]).toEqual(["ready", "ready"]);
  made?.pub.disconnect();
  made?.sub.disconnect();
  // Publishing into an outage neither waits nor rejects: the adapter would not catch it.
  expect(await made?.pub.publish("channel", "message")).toBe(0);

  const warnings: string[] = [];
  const noting = Object.assign(createLog("silent", false), {
    warn: (_: object, message: string) => warnings.push(message),
  });
  expect(await createRedisAdapter("redis://127.0.0.1:1", noting)).toBeNull();
  expect(warnings).toContain("REDIS_URL is set but Valkey does not answer");
});
