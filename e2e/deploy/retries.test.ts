import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { afterEach, describe, expect, test } from "vitest";
import { freePort } from "@/server/free-port";
import { startHaproxy, startNginx } from "../services/balancer";

/** What the balancers do with instances that refuse and break: these here are made for it. */

const opened: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of opened.splice(0).reverse()) await close();
});

// A bound for what must happen, not a measure of how soon.
const soon = { timeout: 30_000 };

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

type Instance = {
  url: string;
  /** How often it got a request. */
  asked(): number;
  /** How often it was asked whether it is ready. */
  checked(): number;
};

/** An instance that is alive, is ready or not, and answers `/api/…` so. */
async function startInstance(answer: Answer, isReady = true): Promise<Instance> {
  let [asked, checked] = [0, 0];
  const server = createServer((request, response) => {
    if (request.url === "/readyz") checked++;
    if (request.url === "/readyz" && !isReady) response.statusCode = 503;
    if (!request.url?.startsWith("/api/")) return void response.end();
    asked++;
    request.resume().once("end", () => answer(request, response));
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  opened.push(async () => {
    server.closeAllConnections();
    server.close();
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    ...{ asked: () => asked, checked: () => checked },
  };
}

type Reply = { status?: number; body: string };

/** Every call by a client of its own, which no balancer has seen before. */
function call(url: string, method: string, index: number): Promise<Reply> {
  return new Promise((done, fail) => {
    const headers = { authorization: `Bearer ${index}`, "content-type": "application/json" };
    const asking = request(`${url}/api/v1/me`, { method, headers, agent: false }, (response) => {
      text(response).then((body) => done({ status: response.statusCode, body }), fail);
    });
    asking.once("error", fail).end(method === "POST" ? "{}" : undefined);
  });
}

/** A fifth check is not made before the first four have been judged. */
const judged = (...instances: Instance[]) =>
  expect.poll(() => Math.min(...instances.map(({ checked }) => checked())), soon).toBeGreaterThan(4);

const calls = (url: string, method: string) =>
  Promise.all(Array.from({ length: 20 }, (_, index) => call(url, method, index)));

function expectUnavailable({ status, body }: Reply): void {
  expect(status).toBe(503);
  expect(JSON.parse(body)).toMatchObject({ error: { code: "UNAVAILABLE" } });
}

const works: Answer = (_, response) => response.end("{}");
const breaks: Answer = ({ socket }) => socket.destroy();

describe.each([
  ["nginx", startNginx],
  ["HAProxy", startHaproxy],
])("%s", (_, startBalancer) => {
  async function startBehind(instances: string[]): Promise<string> {
    const balancer = await startBalancer({ instances });
    opened.push(balancer.dispose);
    return balancer.url;
  }

  test("an instance that is not there is passed over, also by what must not be sent twice", async () => {
    const instance = await startInstance(works);
    const url = await startBehind([`http://127.0.0.1:${await freePort()}`, instance.url]);
    const replies = await calls(url, "POST");
    expect(replies.map(({ status }) => status)).toEqual(replies.map(() => 200));
    expect(instance.asked()).toBe(replies.length);
  });

  test("what one instance breaks off is read from another", async () => {
    const [broken, working] = [await startInstance(breaks), await startInstance(works)];
    const reads = await calls(await startBehind([broken.url, working.url]), "GET");
    expect(reads.map(({ status }) => status)).toEqual(reads.map(() => 200));
    expect(broken.asked()).toBeGreaterThan(0);
  });

  test("what may have been obeyed is not sent twice, and the answer says so in code", async () => {
    const [broken, working] = [await startInstance(breaks), await startInstance(works)];
    const changes = await calls(await startBehind([broken.url, working.url]), "POST");
    expect(broken.asked() + working.asked()).toBe(changes.length);
    const failed = changes.filter(({ status }) => status !== 200);
    expect(failed).toHaveLength(broken.asked());
    expect(failed.length).toBeGreaterThan(0);
    for (const reply of failed) expectUnavailable(reply);
  });

  test("without any instance a program gets an answer that it can read", async () => {
    const url = await startBehind([`http://127.0.0.1:${await freePort()}`]);
    expectUnavailable(await call(url, "GET", 1));
    expectUnavailable(await call(url, "POST", 2));
  });
});

describe("HAProxy's checks", () => {
  const start = async (instances: Instance[]) => {
    const { url, dispose } = await startHaproxy({ instances: instances.map((instance) => instance.url) });
    opened.push(dispose);
    await judged(...instances);
    return url;
  };

  test("who is not ready gets no new clients", async () => {
    const [ready, unready] = [await startInstance(works), await startInstance(works, false)];
    const replies = await calls(await start([ready, unready]), "POST");
    expect(replies.map(({ status }) => status)).toEqual(replies.map(() => 200));
    expect(unready.asked()).toBe(0);
  });

  test("when nobody is ready, those who are alive answer", async () => {
    const instances = [await startInstance(works, false), await startInstance(works, false)];
    const replies = await calls(await start(instances), "POST");
    expect(replies.map(({ status }) => status)).toEqual(replies.map(() => 200));
  });
});
