import { expect, test } from "vitest";
import { keywordFinder } from "./keywords";

test.each([
  ["ada", "Ask Ada.", true],
  ["ada", "Canada", false],
  ["ada", "Canada, said ada", true],
  ["ada", "adamant", false],
  ["Zürich", "in ZURICH tomorrow", true],
  ["zurich", "in Zürich tomorrow", true],
  ["cafe", "un café, please", true],
  ["on call", "who is on call?", true],
  ["on call", "on calls", false],
  ["c++", "we write C++ here", true],
  ["c++", "c++20", true],
  ["#incident", "see #incident-4", true],
  ["naïve", "naive", true],
  ["日本", "日本 へ", true],
  ["東京", "東京都", false],
  ["𝔘", "x 𝔘 y", true],
  ["😀", "well 😀😀", true],
  ["ﬁle", "a file", true],
  ["ada", "", false],
])("%s in %j: %s", (keyword, text, isThere) => {
  expect([...keywordFinder([keyword])(text)]).toEqual(isThere ? [keyword] : []);
});

test("a text made to be slow is not", () => {
  const find = keywordFinder(Array.from({ length: 200 }, (_, n) => `${"a".repeat(20)}${n}`));
  expect(find("a".repeat(40_000)).size).toBe(0);
});
