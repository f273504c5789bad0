import type PgBoss from "pg-boss";
import type { Log } from "../log";

/** What became of one run of a job. */
export type JobOutcome = "completed" | "retried" | "failed";

export type WorkerOptions = {
  name: string;
  /** So many at once on this instance. */
  concurrency: number;
  /** Milliseconds between two looks, when nothing says that there is something. */
  pollMs: number;
  /** Milliseconds before the first look. */
  restMs: number;
  run(data: unknown): Promise<void>;
  onEnded(outcome: JobOutcome, milliseconds: number): void;
  log: Log;
};

export type Worker = {
  /** Looks now whether there is something to do. */
  look(): void;
  /** Takes nothing new; resolves when what runs has ended. */
  stop(): Promise<void>;
};

/** So long it is tried to write down that a job is done, while PostgreSQL is away. Then it runs again. */
const noteTries = 60;
const noteEveryMs = 1_000;

/**
 * Takes jobs of one name out of the queue and runs them. pg-boss' own worker does not wait for its notes:
 * when PostgreSQL goes away at that moment, nobody catches the failure and the job is done twice.
 */
export function createWorker(boss: PgBoss, options: WorkerOptions): Worker {
  const { name, concurrency, pollMs, log } = options;
  const running = new Set<Promise<void>>();
  let looking: Promise<void> | null = null;
  let isWantedAgain = false;
  let isStopping = false;
  let isResting = true;
  let timer: NodeJS.Timeout | undefined;

  const look = () => {
    if (looking || isResting || isStopping) isWantedAgain = true;
    else looking = takeAll().finally(done);
  };
  const done = () => {
    looking = null;
    clearTimeout(timer);
    if (isStopping) return;
    timer = setTimeout(look, isWantedAgain ? 0 : pollMs);
    isWantedAgain = false;
  };

  async function takeAll(): Promise<void> {
    while (!isStopping && running.size < concurrency) {
      // It answers nothing, too, when PostgreSQL is away.
      const jobs = await boss.fetch<unknown>(name, {
        batchSize: concurrency - running.size,
        includeMetadata: true,
      });
      if (jobs.length === 0) return;
      for (const job of jobs) {
        const run = runOne(job).finally(() => {
          running.delete(run);
          look();
        });
        running.add(run);
      }
    }
  }

  async function runOne(job: PgBoss.JobWithMetadata<unknown>): Promise<void> {
    const started = performance.now();
    const outcome = await options.run(job.data).then(
      () => "completed" as const,
      async (error: Error) => {
        const isLast = job.retryCount >= job.retryLimit;
        const fields = { job: name, id: job.id, attempt: job.retryCount + 1, err: error };
        if (isLast) log.error(fields, "A job has failed and is given up");
        else log.warn(fields, "A job has failed and will run again");
        await note(() => boss.fail(name, job.id, { message: error.message }));
        return isLast ? "failed" : "retried";
      },
    );
    if (outcome === "completed") await note(() => boss.complete(name, job.id));
    options.onEnded(outcome, performance.now() - started);
  }

  async function note(write: () => Promise<void>): Promise<void> {
    for (let tries = 1; tries <= noteTries; tries++) {
      try {
        return await write();
      } catch (error) {
        if (tries === 1) log.warn({ job: name, err: error }, "What became of a job cannot be noted yet");
        if (isStopping) return;
        await new Promise((resolve) => setTimeout(resolve, noteEveryMs));
      }
    }
  }

  const wake = () => {
    isResting = false;
    look();
  };
  if (options.restMs > 0) timer = setTimeout(wake, options.restMs);
  else wake();
  return {
    look,
    async stop() {
      isStopping = true;
      clearTimeout(timer);
      await looking;
      await Promise.all(running);
    },
  };
}
