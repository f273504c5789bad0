import { expect, test } from "vitest";
import { type Breakage, breakages, breakCopy } from "./broken-copy";
import { run } from "./run";
import { type Lane, makeSchedule, type Schedule, type Scheduled } from "./schedule";

/** `bin/faults` in short, and what shows that it can fail. */

const say = () => undefined;
const small = { seed: 20_261_121, instances: 2, people: 5, say };

test("ten faults while five people talk on two instances: every promise is kept", async () => {
  const { broken, faults, counts } = await run({ ...small, messages: 1_000, faults: 10 });
  expect(broken).toEqual([]);
  expect(Object.values(faults).reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(10);
  expect(counts.acknowledged).toBeGreaterThanOrEqual(1_000);
});

const only = (lane: Lane, ...faults: Scheduled[]): Schedule => ({
  ...{ services: [], instances: [], lines: [], members: [] },
  [lane]: faults,
});
const twice = (fault: Scheduled): Scheduled[] => [fault, fault];

async function findBroken(breakage: Breakage, schedule: Schedule): Promise<string[]> {
  const copy = await breakCopy(breakage);
  try {
    return (await run({ ...small, messages: 200, faults: 0, schedule, entry: copy.entry })).broken;
  } finally {
    await copy.remove();
  }
}

test("a build that acknowledges before the commit is caught", async () => {
  const broken = await findBroken(
    breakages.acknowledgesBeforeTheCommit,
    only("services", ...twice({ kind: "kill PostgreSQL", afterMs: 1_000, lastsMs: 500 })),
  );
  expect(broken.filter((line) => line.startsWith("Lost: "))).not.toEqual([]);
});

test("a build that forgets the duplicate check is caught", async () => {
  const swallowed = [0, 1, 2, 3, 4].map((on) => ({
    ...({ kind: "acks swallowed", on, afterMs: 200, lastsMs: 1_500 } as const),
  }));
  const broken = await findBroken(breakages.forgetsTheDuplicateCheck, only("lines", ...swallowed));
  expect(broken.filter((line) => line.startsWith("Doubled: "))).not.toEqual([]);
});

test("a build that skips the sync is caught", async () => {
  const broken = await findBroken(
    breakages.skipsTheSync,
    only("lines", ...twice({ kind: "line cut", on: 1, afterMs: 1_000, lastsMs: 1_500 })),
  );
  expect(broken.filter((line) => line.startsWith("Left behind: "))).not.toEqual([]);
});

test("the same seed gives the same faults", () => {
  const options = { seed: 5, faults: 200, instances: 3, people: 12, hasFaketime: true };
  const schedule = makeSchedule(options);
  expect(makeSchedule(options)).toEqual(schedule);
  expect(makeSchedule({ ...options, seed: 6 })).not.toEqual(schedule);
  const kinds = new Set(Object.values(schedule).flatMap((lane) => lane.map(({ kind }) => kind)));
  expect(kinds.size).toBe(14);
});
