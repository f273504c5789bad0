import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { freePort } from "@/server/free-port";

/** A load balancer that runs the configuration of `deploy/` as it stands. */
export type Balancer = {
  url: string;
  /** With these instances from now on; connections that are open stay where they are. */
  reload(instances: string[]): Promise<void>;
  dispose(): Promise<void>;
};

/** @param instances their URLs */
type Options = { instances: string[] };

const deploy = resolve(import.meta.dirname, "../../deploy");
const hostOf = (url: string) => new URL(url).host.replace("localhost", "127.0.0.1");

/** @throws Error when nginx is not there, or does not take its configuration: why stands on stderr */
export async function startNginx({ instances }: Options): Promise<Balancer> {
  const folder = await mkdtemp(join(tmpdir(), "parley-nginx-"));
  const port = await freePort();
  const write = async (servers: string[]) => {
    const lines = servers.map((url) => `server ${hostOf(url)} max_fails=1 fail_timeout=5s;`);
    await writeFile(join(folder, "parley/instances.conf"), lines.join("\n"));
  };
  await mkdir(join(folder, "parley"));
  await writeFile(join(folder, "parley/listen.conf"), `listen 127.0.0.1:${port};`);
  await write(instances);
  // The frame that a distribution's nginx.conf gives, in a folder of its own.
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];
  await writeFile(
    join(folder, "nginx.conf"),
    `${process.getuid?.() === 0 ? "user root;" : ""}
    daemon off; worker_processes 1; worker_shutdown_timeout 1h;
    pid ${folder}/nginx.pid; error_log stderr notice;
    events { worker_connections 8192; }
    http {
      access_log off;
      ${temporary.map((name) => `${name}_temp_path ${folder}/${name};`).join(" ")}
      include ${deploy}/nginx/parley.conf;
    }`,
  );
  const nginx = await run(
    "nginx",
    ["-e", "stderr", "-c", join(folder, "nginx.conf")],
    "start worker process ",
  );
  return {
    url: `http://127.0.0.1:${port}`,
    async reload(servers) {
      await write(servers);
      // The old worker no longer listens.
      const taken = nginx.says("gracefully shutting down");
      nginx.process.kill("SIGHUP");
      await taken;
    },
    dispose: () => end(nginx.process, folder),
  };
}

/** @throws Error when HAProxy is not there, or does not take its configuration: why stands on stderr */
export async function startHaproxy({ instances }: Options): Promise<Balancer> {
  const folder = await mkdtemp(join(tmpdir(), "parley-haproxy-"));
  const port = await freePort();
  const addresses = join(folder, "addresses.cfg");
  const write = async (servers: string[]) => {
    const lines = servers.map((url, index) => `setenv PARLEY_${index + 1} ${hostOf(url)}`);
    const unset = "unsetenv PARLEY_1 PARLEY_2 PARLEY_3 PARLEY_4";
    await writeFile(
      addresses,
      `global\n${[`setenv PARLEY_BIND 127.0.0.1:${port}`, unset, ...lines].join("\n")}\n`,
    );
  };
  await write(instances);
  const files = ["-f", addresses, "-f", join(deploy, "haproxy/haproxy.cfg")];
  const haproxy = await run("haproxy", ["-W", ...files], "Loading success");
  return {
    url: `http://127.0.0.1:${port}`,
    async reload(servers) {
      await write(servers);
      const taken = haproxy.says("Loading success");
      haproxy.process.kill("SIGUSR2");
      await taken;
    },
    dispose: () => end(haproxy.process, folder),
  };
}

type Running = {
  process: ChildProcess;
  /** Resolves with the next line that has these words. @throws Error when it ends instead */
  says(words: string): Promise<void>;
};

/** Starts it in the foreground, and waits until it says `words`. */
async function run(program: string, args: string[], words: string): Promise<Running> {
  // Where distributions keep it, which is not on everybody's PATH.
  const env = { ...process.env, PATH: `${process.env.PATH}:/usr/sbin:/usr/local/sbin` };
  const child = spawn(program, args, { env, stdio: ["ignore", "ignore", "pipe"] });
  const said: string[] = [];
  const lines = createInterface({ input: child.stderr });
  lines.on("line", (line) => said.push(line));
  const says = (expected: string) =>
    new Promise<void>((done, fail) => {
      const listen = (line: string) => {
        if (!line.includes(expected)) return;
        lines.off("line", listen);
        done();
      };
      lines.on("line", listen);
      child.once("error", fail);
      child.once("exit", () => fail(new Error(`${program} ended: ${said.slice(-5).join("\n")}`)));
    });
  await says(words);
  return { process: child, says };
}

async function end(child: ChildProcess, folder: string): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) {
    const exited = once(child, "exit");
    child.kill("SIGTERM");
    await exited;
  }
  await rm(folder, { recursive: true, force: true });
}
