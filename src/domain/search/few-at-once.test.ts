import { expect, test } from "vitest";
import { fewAtOnce } from "./few-at-once";

test("two searches run at a time, fifty wait for their turn, and the next one is told to come back", async () => {
  const ends: (() => void)[] = [];
  let running = 0;
  let most = 0;
  const search = () =>
    fewAtOnce(async () => {
      most = Math.max(most, ++running);
      await new Promise<void>((resolve) => ends.push(resolve));
      running--;
    });
  const searches = Array.from({ length: 52 }, search);
  await expect(search()).rejects.toMatchObject({ code: "RATE_LIMITED", extra: { retryAfterMs: 1_000 } });

  for (let ended = 0; ended < 52; ended++) {
    while (ends.length === 0) await new Promise(setImmediate);
    ends.shift()?.();
  }
  await Promise.all(searches);
  expect(most).toBe(2);
  // Whoever comes later meets nobody.
  await fewAtOnce(async () => undefined);
});

test("one that fails gives its place to the next", async () => {
  for (let n = 0; n < 5; n++)
    await expect(fewAtOnce(() => Promise.reject(new Error("no")))).rejects.toThrow("no");
  expect(await fewAtOnce(async () => "found")).toBe("found");
});
