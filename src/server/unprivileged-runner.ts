import { execFile } from "node:child_process";
import { chown, stat } from "node:fs/promises";
import { promisify } from "node:util";

const execute = promisify(execFile);

type User = { uid: number; gid: number };

/** Runs programs that refuse to be run as root. */
export type Runner = {
  /** Who they run as; null: as ourselves, we are not root. */
  user: User | null;
  /** Resolves when the program ends well. @throws Error with what it wrote to stderr */
  run(program: string, args: string[]): Promise<void>;
};

const account = "postgres";

// PostgreSQL's programs look for each other by access(2) before they start each other, which `find` asks
// and the shell's `test` does not.
const canReach = '[ -n "$(find "$0" -executable)" ] && "$0" --version && ls "$1"';

/**
 * @param program what must be able to run
 * @param folder what must be its own; when we are root it goes to the user that the programs run as
 * @throws Error of one line when that cannot be arranged here
 */
export async function unprivilegedRunner(program: string, folder: string): Promise<Runner> {
  if (process.getuid?.() !== 0) return { user: null, run: runner() };
  const owner = await stat(folder);
  // What was made when somebody else started Parley stays theirs.
  const user = owner.uid === 0 ? await systemUser() : { uid: owner.uid, gid: owner.gid };
  await chown(folder, user.uid, user.gid);
  for (const run of waysToRun(user)) {
    const works = await run("sh", ["-c", canReach, program, folder]).then(
      () => true,
      () => false,
    );
    if (works) return { user, run };
  }
  throw new Error(
    `PostgreSQL refuses to run as root, and the user ${account} may not enter ${folder} or run ${program}: move Parley to a folder that others may enter (such as /opt), start it as another user, or set DATABASE_URL.`,
  );
}

/**
 * Below a folder like /root nobody else may pass. The right to pass goes along then: the capability for
 * that alone, or the wider one where a container withholds it. Without the secure bit neither would count
 * for access(2).
 */
function waysToRun(user: User): Runner["run"][] {
  const asUser = ["setpriv", "--reuid", String(user.uid), "--regid", String(user.gid), "--clear-groups"];
  const withRight = (name: string) =>
    runner([...asUser, `--inh-caps=+${name}`, `--ambient-caps=+${name}`, "--securebits=+no_setuid_fixup"]);
  return [runner([], user), withRight("dac_read_search"), withRight("dac_override")];
}

/** The system's user for PostgreSQL, made when it is missing. */
async function systemUser(): Promise<User> {
  const read = async (flag: string) => Number((await execute("id", [flag, account])).stdout);
  const find = async () => ({ uid: await read("-u"), gid: await read("-g") });
  try {
    return await find().catch(async () => {
      await execute("useradd", ["--system", "--user-group", "--no-create-home", account]);
      return find();
    });
  } catch {
    throw new Error(
      `PostgreSQL refuses to run as root, and no system user ${account} could be made: start Parley as another user, or set DATABASE_URL.`,
    );
  }
}

/**
 * In "/": a program that is not allowed into our working directory would stumble over it. With no more
 * environment than it needs: ours holds secrets.
 */
const runner =
  (prefix: string[] = [], user: User | null = null): Runner["run"] =>
  async (program, args) => {
    const { PATH, NODE_ENV } = process.env;
    const [command = program, ...rest] = [...prefix, program, ...args];
    await execute(command, rest, { cwd: "/", env: { PATH, NODE_ENV }, ...user });
  };
