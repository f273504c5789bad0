import type { Transaction } from "@/db/client";
import { invalid } from "@/lib/errors";
import { addJobs, type NewJob } from "./jobs";

/** A year: what lies further away is a slip of the hand. */
const furthestMs = 366 * 24 * 3_600_000;

/** @throws CodedError `INVALID` when `at` (ISO 8601) is not to come, or more than a year away */
export function requireToCome(path: string, at: string): void {
  const distance = Date.parse(at) - Date.now();
  if (distance <= 0) throw invalid(path, "must be in the future");
  if (distance > furthestMs) throw invalid(path, "must be within a year");
}

type DueJob = Extract<NewJob, { name: "remind" | "scheduled-send" }>;

/**
 * Adds a job for the moment `at` (ISO 8601). Each change of the moment adds another: a job that finds
 * nothing due does nothing.
 */
export async function addDueJob(job: DueJob, at: string, tx?: Transaction): Promise<void> {
  const after = Math.max(Math.ceil((Date.parse(at) - Date.now()) / 1_000), 0);
  await addJobs([{ ...job, after }], tx);
}

/** In seconds: clocks of instances and of the database may differ by this. */
const skew = 60;

/** A job that comes a little early, by another machine's clock, comes again. Anything else has a job of its own. */
export async function comeAgain(job: DueJob, at: string): Promise<void> {
  const early = (Date.parse(at) - Date.now()) / 1_000;
  if (early < skew) await addJobs([{ ...job, after: Math.max(Math.ceil(early), 1) }]);
}
