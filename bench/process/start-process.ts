import { fork } from "node:child_process";
import { once } from "node:events";
import type { AnswerMessage, CallMessage, Calls } from "./answer-calls";

export type BenchProcess<Offered extends Calls> = {
  pid: number;
  /** @throws Error what went wrong there, or that it ended before it answered */
  call<Name extends keyof Offered & string>(
    name: Name,
    input: Parameters<Offered[Name]>[0],
  ): Promise<Awaited<ReturnType<Offered[Name]>>>;
  stop(): Promise<void>;
};

/**
 * A process of its own, so that what makes the load and what carries it are scheduled apart, as in life.
 *
 * @param file the module it runs, which calls `answerCalls`; from the root of the repository
 */
export function startProcess<Offered extends Calls>(
  file: string,
  env: Record<string, string> = {},
): BenchProcess<Offered> {
  const child = fork(file, {
    execArgv: ["--import", "tsx"],
    env: { ...process.env, NODE_ENV: "production", ...env },
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  const waiting = new Map<number, { resolve: (result: never) => void; reject: (error: Error) => void }>();
  child.on("message", ({ id, result, failure }: AnswerMessage) => {
    const call = waiting.get(id);
    waiting.delete(id);
    if (failure === undefined) call?.resolve(result as never);
    else call?.reject(new Error(failure));
  });
  const exited = once(child, "exit").then(() => {
    for (const { reject } of waiting.values()) reject(new Error(`${file} ended before it answered.`));
  });
  let calls = 0;
  return {
    pid: child.pid ?? 0,
    call: (name, input) =>
      new Promise((resolve, reject) => {
        const id = calls++;
        waiting.set(id, { resolve, reject });
        child.send({ id, name, input } satisfies CallMessage);
      }),
    async stop() {
      child.kill("SIGKILL");
      await exited;
    },
  };
}
