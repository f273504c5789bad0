import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { freePort } from "@/server/free-port";

export type CompiledServer = {
  url: string;
  pid: number;
  /** Where its data lives. */
  folder: string;
  /** The exit code, once it has ended; null after a signal. */
  exited: Promise<number | null>;
  /** As an operator does, with SIGTERM; the data stays. */
  shutDown(): Promise<void>;
  /** `kill -9`; the data stays. */
  kill(): Promise<void>;
  /** `shutDown`, and the data goes. */
  stop(): Promise<void>;
};

export type CompiledServerOptions = {
  /** Besides `--generate-secrets`, such as `--demo`. */
  flags?: string[];
  /** The one to start again, on its data and at its address; without it a new one on a free port. */
  after?: CompiledServer;
  /** Variables beside those below. With DATABASE_URL it runs on that database. */
  env?: Record<string, string>;
  /** The compiled server's first file; a test may have made a broken copy of it. */
  entry?: string;
  /** What runs it, such as `["faketime", "-f", "+1h"]`. */
  under?: string[];
};

/**
 * The compiled server, which `npm run build` makes, as production runs it.
 *
 * @throws Error when it ends instead; why stands on stderr
 */
export async function startCompiledServer({
  flags = [],
  after,
  env,
  entry = "dist/server/index.js",
  under = [],
}: CompiledServerOptions = {}): Promise<CompiledServer> {
  const folder = after?.folder ?? (await mkdtemp(join(tmpdir(), "parley-e2e-")));
  const url = after?.url ?? `http://localhost:${await freePort()}`;
  const [program = "node", ...args] = [...under, ...["node", entry, "--generate-secrets", ...flags]];
  const server = spawn(program, args, {
    env: {
      PATH: process.env.PATH,
      NODE_ENV: "production",
      HOST: "127.0.0.1",
      PORT: new URL(url).port,
      APP_URL: url,
      DATA_DIR: folder,
      // Tests ask nothing of the Internet.
      LINK_PREVIEWS: "false",
      ...env,
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const exited = once(server, "exit").then(([code]) => code as number | null);
  const end = async (signal: NodeJS.Signals) => {
    server.kill(signal);
    await exited;
  };
  const stop = async () => {
    await end("SIGTERM");
    await rm(folder, { recursive: true, force: true });
  };
  const ready = new Promise<void>((resolve, reject) => {
    // It listens before the demo is in; what it says last is where it can be found.
    createInterface({ input: server.stdout }).on("line", (line) => {
      if (line.includes("Parley is at")) resolve();
    });
    server.once("error", reject);
    server.once("exit", () => reject(new Error("The server ended before it was ready.")));
  });
  await ready.catch(async (error: unknown) => {
    await stop();
    throw error;
  });
  return {
    url,
    pid: server.pid ?? 0,
    folder,
    exited,
    shutDown: () => end("SIGTERM"),
    kill: () => end("SIGKILL"),
    stop,
  };
}
