import { expect, test } from "vitest";
import { untilWords } from "./until-words";

const now = new Date(2026, 10, 21, 14, 0);
const at = (...parts: [number, number, number, number]) => new Date(2026, ...parts).toISOString();

test.each([
  [at(10, 21, 15, 30), "15:30"],
  [at(10, 22, 0, 0), "midnight"],
  [at(10, 22, 9, 0), "tomorrow 9:00"],
  [at(10, 30, 9, 5), "Mon 30 Nov, 9:05"],
])("%s: %s", (iso, words) => {
  expect(untilWords(iso, now, "en-GB")).toBe(words);
});
