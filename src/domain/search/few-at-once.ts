import { CodedError } from "@/lib/errors";

/** So many searches run at once on an instance: however dear they are, most connections are for the others. */
const runLimit = 2;
const waitLimit = 50;

let runs = 0;
const waiting: (() => void)[] = [];

/**
 * Runs `search` when it is its turn.
 *
 * @throws CodedError `RATE_LIMITED` when too many wait already
 */
export async function fewAtOnce<T>(search: () => Promise<T>): Promise<T> {
  if (runs >= runLimit) {
    if (waiting.length >= waitLimit)
      throw new CodedError("RATE_LIMITED", "Too many people search at once. Try again in a moment.", {
        retryAfterMs: 1_000,
      });
    await new Promise<void>((resolve) => waiting.push(resolve));
  } else runs++;
  try {
    return await search();
  } finally {
    // Whoever is next takes this one's place.
    const next = waiting.shift();
    if (next) next();
    else runs--;
  }
}
