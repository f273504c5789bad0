import { randomUUID } from "node:crypto";
import { io } from "socket.io-client";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type RouteName, routes } from "@/lib/api-routes";
import { errorStatus } from "@/lib/errors";
import { type CommandName, commands } from "@/lib/socket-events";
import { fingerprint } from "@/test/fingerprint";
import { insertPeople, type TestPerson } from "@/test/people";
import { createRandom, type Random } from "@/test/random";
import { startTestServer, type TestServer } from "@/test/server";
import { createTestWorkspace } from "@/test/workspace";

/**
 * 10,000 payloads that nobody should send, into every command and every route: a coded error each, and
 * nothing stored. Seeded: a failure prints the seed and comes again with it.
 */
const seed = 20_261_121;

let server: TestServer;
let ada: TestPerson;
let ids: string[];
beforeAll(async () => {
  server = await startTestServer({ env: { RATE_LIMIT_FACTOR: "0" } });
  [ada] = (await insertPeople(server, 1)) as [TestPerson];
  const { workspace, general } = await createTestWorkspace(ada);
  const { message } = await ada.api("POST /channels/:id/messages", {
    ...{ id: general.id, clientId: randomUUID(), text: "the only one" },
  });
  ids = [workspace.id, general.id, message.id, ada.id];
});
afterAll(() => server.close());

const nasty = [
  "",
  " ",
  "\u0000",
  "a\u0000b",
  "\ud800",
  "\udfff x",
  "💥".repeat(50),
  "ﷺ",
  "\u202e\u2066",
  "Z͑ͫ̓ͪ̂ͫ̽",
  "../../etc/passwd",
  "' or 1=1 --",
  "<script>alert(1)</script>",
  "%00",
  "NaN",
  "-0",
  "1e999",
  "null",
  "__proto__",
  "constructor",
  "{}",
];

function scalar(random: Random): unknown {
  return random.pick([
    () => random.pick(nasty),
    () => random.pick(ids),
    () => random.pick([null, true, false, 0, -1, 1.5, 2 ** 53, -(2 ** 63), Number.MAX_VALUE]),
    () => randomUUID().slice(0, random.below(36)),
    () => "x".repeat(random.below(3_000)),
  ])();
}

function value(random: Random, depth: number): unknown {
  if (depth === 0 || random.below(3) > 0) return scalar(random);
  if (random.below(2)) return Array.from({ length: random.below(5) }, () => value(random, depth - 1));
  return object(random, depth - 1);
}

const keys = [
  "channelId",
  "clientId",
  "text",
  "threadId",
  "fileIds",
  "messageId",
  "emoji",
  "cursors",
  "version",
  "seq",
  "name",
  "kind",
  "topic",
  "userIds",
  "email",
  "role",
  "maxUses",
  "expiresInHours",
  "__proto__",
  "constructor",
  "toString",
];

/** Deep, wide, with names that mean something and values that do not. */
function object(random: Random, depth: number): Record<string, unknown> {
  const made: Record<string, unknown> = {};
  for (let count = random.below(6); count > 0; count--)
    Object.defineProperty(made, random.pick(keys), {
      ...{ enumerable: true, configurable: true, value: value(random, depth) },
    });
  return made;
}

/** What is fit to be sent is not malformed, and would rightly be stored. */
const isFit = (parse: { safeParse(value: unknown): { success: boolean } }, sent: unknown) =>
  parse.safeParse(JSON.parse(JSON.stringify(sent ?? null))).success;

test("5,000 malformed payloads into every command", { timeout: 300_000 }, async () => {
  const random = createRandom(seed);
  const socket = await ada.connect();
  const before = await fingerprint();
  const names = Object.keys(commands) as CommandName[];
  const codes = new Map<string, number>();
  let sent = 0;
  while (sent < 5_000) {
    const batch = Array.from({ length: 100 }, () => ({ name: random.pick(names), data: value(random, 4) }));
    const unfit = batch.filter(({ name, data }) => !isFit(commands[name].input, data));
    sent += unfit.length;
    const answers = await Promise.all(unfit.map(({ name, data }) => socket.request(name, data as never)));
    for (const [index, answer] of answers.entries()) {
      expect(answer, JSON.stringify(unfit[index])).toMatchObject({
        ok: false,
        error: { code: expect.any(String) },
      });
      if (!answer.ok) codes.set(answer.error.code, (codes.get(answer.error.code) ?? 0) + 1);
    }
  }
  expect([...codes.keys()]).toEqual(["INVALID"]);
  expect(await fingerprint()).toBe(before);
  expect(socket.connected).toBe(true);
});

