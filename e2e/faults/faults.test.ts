import { expect, test } from "vitest";
import { type Breakage, breakages, breakCopy } from "./broken-copy";
import { run } from "./run";
import { type Fault, type Lane, makeSchedule, onlyThese, type Schedule, type Scheduled } from "./schedule";

/** `bin/faults` in short, and what shows that it can fail. */

const small = { seed: 20_261_121, people: 5, tabs: 1, say: () => undefined };
/** Ends what it started before the test's own limit does, which would leave it running. */
const inTime = () => AbortSignal.timeout(240_000);
const fault = (kind: Fault["kind"], on: number, afterMs: number, lastsMs: number): Scheduled => ({
  ...{ kind, on, afterMs, lastsMs },
});

test("eleven faults while five people talk on two instances: every promise is kept", async () => {
  const schedule = onlyThese({
    services: [
      fault("kill Valkey", 0, 300, 2_000),
      fault("kill PostgreSQL", 0, 1_500, 700),
      fault("deaf to Valkey", 1, 500, 2_000),
    ],
    instances: [fault("kill instance", 0, 1_000, 500), fault("wrong clock", 1, 500, 0)],
    lines: [
      fault("line cut", 1, 500, 500),
      fault("acks swallowed", 2, 500, 800),
      fault("line deaf", 3, 500, 800),
    ],
    others: [fault("line slow", 4, 500, 1_000), fault("reader asleep", 1, 500, 2_000)],
    members: [fault("remove member", 2, 1_000, 3_000)],
  });
  const { broken, faults, counts } = await run({
    ...{ ...small, instances: 2, messages: 500, faults: 11, schedule, signal: inTime() },
  });
  expect(broken.map(({ promise, what, evidence }) => [promise, what, ...evidence].join("\n"))).toEqual([]);
  expect(Object.values(faults).reduce((sum, count) => sum + count, 0)).toBe(11);
  expect(counts.acked).toBeGreaterThanOrEqual(500);
  // Otherwise nobody would have heard too much.
  expect(counts.absences).toBeGreaterThan(1);
});

/** @returns the promises that the build breaks */
async function promisesBrokenBy(breakage: Breakage, lane: Lane, faults: Scheduled[]): Promise<string[]> {
  const copy = await breakCopy(breakage);
  const schedule: Schedule = onlyThese({ [lane]: faults });
  try {
    const { broken } = await run({
      ...{ ...small, instances: 1, messages: 0, faults: faults.length, schedule, entry: copy.entry },
      ...{ tabs: 0, patienceMs: 5_000, signal: inTime() },
    });
    return broken.map(({ promise }) => promise);
  } finally {
    await copy.remove();
  }
}

test("a build that acknowledges before the commit is caught", async () => {
  const faults = [fault("kill instance", 0, 1_500, 0), fault("kill instance", 0, 1_500, 0)];
  const broken = await promisesBrokenBy(breakages.acknowledgesBeforeTheCommit, "instances", faults);
  expect(broken).toContain("nothing acknowledged is lost");
});

test("a build that forgets the duplicate check is caught", async () => {
  const faults = [1, 2, 3, 4].map((on) => fault("acks swallowed", on, 300, 800));
  const broken = await promisesBrokenBy(breakages.forgetsTheDuplicateCheck, "lines", faults);
  expect(broken).toContain("nothing is doubled");
});

test("a build that skips the sync is caught", async () => {
  const faults = [1, 2].map((on) => fault("line cut", on, 800, 800));
  const broken = await promisesBrokenBy(breakages.skipsTheSync, "lines", faults);
  expect(broken).toContain("no reader is left behind");
});

test("the same seed gives the same faults", () => {
  const first = (seed: number, count: number) => {
    const schedule = makeSchedule({ seed, instances: 3, people: 12, hasFaketime: true });
    return Object.values(schedule).map((lane) => {
      const faults = lane[Symbol.iterator]();
      return Array.from({ length: count }, () => faults.next().value as Scheduled);
    });
  };
  expect(first(5, 100)).toEqual(first(5, 100));
  expect(first(5, 100)).not.toEqual(first(6, 100));
  const kinds = new Set(first(5, 100).flatMap((lane) => lane.map(({ kind }) => kind)));
  expect(kinds.size).toBe(15);
});
