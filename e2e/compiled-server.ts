import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { freePort } from "@/server/free-port";

export type CompiledServer = { url: string; stop(): Promise<void> };

/**
 * The compiled server, which `npm run build` makes, on a free port and a data folder that goes with it.
 *
 * @param flags besides `--generate-secrets`, such as `--demo`
 * @throws Error when it ends instead; why stands on stderr
 */
export async function startCompiledServer(flags: string[] = []): Promise<CompiledServer> {
  const folder = await mkdtemp(join(tmpdir(), "parley-e2e-"));
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const server = spawn("node", ["dist/server/index.js", "--generate-secrets", ...flags], {
    env: {
      PATH: process.env.PATH,
      NODE_ENV: "production",
      HOST: "127.0.0.1",
      PORT: String(port),
      APP_URL: url,
      DATA_DIR: folder,
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const exited = once(server, "exit");
  const stop = async () => {
    server.kill("SIGTERM");
    await exited;
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
  return { url, stop };
}