test("5,000 malformed requests to every route", { timeout: 300_000 }, async () => {
  const random = createRandom(seed + 1);
  const before = await fingerprint();
  // Leaving them out of the routes with nothing to get wrong: those take no input at all.
  const names = (Object.keys(routes) as RouteName[]).filter(
    (name) => !["GET /me", "GET /config"].includes(name),
  );
  let sent = 0;
  while (sent < 5_000) {
    const batch = Array.from({ length: 50 }, () => request(random, random.pick(names))).filter(
      (made) => made !== null,
    );
    sent += batch.length;
    await Promise.all(
      batch.map(async ({ name, url, init }) => {
        const response = await fetch(url, init);
        const body = (await response.json()) as { error?: { code: keyof typeof errorStatus } };
        const about = `${name} ${url} ${String(init.body).slice(0, 300)}`;
        expect(Object.keys(errorStatus), about).toContain(body.error?.code);
        expect(body.error?.code, about).not.toBe("INTERNAL");
        expect(response.status, about).toBe(errorStatus[body.error?.code ?? "INTERNAL"]);
      }),
    );
  }
  expect(await fingerprint()).toBe(before);
});

/** A request that does not fit the route, or null when chance made one that does. */
function request(
  random: Random,
  name: RouteName,
): { name: RouteName; url: string; init: RequestInit } | null {
  const route = routes[name];
  const [method = "", pattern = ""] = name.split(" ");
  const given: Record<string, string> = {};
  const path = pattern.replace(/:(\w+)/g, (_, key: string) => {
    const part = random.below(3) ? random.pick(ids) : String(scalar(random)).toWellFormed();
    given[key] = part;
    // A dot segment would be another path, an empty one another route.
    return encodeURIComponent(part).replace(/^\.+$/, "dots") || "nothing";
  });
  const query = random.below(2)
    ? `?${random.pick(["before", "after", "around", "limit"])}=${encodeURIComponent(String(scalar(random)).toWellFormed())}`
    : "";
  const raw =
    random.below(10) === 0 ? random.pick(["{", "[]", "null", '"text"', "{}}", "\u0000", "a=b"]) : null;
  const data = object(random, 4);
  const body = method === "GET" ? undefined : (raw ?? JSON.stringify(data));
  const isBodyFit = method === "GET" || (raw === null && isFit(route.body, data));
  const search = Object.fromEntries(new URLSearchParams(query));
  if (isFit(route.params, given) && isBodyFit && isFit(route.query, search)) return null;
  return {
    ...{ name, url: `${server.url}/api/v1${path}${query}` },
    init: {
      method,
      body,
      headers: { authorization: `Bearer ${ada.token}`, "content-type": "application/json" },
    },
  };
}

test("frames above the limit cut the connection and nothing else", async () => {
  const socket = await ada.connect({ reconnection: false });
  const other = await ada.connect();
  const gone = new Promise((resolve) => socket.once("disconnect", resolve));
  socket.emit("typing:start", { channelId: "x".repeat(200 * 1024) });

  expect(await gone).toBe("transport close");
  expect(await other.request("channel:sync", { cursors: [] })).toEqual({ ok: true, data: { channels: [] } });
});

test("a body above the limit is TOO_LARGE", async () => {
  const response = await fetch(`${server.url}/api/v1/workspaces`, {
    method: "POST",
    headers: { authorization: `Bearer ${ada.token}`, "content-type": "application/json" },
    body: JSON.stringify({ name: "x".repeat(600 * 1024) }),
  });
  expect(response.status).toBe(413);
  expect(await response.json()).toMatchObject({ error: { code: "TOO_LARGE" } });
});

test("paths and packets that are no request at all leave the server standing", async () => {
  for (const path of [
    "//",
    "/%",
    "/api/v1/%E0%A4%A",
    "/api/v1//",
    "/socket.io/?EIO=9&transport=carrier-pigeon",
    "/healthz%00",
  ])
    expect((await fetch(`${server.url}${path}`)).status).toBeGreaterThanOrEqual(400);
  const engine = io(server.url, { transports: ["polling"], auth: { token: ada.token }, forceNew: true }).io;
  await new Promise((resolve) => engine.once("open", () => resolve(undefined)));
  const { id } = engine.engine as unknown as { id: string };
  for (const packet of [
    "4",
    "42",
    "42[",
    "42{}",
    '42["__proto__"]',
    "45-",
    '451-["x",{"_placeholder":true,"num":9}]',
    "49",
  ])
    await fetch(`${server.url}/socket.io/?EIO=4&transport=polling&sid=${id}`, {
      method: "POST",
      body: packet,
    });
  engine._close();

  expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
});

test("a command without an ack is obeyed; its failure comes as an error event", async () => {
  const socket = await ada.connect();
  const failure = socket.next("error");
  socket.emit("room:join", { channelId: randomUUID() });

  expect(await failure).toMatchObject({ code: "NOT_FOUND", command: "room:join" });
});
