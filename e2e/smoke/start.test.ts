import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { access, mkdtemp, readdir, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { variables } from "@/server/env";
import { freePort } from "@/server/free-port";
import { signIn, signUp, type TestPerson } from "@/test/people";
import { addToWorkspace, createTestWorkspace } from "@/test/workspace";

/** bin/start as people run it: the compiled server, an empty data folder, nothing set. */

let folder: string;
let port: number;
let url: string;
const running = new Set<ChildProcess>();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "parley-smoke-"));
  port = await freePort();
  url = `http://127.0.0.1:${port}`;
});
afterAll(async () => {
  for (const child of running) await end(child, "SIGTERM");
  await rm(folder, { recursive: true, force: true });
});

type Run = { child: ChildProcess; output: () => string };

function run(command: string, args: string[], env: Record<string, string> = {}): Run {
  // Empty is "not set", also where a .env file sets it.
  const unset = Object.fromEntries(variables.map((name) => [name, ""]));
  const base = { NODE_ENV: "production", PORT: String(port), DATA_DIR: folder };
  const child = spawn(command, args, {
    env: Object.assign({}, process.env, unset, base, env),
    stdio: ["ignore", "pipe", "pipe"],
  });
  running.add(child);
  child.once("exit", () => running.delete(child));
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk) => (output += chunk));
  return { child, output: () => output };
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode !== null) return child.exitCode;
  const exited = once(child, "exit");
  child.kill(signal);
  const [code] = await exited;
  return code as number | null;
}

/** Starts the server and waits until it is ready, or gives up when it ends. */
async function start(): Promise<Run> {
  const server = run("bin/start", []);
  while (server.child.exitCode === null) {
    const response = await fetch(`${url}/readyz`).catch(() => null);
    if (response?.status === 200) return server;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`bin/start ended: ${server.output()}`);
}

/** What a run that cannot start says, on one line. */
async function refusal(command: string, args: string[], env: Record<string, string>): Promise<string> {
  const { child, output } = run(command, args, env);
  const [code] = await once(child, "exit");
  expect(code).not.toBe(0);
  return output().trim();
}

const postmasterFile = () => join(folder, "postgres/cluster/postmaster.pid");

let server: Run;
let ada: TestPerson;
let channels: { general: string; direct: string };

test("two people sign up, one invites the other, they talk in general and in a direct message", async () => {
  server = await start();
  expect(await (await fetch(`${url}/healthz`)).json()).toEqual({ status: "ok" });
  expect(await (await fetch(`${url}/readyz`)).json()).toMatchObject({
    status: "ready",
    dependencies: { postgres: "up" },
  });
  expect(await (await fetch(`${url}/metrics`)).text()).toContain("parley_sockets_connected 0");

  ada = await signUp(url, "Ada");
  const ben = await signUp(url, "Ben");
  const { workspace, general } = await createTestWorkspace(ada);
  await addToWorkspace(ada, workspace.id, [ben]);
  const [a, b] = [await ada.connect(), await ben.connect()];
  const heard = b.next("message:new", ({ channelId }) => channelId === general.id);
  await a.ok("message:send", {
    channelId: general.id,
    clientId: crypto.randomUUID(),
    text: "Hello, everybody",
  });
  expect((await heard).messages[0]?.text).toBe("Hello, everybody");

  const { channel } = await ben.api("POST /workspaces/:id/directs", { id: workspace.id, userIds: [ada.id] });
  const whispered = a.next("message:new", ({ channelId }) => channelId === channel.id);
  await b.ok("message:send", { channelId: channel.id, clientId: crypto.randomUUID(), text: "Hello, you" });
  expect((await whispered).messages[0]?.text).toBe("Hello, you");
  channels = { general: general.id, direct: channel.id };
  for (const socket of [a, b]) socket.close();
});

test("pages come with a strict policy and only scripts that carry its nonce", async () => {
  const response = await fetch(`${url}/sign-in`);
  const policy = response.headers.get("content-security-policy") ?? "";
  const nonce = /'nonce-([^']+)'/.exec(policy)?.[1];
  const html = await response.text();
  const scripts = html.match(/<script\b[^>]*>/g) ?? [];

  expect(policy).not.toMatch(/script-src[^;]*unsafe/);
  expect(scripts.length).toBeGreaterThan(0);
  for (const script of scripts) expect(script).toContain(`nonce="${nonce}"`);
});

test("secrets are made once and nobody else may read them", async () => {
  const secrets = (await readdir(folder)).filter((name) => name.endsWith(".secret"));
  expect(secrets.sort()).toEqual(["better-auth-secret.secret", "postgres.secret"]);
  for (const name of secrets) expect((await stat(join(folder, name))).mode & 0o777).toBe(0o600);
});

test("a second start on the same folder says in one line what is wrong", async () => {
  const said = await refusal("bin/start", [], { PORT: String(await freePort()) });
  expect(said.split("\n")).toHaveLength(1);
  expect(said).toContain("Another Parley is running on the data folder");
});

/** Ada signs in with her password and finds what was said. */
async function expectEverythingThere() {
  const again = await signIn(url, ada.email);
  const texts = async (id: string) =>
    (await again.api("GET /channels/:id/messages", { id })).messages.map((m) => m.text);
  expect(await texts(channels.general)).toEqual(["Hello, everybody"]);
  expect(await texts(channels.direct)).toEqual(["Hello, you"]);
  // The session from before is signed with the same secret.
  expect((await ada.api("GET /me")).user.id).toBe(ada.id);
}

test("Ctrl-C tells those connected, ends cleanly, and everything is there after a restart", async () => {
  const socket = await ada.connect({ reconnection: false });
  const told = socket.next("server:draining");
  expect(await end(server.child, "SIGINT")).toBe(0);
  expect(await told).toEqual({ reconnectInMs: expect.any(Number) });
  await expect(access(postmasterFile())).rejects.toThrow("ENOENT");

  server = await start();
  await expectEverythingThere();
});

test("after a kill of the server, and of the PostgreSQL with it, too", async () => {
  for (const alsoPostgres of [false, true]) {
    await end(server.child, "SIGKILL");
    if (alsoPostgres)
      process.kill(Number((await readFile(postmasterFile(), "utf8")).split("\n")[0]), "SIGKILL");
    server = await start();
    await expectEverythingThere();
  }
  expect(await end(server.child, "SIGTERM")).toBe(0);
});

test("what is wrong with the environment is said in one line that names it", async () => {
  const compiled: [string, string[]] = ["node", ["dist/server/index.js"]];
  const database = { DATABASE_URL: "postgres://nobody@127.0.0.1:1/none" };
  for (const [env, name] of [
    [{ ...database }, "BETTER_AUTH_SECRET"],
    [{ ...database, BETTER_AUTH_SECRET: "short" }, "BETTER_AUTH_SECRET"],
    [{ ...database, PORT: "http" }, "PORT"],
    [{ ...database, REDIS_URL: "localhost" }, "REDIS_URL"],
    [{ ...database, TRUSTED_PROXIES: "my-proxy" }, "TRUSTED_PROXIES"],
  ] as const) {
    const said = await refusal(...compiled, env);
    expect(said.split("\n")).toHaveLength(1);
    expect(said).toContain(name);
  }
});
