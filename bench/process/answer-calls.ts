/** What a process of the benchmark can be asked: by name, with one argument that survives JSON. */
export type Calls = Record<string, (input: never) => Promise<unknown>>;

export type CallMessage = { id: number; name: string; input: unknown };
export type AnswerMessage = { id: number; result?: unknown; failure?: string };

/** In the process that is asked: answers the calls of the one that started it, and ends with it. */
export function answerCalls(calls: Calls): void {
  process.on("disconnect", () => process.exit());
  process.on("message", async ({ id, name, input }: CallMessage) => {
    try {
      process.send?.({ id, result: await calls[name]?.(input as never) } satisfies AnswerMessage);
    } catch (error) {
      process.send?.({ id, failure: (error as Error).message } satisfies AnswerMessage);
    }
  });
}
