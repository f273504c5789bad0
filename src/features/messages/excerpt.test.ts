import { expect, test } from "vitest";
import { excerpt, isEmojiOnly } from "./excerpt";

const own = new Set(["party-cat"]);

test("a few emoji alone are large, with words or by the dozen they are not", () => {
  for (const text of [
    "👍",
    "🎉 🎉",
    "👩‍👩‍👧‍👦",
    "🇩🇪🇫🇷",
    "👋🏽",
    "❤️",
    ":party-cat: :party-cat:",
    ":party-cat:👍",
  ])
    expect(isEmojiOnly(text, own), text).toBe(true);
  for (const text of [
    "1",
    "#",
    "ok 👍",
    "",
    ":nobody:",
    ":party-cat: ok",
    ":party-cat:".repeat(9),
    "👍".repeat(9),
  ])
    expect(isEmojiOnly(text, own), text).toBe(false);
});

test("long messages are shown by their beginning", () => {
  expect(excerpt("short")).toBeNull();
  expect(excerpt("line\n".repeat(40))?.split("\n")).toHaveLength(18);
  const words = excerpt("word ".repeat(2_000)) ?? "";
  expect(words.length).toBeLessThanOrEqual(1_600);
  expect(words.endsWith("word")).toBe(true);
});

test("a cut never leaves half a character", () => {
  expect(excerpt(`a${"😀".repeat(2_000)}`)?.isWellFormed()).toBe(true);
  expect(excerpt(`a${"😀".repeat(2_000)}`)?.endsWith("😀")).toBe(true);
});
