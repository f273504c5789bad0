import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { connect } from "node:net";
import { freePort } from "@/server/free-port";

/** A real Valkey (or Redis, where there is no Valkey) that comes back at the same address. */
export type ValkeyService = {
  url: string;
  /** `kill -9`. */
  kill(): Promise<void>;
  start(): Promise<void>;
  /** SIGSTOP: connections stay open and nothing answers, until `resume`. */
  pause(): void;
  resume(): void;
  dispose(): Promise<void>;
};

/** @throws Error when neither valkey-server nor redis-server is on the PATH */
export async function startValkey(): Promise<ValkeyService> {
  const port = await freePort();
  let server = await run(port);
  const end = async () => {
    if (server.exitCode !== null || server.signalCode !== null) return;
    const exited = once(server, "exit");
    // Also ends one that is stopped.
    server.kill("SIGKILL");
    await exited;
  };
  return {
    url: `redis://127.0.0.1:${port}`,
    kill: end,
    async start() {
      server = await run(port);
    },
    pause: () => void server.kill("SIGSTOP"),
    resume: () => void server.kill("SIGCONT"),
    dispose: end,
  };
}

async function run(port: number): Promise<ChildProcess> {
  const flags = ["--port", String(port), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"];
  for (const program of ["valkey-server", "redis-server"]) {
    const server = spawn(program, flags, { stdio: "ignore" });
    // `once` rejects when an error comes instead: the program is not there.
    const isThere = await once(server, "spawn").then(
      () => true,
      () => false,
    );
    if (!isThere) continue;
    while (!(await answers(port))) {
      if (server.exitCode !== null) throw new Error(`${program} ended with ${server.exitCode}.`);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    return server;
  }
  throw new Error("This needs valkey-server or redis-server: bin/test installs one.");
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    socket.once("connect", () => resolve(true)).once("error", () => resolve(false));
    socket.once("connect", () => socket.destroy());
  });
}
