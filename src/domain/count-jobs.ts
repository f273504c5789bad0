import { sql } from "@/db/client";

export type JobCounts = { name: string; waiting: number; active: number; failed: number };

/** How many jobs of each name there are, over all instances. Those that have failed are kept for two weeks. */
export function countJobs(): Promise<JobCounts[]> {
  return sql<JobCounts[]>`
    select name, count(*) filter (where state in ('created', 'retry'))::int as waiting,
           count(*) filter (where state = 'active')::int as active,
           count(*) filter (where state = 'failed')::int as failed
    from pgboss.job group by name`;
}
