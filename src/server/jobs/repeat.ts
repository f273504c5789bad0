import type { Log } from "../log";

/**
 * Runs `work` again and again, `milliseconds` after it last ended; a failure is logged and does not stop
 * it. The function returned runs it a last time and ends it.
 */
export function repeat(milliseconds: number, work: () => Promise<void>, log: Log): () => Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  let isOver = false;
  const run = async () => {
    await work().catch((error: unknown) =>
      log.warn({ err: error }, "A repeated job failed and will run again"),
    );
    if (!isOver) timer = setTimeout(run, milliseconds);
  };
  timer = setTimeout(run, milliseconds);
  return async () => {
    isOver = true;
    clearTimeout(timer);
    await run();
  };
}
