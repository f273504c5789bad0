import { randomUUID } from "node:crypto";
import { request } from "node:http";
import { json } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Channel } from "@/lib/objects";
import { signUp, type TestPerson, type TestSocket } from "@/test/people";
import { addToWorkspace, createTestWorkspace } from "@/test/workspace";
import { type Cluster, startCluster } from "../cluster/cluster";
import { type Balancer, startHaproxy, startNginx } from "../services/balancer";

/** Two instances behind each balancer, and people who come through it as browsers do, with cookies. */

// Bounds for what must happen, not a measure of how soon.
const soon = { timeout: 30_000 };
const bodyLimitBytes = 512 * 1024;

const byCookie = ({ url }: Balancer, person: TestPerson, transport: "websocket" | "polling") =>
  person.connect({
    ...{ transports: [transport], auth: {}, withCredentials: true },
    // Allowed as the same origin, when the balancer passes on the host that was asked.
    extraHeaders: { cookie: person.cookie, origin: url },
  });
const texts = (socket: TestSocket) =>
  socket.events("message:new").flatMap(({ messages }) => messages.map(({ text }) => text));
const socketsOf = async (url: string): Promise<number> =>
  ((await (await fetch(`${url}/readyz`)).json()) as { sockets: number }).sockets;

/** A body of `bytes`: JSON may have spaces at its end. */
function sized(bytes: number): string {
  const body = JSON.stringify({ clientId: randomUUID(), text: "Long, but not in words" });
  return body + " ".repeat(bytes - body.length);
}

type Team = {
  balancer: Balancer;
  people: TestPerson[];
  general: Channel;
  /** Everybody has one of each. */
  sockets: TestSocket[];
  polling: TestSocket[];
  /** Each of them, once the server has asked whether it is still there. */
  pinged: Promise<unknown>;
  /** Why any of them was lost. */
  lost: string[];
};

async function gather(balancer: Balancer): Promise<Team> {
  // So many that chance does not lead all of them to one instance.
  const names = Array.from({ length: 12 }, (_, index) => `Person${index}`);
  const people = await Promise.all(names.map((name) => signUp(balancer.url, name)));
  const [owner, ...others] = people as [TestPerson, ...TestPerson[]];
  const { workspace, general } = await createTestWorkspace(owner);
  await addToWorkspace(owner, workspace.id, others);
  const sockets = await Promise.all(people.map((person) => byCookie(balancer, person, "websocket")));
  const polling = await Promise.all(people.map((person) => byCookie(balancer, person, "polling")));
  const everybody = [...sockets, ...polling];
  const lost: string[] = [];
  for (const socket of everybody) socket.on("disconnect", (reason) => lost.push(reason));
  const pinged = Promise.all(
    everybody.map((socket) => new Promise<void>((done) => socket.io.once("ping", done))),
  );
  return { balancer, people, general, sockets, polling, pinged, lost };
}

let cluster: Cluster;
const balancers: Balancer[] = [];
const teams: Record<string, Team> = {};

// All at once: the last test waits for pings.
beforeAll(async () => {
  cluster = await startCluster();
  const instances = cluster.instances.map(({ url }) => url);
  for (const [name, start] of [
    ["nginx", startNginx],
    ["HAProxy", startHaproxy],
  ] as const) {
    const balancer = await start({ instances });
    balancers.push(balancer);
    teams[name] = await gather(balancer);
  }
});
afterAll(async () => {
  for (const { sockets, polling } of Object.values(teams))
    for (const socket of [...sockets, ...polling]) socket.close();
  for (const balancer of balancers) await balancer.dispose();
  await cluster?.stop();
});

