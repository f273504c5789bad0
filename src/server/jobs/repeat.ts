import type { Log } from "../log";

export type Repeated = {
  /** Runs it now, or once more when it is running. Resolves when that is done. */
  now(): Promise<void>;
  /** Runs it a last time and ends it. */
  stop(): Promise<void>;
};

/**
 * Runs `work` again and again, `milliseconds` after it last ended. A failure does not stop it and is
 * logged, the first of a row of them.
 */
export function repeat(milliseconds: number, work: () => Promise<void>, log: Log): Repeated {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | null = null;
  let round = Promise.resolve();
  let isWantedAgain = false;
  let isFailing = false;
  let isOver = false;

  const attempt = async () => {
    try {
      await work();
      isFailing = false;
    } catch (error) {
      if (!isFailing) log.warn({ err: error }, "A repeated job fails and will run again");
      isFailing = true;
    }
  };
  const run = async () => {
    clearTimeout(timer);
    do {
      isWantedAgain = false;
      running = attempt();
      await running;
    } while (isWantedAgain);
    running = null;
    if (!isOver) timer = setTimeout(begin, milliseconds);
  };
  const begin = () => {
    round = run();
  };
  timer = setTimeout(begin, milliseconds);
  return {
    now() {
      if (running) isWantedAgain = true;
      else if (!isOver) begin();
      return round;
    },
    async stop() {
      isOver = true;
      clearTimeout(timer);
      await running;
      await attempt();
    },
  };
}
