import PgBoss from "pg-boss";
import type { z } from "zod";
import type { Transaction } from "@/db/client";
import { type RunForeignSql, runForeignSql, runForeignSqlLocked } from "@/db/foreign-sql";
import { type JobData, type JobName, type NewJob, setJobSink } from "@/domain/jobs";
import type { Log } from "../log";
import { createWorker, type JobOutcome, type Worker } from "./worker";

/** One kind of job: what its data are, how it is run, and how often again. */
export type JobKind<Data> = {
  data: z.ZodType<Data>;
  run(data: Data): Promise<void>;
  /** So many at once on each instance. */
  concurrency: number;
  /** After a failure it waits `seconds`, then twice as long, and so on, each time with some chance. */
  retry: { limit: number; seconds: number };
  /** Seconds; when it is still running by then, its instance has died and another one runs it. */
  expiresAfter: number;
  /** Whether only one with the same key waits. */
  isKeyed?: boolean;
  /** Milliseconds after the start of an instance in which it takes none. */
  restMs?: number;
};

export type JobKinds = { [Name in JobName]: JobKind<JobData[Name]> };

export type JobQueueOptions = {
  kinds: JobKinds;
  log: Log;
  onEnded(name: JobName, outcome: JobOutcome, milliseconds: number): void;
  /** Milliseconds; what this instance adds itself it sees at once. */
  pollMs?: number;
  /** No kind rests longer after the start, in milliseconds. */
  longestRestMs?: number;
};

export type JobQueue = {
  /** Looks now, on this instance. */
  look(): void;
  /** Gives the jobs of instances that died back to the others, and cleans up. */
  maintain(): Promise<void>;
  /** Takes nothing new and resolves when what runs has ended, or after some seconds. */
  stop(): Promise<void>;
};

const hour = 3_600;
const pollDefaultMs = 10_000;
const maintainMs = 60_000;
/** By then the transaction that adds a job has ended; if not, the next look finds it. */
const settleMs = 150;
/** What is due later than this, in seconds, is found by looking. */
const timedUpTo = 60;
const drainMs = 8_000;
/** Any number. */
const setUpLock = 7_265_391;

/**
 * The queue in PostgreSQL: every job is taken by one instance, retried with growing pauses, and kept for
 * two weeks when it has failed for good. Jobs live in pg-boss' own schema, on the pool that all share.
 */
export async function startJobQueue(options: JobQueueOptions): Promise<JobQueue> {
  const { kinds, log, pollMs = pollDefaultMs, longestRestMs = Number.POSITIVE_INFINITY } = options;
  const names = Object.keys(kinds) as JobName[];
  let run: RunForeignSql = runForeignSql;
  const boss = new PgBoss({
    db: { executeSql: (text, values) => run(text, values) },
    // What repeats is a job with `every`, and the rest of it is below.
    ...{ schedule: false, supervise: false },
    ...{ archiveCompletedAfterSeconds: hour, archiveFailedAfterSeconds: 14 * 24 * hour, deleteAfterHours: 1 },
  });
  boss.on("error", (error) => log.warn({ err: error }, "The queue of jobs"));
  // Instances that start together make its tables one after the other: at the same time they wait for each
  // other's locks for ever.
  await runForeignSqlLocked(setUpLock, async (runLocked) => {
    run = runLocked;
    await boss.start();
    for (const name of names) await openQueue(boss, name, kinds[name]);
    run = runForeignSql;
  });

  const workers = new Map<JobName, Worker>(
    names.map((name) => {
      const { data, run, concurrency, restMs = 0 } = kinds[name] as JobKind<unknown>;
      const work = {
        ...{ name, concurrency, pollMs, restMs: Math.min(restMs, longestRestMs), log },
        run: async (given: unknown) => run(data.parse(given)),
        onEnded: (outcome: JobOutcome, milliseconds: number) => options.onEnded(name, outcome, milliseconds),
      };
      return [name, createWorker(boss, work)];
    }),
  );
  const timers = new Set<NodeJS.Timeout>();
  let isStopping = false;
  const lookAfter = (name: JobName, milliseconds: number) => {
    if (isStopping) return;
    const timer = setTimeout(() => {
      timers.delete(timer);
      workers.get(name)?.look();
    }, milliseconds);
    timers.add(timer);
  };

  const add = async (jobs: readonly NewJob[], tx?: Transaction) => {
    if (jobs.length === 0) return;
    await boss.insert(jobs.map(toInsert), {
      db: { executeSql: (text, values) => runForeignSql(text, values, tx) },
    });
    const delays = new Map<JobName, number>();
    for (const { name, after = 0 } of jobs) delays.set(name, Math.min(after, delays.get(name) ?? after));
    for (const [name, after] of delays)
      if (after <= timedUpTo) lookAfter(name, after * 1_000 + (tx || after > 0 ? settleMs : 0));
  };
  setJobSink(add);

  const maintain = async () => {
    await boss.maintain();
    await add([
      { name: "expiry", data: {}, every: hour },
      { name: "file-sweep", data: {}, every: hour },
    ]);
  };
  const maintenance = setInterval(() => {
    maintain().catch((error: unknown) => log.warn({ err: error }, "The queue of jobs could not be kept"));
  }, maintainMs);

  return {
    look: () => {
      for (const worker of workers.values()) worker.look();
    },
    maintain,
    async stop() {
      // Jobs can still be added: others do them.
      isStopping = true;
      clearInterval(maintenance);
      for (const timer of timers) clearTimeout(timer);
      const ended = Promise.all([...workers.values()].map((worker) => worker.stop()));
      let giveUp: NodeJS.Timeout | undefined;
      await Promise.race([
        ended,
        new Promise((resolve) => {
          giveUp = setTimeout(resolve, drainMs);
        }),
      ]);
      clearTimeout(giveUp);
      await boss.stop({ graceful: false });
    },
  };
}

async function openQueue(
  boss: PgBoss,
  name: JobName,
  { isKeyed, retry, expiresAfter }: Omit<JobKind<never>, "data" | "run">,
): Promise<void> {
  const settings: PgBoss.Queue = {
    ...{ name, policy: isKeyed ? "short" : "standard", expireInSeconds: expiresAfter },
    ...{ retryLimit: retry.limit, retryDelay: retry.seconds, retryBackoff: true },
  };
  await boss.createQueue(name, settings);
  // It was there: another release may have made it.
  await boss.updateQueue(name, settings);
}

const toInsert = ({ name, data, after, key, every }: NewJob): PgBoss.JobInsert => ({
  ...{ name, data, singletonKey: key, singletonSeconds: every },
  ...(after && { startAfter: String(after) }),
});
