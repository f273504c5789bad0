import { expect, test } from "vitest";
import { reactionWords } from "./reaction-words";

test.each([
  [["Ada"], false, "Ada"],
  [[], true, "You"],
  [["Ada"], true, "Ada and you"],
  [["Ada", "Ben", "Cy"], false, "Ada, Ben and Cy"],
])("%j and me: %s", (names, isMine, words) => {
  expect(reactionWords(names, isMine)).toBe(words);
});

test("a crowd is counted", () => {
  const names = Array.from({ length: 25 }, (_, index) => `Person ${index}`);
  expect(reactionWords(names, true)).toMatch(/Person 19, 5 more and you$/);
});
