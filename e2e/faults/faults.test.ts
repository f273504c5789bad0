import { expect, test } from "vitest";
import { run } from "./run";
import { fault, makeSchedule, onlyThese, type Scheduled } from "./schedule";
import { shortRun } from "./short-run";

/** `bin/faults` in short. */

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
    ...{ ...shortRun(), instances: 2, messages: 500, faults: 11, schedule },
  });
  expect(broken.map(({ promise, what, evidence }) => [promise, what, ...evidence].join("\n"))).toEqual([]);
  expect(Object.values(faults).reduce((sum, count) => sum + count, 0)).toBe(11);
  expect(counts.acked).toBeGreaterThanOrEqual(500);
  // Otherwise nobody would have heard too much.
  expect(counts.absences).toBeGreaterThan(1);
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
