const retryMs = 3_000;

/** Code that the network did not bring is asked for again: late is better than a page that falls. Never rejects. */
export async function insist<Result>(load: () => Promise<Result>): Promise<Result> {
  for (;;) {
    try {
      return await load();
    } catch {
      await new Promise((resolve) => setTimeout(resolve, retryMs));
    }
  }
}
