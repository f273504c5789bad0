import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { chown, cp, mkdir, mkdtemp, readFile, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, dirname, join, relative, resolve } from "node:path";
import { promisify } from "node:util";
import { parseCommand, parseDockerfile, type Stage, type Step } from "./dockerfile";
import { readIgnoreFile } from "./ignore-file";

/** What the last stage of a Dockerfile leaves behind. */
export type Image = {
  /** Stands for `/`. */
  root: string;
  /** In `root`. */
  workdir: string;
  env: Record<string, string>;
  user: number;
  command: string[];
  healthcheck: string[];
};

export type BuildOptions = {
  dockerfile: string;
  /** The folder that COPY copies from. */
  context: string;
  /** Does a RUN in another way than by running it; says whether it did. */
  instead?: (command: string, workdir: string) => Promise<boolean>;
};

/**
 * Does what a Dockerfile says, in an empty folder, on this machine's own Node.js. Absolute paths are meant
 * inside of the image, so a RUN must not name one.
 *
 * @throws Error at an instruction that it does not know, and when a RUN fails
 */
export async function buildImage({ dockerfile, context, instead }: BuildOptions): Promise<Image> {
  const folder = await mkdtemp(join(tmpdir(), "parley-image-"));
  const isIgnored = readIgnoreFile(await readFile(join(context, ".dockerignore"), "utf8"));
  const roots = new Map<string, string>();

  async function build({ name, steps }: Stage): Promise<Image> {
    const image: Image = {
      ...{ root: join(folder, name), workdir: join(folder, name), env: {}, user: 0 },
      ...{ command: [], healthcheck: [] },
    };
    roots.set(name, image.root);
    await mkdir(image.root);
    for (const step of steps) await take(step, image);
    return image;
  }

  async function take(step: Step, image: Image): Promise<void> {
    const { keyword, flags, rest } = step;
    if (keyword === "WORKDIR") {
      image.workdir = join(image.root, resolve("/", relative(image.root, image.workdir), rest));
      await mkdir(image.workdir, { recursive: true });
    } else if (keyword === "ENV") {
      Object.assign(image.env, Object.fromEntries(rest.split(" ").map((pair) => pair.split("="))));
    } else if (keyword === "COPY") await copy(flags, rest.split(" "), image);
    else if (keyword === "RUN") {
      if (!(await instead?.(rest, image.workdir))) await run(rest, image);
    } else if (keyword === "USER") image.user = Number(rest.split(":")[0]);
    else if (keyword === "CMD") image.command = parseCommand(rest);
    else if (keyword === "HEALTHCHECK") image.healthcheck = parseCommand(rest.replace(/^CMD /, ""));
    else if (keyword !== "EXPOSE" && keyword !== "VOLUME")
      throw new Error(`What does ${keyword} do? It is not known here.`);
  }

  async function copy({ from, chown: owner }: Record<string, string>, words: string[], image: Image) {
    const target = join(image.workdir, words.at(-1) ?? "");
    for (const word of words.slice(0, -1)) {
      const source = from ? join(roots.get(from) ?? "", word) : join(context, word);
      const isFolder = (await stat(source)).isDirectory();
      const to = isFolder || !words.at(-1)?.endsWith("/") ? target : join(target, basename(source));
      await mkdir(dirname(to), { recursive: true });
      if (from) await copyQuickly(source, to);
      else {
        const filter = (path: string) => path === context || !isIgnored(relative(context, path));
        await cp(source, to, { recursive: true, filter });
      }
      const [uid, gid] = (owner ?? "").split(":").map(Number);
      // Who is not root can give nothing away, and runs the image as itself.
      if (uid && gid && process.getuid?.() === 0) await chown(to, uid, gid);
    }
  }

  let image: Image | undefined;
  for (const stage of parseDockerfile(await readFile(dockerfile, "utf8"))) image = await build(stage);
  if (!image) throw new Error(`${dockerfile} has no FROM.`);
  return image;
}

const execute = promisify(execFile);

/** By hard links where that can be: the packages are hundreds of megabytes. */
export async function copyQuickly(from: string, to: string): Promise<void> {
  const copy = (...flags: string[]) => execute("cp", ["-a", ...flags, "-T", from, to]);
  await copy("--link").catch(() => copy());
}

/** Of this machine an image knows how to reach its registry of packages, and nothing else. */
export function outsideEnv(): Record<string, string | undefined> {
  const { PATH = "", HOME } = process.env;
  const registry = Object.entries(process.env).filter(([name]) =>
    /^npm_config_(registry|cafile)$/i.test(name),
  );
  const programs = PATH.split(":").filter((folder) => !folder.endsWith("node_modules/.bin"));
  return { ...Object.fromEntries(registry), PATH: programs.join(":"), HOME };
}

async function run(command: string, { workdir, env }: Image): Promise<void> {
  const shell = spawn("sh", ["-ec", command], {
    cwd: workdir,
    env: { ...outsideEnv(), ...env } as NodeJS.ProcessEnv,
    stdio: ["ignore", "ignore", "inherit"],
  });
  const [code] = await once(shell, "exit");
  if (code !== 0) throw new Error(`RUN ${command}: ended with ${code}.`);
}
