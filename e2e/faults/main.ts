import { parseArgs } from "node:util";
import { run } from "./run";
import { scenarios } from "./schedule";

/** bin/faults: see docs/faults.md. */
const { values } = parseArgs({
  options: {
    seed: { type: "string", default: String(Math.floor(Math.random() * 1_000_000)) },
    messages: { type: "string", default: "100000" },
    faults: { type: "string", default: "200" },
    instances: { type: "string", default: "3" },
    people: { type: "string", default: "12" },
    scenario: { type: "string" },
  },
});
const say = (line: string) => process.stdout.write(`${line}\n`);
const number = (name: "seed" | "messages" | "faults" | "instances" | "people") => {
  const value = Number(values[name]);
  if (!Number.isInteger(value) || value < 1) throw new Error(`--${name} must be a whole number above 0.`);
  return value;
};

const schedule = values.scenario ? scenarios[values.scenario] : undefined;
if (values.scenario && !schedule)
  throw new Error(`There is no scenario ${values.scenario}: ${Object.keys(scenarios).join(", ")}.`);

say(values.scenario ? `Scenario ${values.scenario}` : `Seed ${values.seed}`);
const { broken, faults, counts } = await run({
  seed: number("seed"),
  messages: schedule ? 1 : number("messages"),
  ...(schedule && { schedule }),
  faults: number("faults"),
  instances: number("instances"),
  people: number("people"),
  say,
});
const listed = (of: { [name: string]: number }) =>
  Object.entries(of)
    .map(([name, count]) => `${name} ${count}`)
    .join(", ");
say(`Faults: ${listed(faults)}`);
say(`Counts: ${listed(counts)}`);
for (const line of broken.slice(0, 20)) say(line);
say(
  broken.length === 0
    ? "Every promise was kept: nothing lost, nothing doubled, one order, nobody left behind, nothing leaked."
    : `${broken.length} broken promises with seed ${values.seed}.`,
);
process.exit(broken.length === 0 ? 0 : 1);