describe.each(["nginx", "HAProxy"])("%s", (name) => {
  let team: Team;
  beforeAll(() => {
    team = teams[name] as Team;
  });

  const say = (socket: TestSocket, text: string) =>
    socket.ok("message:send", { channelId: team.general.id, clientId: randomUUID(), text });

  test("both instances have clients, and everybody hears what anybody says, once", async () => {
    const { sockets, polling, lost } = team;
    for (const { url } of cluster.instances) expect(await socketsOf(url)).toBeGreaterThan(0);
    for (const socket of polling) expect(socket.io.engine.transport.name).toBe("polling");
    const everybody = [...sockets, ...polling];
    const said = await Promise.all(everybody.map((socket, index) => say(socket, `From ${index}`)));
    const inOrder = said.map(({ message }) => message).sort((a, b) => a.seq - b.seq);
    for (const socket of everybody)
      await expect.poll(() => texts(socket).length, soon).toBeGreaterThanOrEqual(inOrder.length);
    for (const socket of everybody) expect(texts(socket).sort()).toEqual(inOrder.map((m) => m.text).sort());
    expect(lost).toEqual([]);
  });

  test("the server sees the client's address, whatever the client says about it", async () => {
    const seen = async (url: string) => {
      const { email, password } = { email: `${randomUUID()}@parley.example`, password: "correct horse" };
      const forged = { "x-forwarded-for": "203.0.113.7", forwarded: "for=203.0.113.8" };
      const headers = { "content-type": "application/json", origin: url, ...forged };
      const body = JSON.stringify({ name: "Far", email, password });
      const reply = await callFrom("127.0.0.9", `${url}/api/auth/sign-up/email`, "POST", headers, body);
      const token = String(reply.headers["set-auth-token"]);
      const authorization = `Bearer ${decodeURIComponent(token)}`;
      const sessions = await callFrom("127.0.0.9", `${url}/api/auth/list-sessions`, "GET", { authorization });
      return (sessions.body as { ipAddress: string }[])[0]?.ipAddress;
    };
    // Without a balancer, on the machine itself, the header is believed.
    expect(await seen(cluster.instances[0].url)).toBe("203.0.113.7");
    expect(await seen(team.balancer.url)).toBe("127.0.0.9");
  });

  test("a body up to the limit passes, and a longer one gets the coded error", async () => {
    const post = (bytes: number) =>
      fetch(`${team.balancer.url}/api/v1/channels/${team.general.id}/messages`, {
        method: "POST",
        headers: { cookie: team.people[0]?.cookie ?? "", "content-type": "application/json" },
        body: sized(bytes),
      });
    expect((await post(bodyLimitBytes)).status).toBe(201);
    for (const bytes of [bodyLimitBytes + 1, 4 * bodyLimitBytes]) {
      const response = await post(bytes);
      expect(response.status).toBe(413);
      expect(await response.json()).toMatchObject({ error: { code: "TOO_LARGE" } });
    }
  });

  test("a frame up to the limit passes, and a longer one ends that connection alone", async () => {
    const [person] = team.people as [TestPerson];
    // The longest text, in letters of three bytes each: 120 KB.
    const text = "語".repeat(40_000);
    for (const transport of ["websocket", "polling"] as const) {
      const socket = await byCookie(team.balancer, person, transport);
      expect((await say(socket, text)).message.text).toBe(text);
      const ended = new Promise((done) => socket.once("disconnect", done));
      socket.emit("typing:start", { channelId: "語".repeat(50_000) });
      await ended;
      await expect.poll(() => socket.connected, soon).toBe(true);
      await say(socket, `Back by ${transport}`);
      socket.close();
    }
    expect(team.lost).toEqual([]);
  });

  test("pages come through, what is for the operators does not", async () => {
    const page = await fetch(`${team.balancer.url}/sign-in`);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain("</html>");
    for (const path of ["/metrics", "/readyz"])
      expect((await fetch(`${team.balancer.url}${path}`)).status).toBe(404);
  });

  test("who is silent stays connected, from one ping of the server to the next", async () => {
    const { sockets, polling, pinged, lost } = team;
    await pinged;
    await say(polling[0] as TestSocket, "Still here");
    for (const socket of [...sockets, ...polling])
      await expect.poll(() => texts(socket), soon).toContain("Still here");
    expect(lost).toEqual([]);
  });
});

/** A request whose sender is `address`, as seen by who gets it. */
function callFrom(
  address: string,
  url: string,
  method: string,
  headers: Record<string, string>,
  body?: string,
): Promise<{ headers: Record<string, unknown>; body: unknown }> {
  return new Promise((done, fail) => {
    const options = { method, headers, localAddress: address, family: 4, agent: false } as const;
    const asking = request(url, options, (response) => {
      json(response).then((parsed) => done({ headers: response.headers, body: parsed }), fail);
    });
    asking.once("error", fail).end(body);
  });
}
