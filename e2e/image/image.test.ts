import { type ChildProcess, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { access, chmod, copyFile, readdir, rm } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { freePort } from "@/server/free-port";
import { signUp } from "@/test/people";
import { createTestWorkspace } from "@/test/workspace";
import { type PostgresService, startPostgres } from "../services/postgres";
import { startValkey, type ValkeyService } from "../services/valkey";
import { buildImage, copyQuickly, type Image, outsideEnv } from "./build";

/**
 * deploy/Dockerfile without Docker: its steps in an empty folder, and its command run as its user.
 *
 * Installing and building takes minutes. Unless IMAGE=full, what bin/test has installed and built here a
 * moment ago, by the same commands, is taken in their place.
 */

const context = resolve(import.meta.dirname, "../..");
const isFull = process.env.IMAGE === "full";
const minutes = 60_000;
// A bound for what must happen, not a measure of how soon.
const soon = { timeout: 60_000 };

let image: Image;
let postgres: PostgresService;
let valkey: ValkeyService;
const running = new Set<ChildProcess>();

beforeAll(async () => {
  image = await buildImage({
    dockerfile: join(context, "deploy/Dockerfile"),
    context,
    ...(!isFull && { instead: takeFromHere }),
  });
  await chmod(dirname(image.root), 0o755);
  [postgres, valkey] = await Promise.all([startPostgres({ fsync: "off" }), startValkey()]);
}, 20 * minutes);
afterAll(async () => {
  for (const child of running) await end(child);
  await Promise.all([postgres?.dispose(), valkey?.dispose()]);
  if (image) await rm(dirname(image.root), { recursive: true, force: true });
});

async function takeFromHere(command: string, workdir: string): Promise<boolean> {
  if (command.startsWith("npm install")) {
    await copyQuickly(join(context, "node_modules"), join(workdir, "node_modules"));
    // npm writes into this one, and a link would lead it here.
    const note = "node_modules/.package-lock.json";
    await rm(join(workdir, note));
    await copyFile(join(context, note), join(workdir, note));
  } else if (command === "npm run build") {
    for (const built of [".next", "dist"]) await copyQuickly(join(context, built), join(workdir, built));
  } else return false;
  return true;
}

/** A container's process: the image's command, as its user. */
function start(command: string[], env: Record<string, string>): ChildProcess {
  const [program = "", ...args] = command;
  const child = spawn(program, args, {
    cwd: image.workdir,
    env: { ...outsideEnv(), ...image.env, ...env } as NodeJS.ProcessEnv,
    stdio: ["ignore", "ignore", "inherit"],
    ...(process.getuid?.() === 0 && { uid: image.user, gid: image.user }),
  });
  running.add(child);
  child.once("exit", () => running.delete(child));
  return child;
}

async function end(child: ChildProcess): Promise<unknown> {
  const exited = once(child, "exit");
  child.kill("SIGTERM");
  return (await exited)[0];
}

/** Starts it with `env`, lets somebody talk in it, asks after its health and ends it. */
async function expectItWorks(env: Record<string, string>): Promise<void> {
  const port = String(await freePort());
  const url = `http://127.0.0.1:${port}`;
  const isHealthy = async () => (await once(start(image.healthcheck, { PORT: port }), "exit"))[0];
  expect(await isHealthy()).toBe(1);

  const server = start(image.command, { PORT: port, LOG_LEVEL: "warn", ...env });
  const readiness = () =>
    fetch(`${url}/readyz`).then(
      (response) => response.status,
      () => server.exitCode,
    );
  await expect.poll(readiness, soon).toBe(200);
  expect(await isHealthy()).toBe(0);

  const ada = await signUp(url, "Ada");
  const { general } = await createTestWorkspace(ada);
  const tab = await ada.connect();
  const message = { channelId: general.id, clientId: randomUUID(), text: "Hello from an image" };
  await tab.ok("message:send", message);
  const { messages } = await tab.next("message:new");
  expect(messages.map(({ text }) => text)).toEqual([message.text]);
  expect(await (await fetch(`${url}/sign-in`)).text()).toContain("</html>");
  tab.close();
  expect(await end(server)).toBe(0);
}

test("it holds what runs, and nothing that builds or tests", async () => {
  expect((await readdir(image.workdir)).sort()).toEqual([
    ...[
      ".next",
      "data",
      "demo",
      "dist",
      "drizzle",
      "next.config.ts",
      "node_modules",
      "package.json",
      "public",
    ],
  ]);
  for (const name of ["typescript", "vitest", "@playwright/test", "@biomejs/biome", "tsx"])
    await expect(access(join(image.workdir, "node_modules", name)), name).rejects.toThrow("ENOENT");
  await expect(access(join(image.workdir, ".next/cache"))).rejects.toThrow("ENOENT");
});

test(
  "it does not run as root, and needs no more than a database and a secret",
  async () => {
    expect(image.user).toBeGreaterThan(0);
    await expectItWorks({
      ...{ DATABASE_URL: postgres.url, REDIS_URL: valkey.url },
      BETTER_AUTH_SECRET: "k3Vw8rT1yB6nQ0xJ5mZ9cL4fH7gD2sAe",
    });
  },
  2 * minutes,
);

test(
  "with nothing given it keeps all in its data folder",
  async () => {
    await expectItWorks({});
    expect(await readdir(join(image.workdir, "data"))).toContain("better-auth-secret.secret");
  },
  2 * minutes,
);
