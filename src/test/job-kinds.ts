import type { JobData } from "@/domain/jobs";
import { jobKinds } from "@/server/jobs/kinds";
import type { JobKind, JobKinds } from "@/server/jobs/queue";

const settings = { concurrency: 4, retry: { limit: 1, seconds: 1 }, expiresAfter: 60 };

/** Kinds of jobs for a test of the queue: pushes do what it wants, and the others nothing. */
export function jobKindsOf(
  run: JobKind<JobData["push"]>["run"],
  options: Partial<JobKind<never>> = {},
): JobKinds {
  const idle = Object.entries(jobKinds).map(([name, kind]) => [
    name,
    { ...kind, run: async () => undefined },
  ]);
  return { ...Object.fromEntries(idle), push: { ...jobKinds.push, ...settings, ...options, run } };
}
