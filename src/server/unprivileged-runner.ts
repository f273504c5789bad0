import { execFile } from "node:child_process";
import { promisify } from "node:util";

const execute = promisify(execFile);

/** Runs programs that refuse to be run as root. */
export type Runner = {
  /** Who they run as; null: as ourselves, we are not root. */
  user: { uid: number; gid: number } | null;
  /** Resolves when the program ends well. @throws Error with what it wrote to stderr */
  run(program: string, args: string[]): Promise<void>;
};

const account = "postgres";

/**
 * @param paths what the programs must be able to reach
 * @throws Error of one line when that cannot be arranged here
 */
export async function unprivilegedRunner(paths: string[]): Promise<Runner> {
  if (process.getuid?.() !== 0) return { user: null, run: runner([]) };
  const user = await systemUser();
  const asUser = ["--reuid", String(user.uid), "--regid", String(user.gid), "--init-groups"];
  // Below a folder like /root nobody else may pass. The right to pass, and no other, goes along then:
  // containers often withhold the narrow one of the two capabilities.
  const ways = [[], ["dac_read_search"], ["dac_override"]].map((capabilities) => [
    "setpriv",
    ...asUser,
    ...capabilities.flatMap((name) => [`--inh-caps=+${name}`, `--ambient-caps=+${name}`]),
  ]);
  for (const way of ways) {
    const run = runner(way);
    // Not `test -x`: access(2) answers for the user without the capability.
    const canReach = await Promise.all(paths.map((path) => run("stat", [`${path}/.`]))).then(
      () => true,
      () => false,
    );
    if (canReach) return { user, run };
  }
  throw new Error(
    `The embedded PostgreSQL cannot run as root, and the system user ${account} cannot reach ${paths.join(" and ")}: move Parley to a folder that others may enter (such as /opt), or set DATABASE_URL.`,
  );
}

/** The system's user for PostgreSQL, made when it is missing. */
async function systemUser(): Promise<{ uid: number; gid: number }> {
  const read = async (flag: string) => Number((await execute("id", [flag, account])).stdout);
  const find = async () => ({ uid: await read("-u"), gid: await read("-g") });
  return find().catch(async () => {
    await execute("useradd", ["--system", "--user-group", "--no-create-home", account]);
    return find();
  });
}

/** In "/": a program that is not allowed into our working directory would stumble over it. */
const runner =
  (prefix: string[]): Runner["run"] =>
  async (program, args) => {
    const [command = program, ...rest] = [...prefix, program, ...args];
    await execute(command, rest, { cwd: "/" });
  };
