import { writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { startPostgres } from "../e2e/services/postgres";
import { comeBack } from "./figures/come-back";
import { delay } from "./figures/delay";
import type { Effort, Figure, Result } from "./figures/figure";
import { firstLoad } from "./figures/first-load";
import { history } from "./figures/history";
import { idleMemory } from "./figures/idle-memory";
import { instances } from "./figures/instances";
import { limits } from "./figures/limits";
import { reconnect } from "./figures/reconnect";
import { scroll } from "./figures/scroll";
import { search } from "./figures/search";
import { sends } from "./figures/sends";
import { singleSend } from "./figures/single-send";
import { soak } from "./figures/soak";
import { describeMachine, toTable } from "./report";
import { Run } from "./scope";

/** The command `bin/bench`: its flags stand there. */
const figures: Record<string, Figure> = {
  ...{ sends, "single-send": singleSend, delay, limits, instances, "idle-memory": idleMemory, reconnect },
  "come-back": comeBack,
  // Last, for what it leaves behind is large.
  ...{ "first-load": firstLoad, scroll, soak, history, search },
};

const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: "string" },
    smoke: { type: "boolean", default: false },
    quick: { type: "boolean", default: false },
    rounds: { type: "string", default: "5" },
    seconds: { type: "string", default: "2" },
    only: { type: "string", default: "" },
    soak: { type: "string" },
  },
});
const say = (text: string) => process.stdout.write(`${text}\n`);

const effort: Effort = {
  rounds: flags.smoke ? 1 : Number(flags.rounds),
  seconds: flags.smoke ? 0.1 : Number(flags.seconds),
  isSmoke: flags.smoke,
  isQuick: flags.quick,
  soakMinutes: Number(flags.soak ?? 2),
  only: flags.only,
};

/** Without names: all of them, or with `--soak` that one, which takes as long as it is told. */
const wanted = () => {
  if (positionals.length > 0) return positionals;
  if (flags.soak) return ["soak"];
  return Object.keys(figures).filter((name) => name !== "soak" || flags.smoke);
};

async function measure(run: Run): Promise<Result[]> {
  const results: Result[] = [];
  for (const name of wanted()) {
    const figure = figures[name];
    if (!figure) throw new Error(`There is no figure ${name}: ${Object.keys(figures).join(", ")}.`);
    const result = await figure(run, effort);
    await run.close();
    results.push(result);
    say(toTable(result));
  }
  return results;
}

const run = new Run(await startPostgres());
let ending: Promise<never> | null = null;

/** Closes what is open and exits, whatever is under way: nothing that was started outlives the run. */
function end(exitCode: number, error?: unknown): Promise<never> {
  ending ??= (async () => {
    if (error) process.stderr.write(`${(error as Error).stack}\n`);
    await run.close().finally(() => run.postgres.dispose());
    process.exit(exitCode);
  })();
  return ending;
}

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => void end(130));
// Also when nobody reads what is printed any more.
process.once("uncaughtException", (error) => void end(1, error));

const machine = describeMachine();
say(`${Object.values(machine).join(" · ")}\n`);
const results = await measure(run).catch((error: unknown) => end(1, error));
if (flags.json) await writeFile(flags.json, `${JSON.stringify({ machine, results }, null, 2)}\n`);
await end(0);
