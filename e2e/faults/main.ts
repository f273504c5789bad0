import { parseArgs } from "node:util";
import { run } from "./run";

/** bin/faults: see docs/faults.md. */
const { values } = parseArgs({
  options: {
    seed: { type: "string", default: String(Math.floor(Math.random() * 1_000_000)) },
    messages: { type: "string", default: "100000" },
    faults: { type: "string", default: "200" },
    instances: { type: "string", default: "3" },
    people: { type: "string", default: "12" },
  },
});
const say = (line: string) => process.stdout.write(`${line}\n`);
const number = (name: keyof typeof values) => {
  const value = Number(values[name]);
  if (!Number.isInteger(value) || value < 1) throw new Error(`--${name} must be a whole number above 0.`);
  return value;
};

say(`Seed ${values.seed}`);
const { broken, faults, counts } = await run({
  seed: number("seed"),
  messages: number("messages"),
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
