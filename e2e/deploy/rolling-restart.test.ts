import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Cluster, startCluster } from "../cluster/cluster";
import { type Balancer, startHaproxy, startNginx } from "../services/balancer";
import { startTraffic, type Traffic } from "./traffic";

/** One instance after the other is restarted, behind nginx and HAProxy at once, while people talk. */

const names = ["nginx", "HAProxy"] as const;
let cluster: Cluster;
let balancers: Balancer[];
let traffics: Traffic[];
/** What the instance that goes said about its readiness when a client was told. */
const readiness: Promise<string>[] = [];
let going = "";

const minutes = 60_000;
// A bound for what must happen, not a measure of how soon.
const soon = { timeout: 60_000 };

const statusOf = async (url: string): Promise<string> =>
  ((await (await fetch(`${url}/readyz`)).json()) as { status: string }).status;

const readsAnswered = async (url: string): Promise<number> => {
  const metrics = await (await fetch(`${url}/metrics`)).text();
  return Number(
    /parley_http_request_seconds_count\{route="GET \/config",[^}]*\} (\d+)/.exec(metrics)?.[1] ?? 0,
  );
};

/** The balancer sends somebody to the instance again: until then the next one must not go. */
async function expectInUse(balancer: Balancer, instance: string): Promise<void> {
  const before = await readsAnswered(instance);
  const ask = async () => {
    const authorization = `Bearer ${randomUUID()}`;
    await fetch(`${balancer.url}/api/v1/config`, { headers: { authorization } });
    return readsAnswered(instance);
  };
  await expect.poll(ask, soon).toBeGreaterThan(before);
}

beforeAll(async () => {
  cluster = await startCluster();
  const instances = cluster.instances.map(({ url }) => url);
  balancers = await Promise.all([startNginx({ instances }), startHaproxy({ instances })]);
  traffics = [];
  for (const { url } of balancers)
    traffics.push(await startTraffic(url, instances, () => readiness.push(statusOf(going))));
});
afterAll(async () => {
  for (const traffic of traffics ?? []) traffic.stop();
  for (const balancer of balancers ?? []) await balancer.dispose();
  await cluster?.stop();
});

test(
  "one instance after the other ends and comes back, and everybody goes on",
  async () => {
    const { instances } = cluster;
    for (const index of [0, 1] as const) {
      const instance = instances[index];
      going = instance.url;
      const warned = traffics.map(({ warnings }) => warnings());
      await instance.shutDown();
      expect(await instance.exited).toBe(0);
      // Otherwise nobody was on it, and nothing was tried.
      for (const [which, { warnings }] of traffics.entries())
        expect(warnings()).toBeGreaterThan(warned[which] ?? 0);
      for (const { goesOn } of traffics) await goesOn();
      instances[index] = await cluster.start(instance);
      await expect.poll(() => statusOf(instance.url), soon).toBe("ready");
      for (const balancer of balancers) await expectInUse(balancer, instance.url);
      for (const { goesOn } of traffics) await goesOn();
    }
  },
  3 * minutes,
);

test("an instance was not ready any more when it told its clients", async () => {
  expect(new Set(await Promise.all(readiness))).toEqual(new Set(["draining"]));
});

test.each(names)("through %s: WebSockets left by themselves before they were cut", (name) => {
  const { endings } = traffics[names.indexOf(name)] as Traffic;
  const reasons = endings.flatMap(({ transport, reason }) => (transport === "websocket" ? [reason] : []));
  expect(new Set(reasons)).toEqual(new Set(["io client disconnect"]));
});

test.each(names)("through %s: no read failed", (name) => {
  expect(traffics[names.indexOf(name)]?.failedReads).toEqual([]);
});

test.each(names)(
  "through %s: every message is there once, and on every screen in the same order",
  async (name) => {
    const { said, stored, shown } = await (traffics[names.indexOf(name)] as Traffic).settle();
    expect(stored.map(({ text }) => text).sort()).toEqual(said.sort());
    expect(stored.map(({ version }) => version)).toEqual(stored.map((_, index) => index + 1));
    await expect
      .poll(() => shown().map((messages) => messages.at(-1)?.id), soon)
      .toEqual(shown().map(() => stored.at(-1)?.id));
    for (const messages of shown()) expect(messages).toEqual(stored.slice(-messages.length));
  },
);
