import { parseArgs } from "node:util";
import { type RunResult, run } from "./run";
import { scenarios } from "./scenarios";

/** bin/faults: see docs/faults.md. */
const { values } = parseArgs({
  options: {
    seed: { type: "string", default: String(Math.floor(Math.random() * 1_000_000)) },
    messages: { type: "string", default: "100000" },
    faults: { type: "string", default: "200" },
    instances: { type: "string", default: "3" },
    people: { type: "string", default: "12" },
    tabs: { type: "string", default: "2" },
    scenario: { type: "string" },
  },
});
const say = (line: string) => process.stdout.write(`${line}\n`);
const number = (name: keyof typeof values): number => {
  const value = Number(values[name]);
  if (!Number.isInteger(value) || value < 0) throw new Error(`--${name} must be a whole number.`);
  return value;
};

const scenario = values.scenario === undefined ? {} : scenarios[values.scenario];
if (!scenario) throw new Error(`There is no such scenario: ${Object.keys(scenarios).join(", ")}.`);

/** Far more than a run takes: something hangs that should have failed. */
const limit = AbortSignal.timeout(90 * 60_000);
const interruption = new AbortController();
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => interruption.abort());

say(`Seed ${values.seed}${values.scenario ? `, ${values.scenario}` : ""}`);
const result = await run({
  seed: number("seed"),
  messages: number("messages"),
  faults: number("faults"),
  instances: number("instances"),
  people: number("people"),
  tabs: number("tabs"),
  ...scenario,
  signal: AbortSignal.any([interruption.signal, limit]),
  say,
}).catch((error: Error) => {
  say(error.message);
  return null;
});
if (result) report(result);
process.exit(result?.broken.length === 0 ? 0 : 1);

function report({ broken, faults, counts }: RunResult): void {
  const list = (of: { [name: string]: number }) =>
    Object.entries(of)
      .map(([name, count]) => `${name} ${count}`)
      .join(", ");
  say(`Faults: ${list(faults)}`);
  say(`Counts: ${list(counts)}`);
  for (const { promise, what, evidence } of broken.slice(0, 5))
    say([`✗ ${promise}: ${what}`, ...evidence].join("\n    "));
  say(
    broken.length === 0
      ? `Seed ${values.seed}: every promise was kept.`
      : `Seed ${values.seed}: ${broken.length} times a promise was broken.`,
  );
}
