import { expect, test } from "vitest";
import { type Breakage, breakages, breakCopy } from "./broken-copy";
import { run } from "./run";
import { fault, type Lane, onlyThese, type Schedule, type Scheduled } from "./schedule";
import { shortRun } from "./short-run";

/** That `bin/faults` can fail: builds with one line of the server taken out. */

/** @returns the promises that the build breaks */
async function promisesBrokenBy(breakage: Breakage, lane: Lane, faults: Scheduled[]): Promise<string[]> {
  const copy = await breakCopy(breakage);
  const schedule: Schedule = onlyThese({ [lane]: faults });
  try {
    const { broken } = await run({
      ...{ ...shortRun(), instances: 1, messages: 0, faults: faults.length, schedule, entry: copy.entry },
      ...{ tabs: 0, patienceMs: 5_000 },
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
