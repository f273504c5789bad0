import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { freePort } from "@/server/free-port";

export type CompiledServer = {
  url: string;
  /** Where its data lives. */
  folder: string;
  /** As an operator does, with SIGTERM; the data stays. */
  shutDown(): Promise<void>;
  /** `shutDown`, and the data goes. */
  stop(): Promise<void>;
};

export type CompiledServerOptions = {
  /** Besides `--generate-secrets`, such as `--demo`. */
  flags?: string[];
  /** The one to start again, on its data and at its address; without it a new one on a free port. */
  after?: CompiledServer;
};

/**
 * The compiled server, which `npm run build` makes, as production runs it.
 *
 * @throws Error when it ends instead; why stands on stderr
 */
export async function startCompiledServer({
  flags = [],
  after,
}: CompiledServerOptions = {}): Promise<CompiledServer> {
  const folder = after?.folder ?? (await mkdtemp(join(tmpdir(), "parley-e2e-")));
  const url = after?.url ?? `http://localhost:${await freePort()}`;
  const server = spawn("node", ["dist/server/index.js", "--generate-secrets", ...flags], {
    env: {
      PATH: process.env.PATH,
      NODE_ENV: "production",
      HOST: "127.0.0.1",
      PORT: new URL(url).port,
      APP_URL: url,
      DATA_DIR: folder,
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const exited = once(server, "exit");
  const shutDown = async () => {
    server.kill("SIGTERM");
    await exited;
  };
  const stop = async () => {
    await shutDown();
    await rm(folder, { recursive: true, force: true });
  };
  const ready = new Promise<void>((resolve, reject) => {
    // It listens before the demo is in; what it says last is where it can be found.
    createInterface({ input: server.stdout }).on("line", (line) => {
      if (line.includes("Parley is at")) resolve();
    });
    server.once("exit", () => reject(new Error("The server ended before it was ready.")));
  });
  await ready.catch(async (error: unknown) => {
    await stop();
    throw error;
  });
  return { url, folder, shutDown, stop };
}
