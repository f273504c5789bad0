import { expect, test } from "vitest";
import { excerpt, isEmojiOnly, textParts } from "./text-parts";

const links = (text: string) =>
  textParts(text)
    .filter((part) => part.kind === "link")
    .map((part) => part.text);

test("the parts are the text again, link or not", () => {
  const text = "See https://example.org/a?b=c, and\n(http://example.com/x).";
  expect(
    textParts(text)
      .map((part) => part.text)
      .join(""),
  ).toBe(text);
  expect(links(text)).toEqual(["https://example.org/a?b=c", "http://example.com/x"]);
});

test("only http and https become links, and only when they say so", () => {
  expect(links("javascript:alert(1) data:text/html,x ftp://example.org //example.org")).toEqual([]);
  expect(links("mailto:ada@example.org ada@example.org readme.md www.example.org")).toEqual([]);
});

test("a full-length message of links is cut within a moment", () => {
  const text = "https://example.org/ ".repeat(1_900);
  expect(links(text)).toHaveLength(1_900);
});

test("a few emoji alone are large, with words or by the dozen they are not", () => {
  for (const text of ["👍", "🎉 🎉", "👩‍👩‍👧‍👦", "🇩🇪🇫🇷", "👋🏽", "❤️"])
    expect(isEmojiOnly(text), text).toBe(true);
  for (const text of ["1", "#", "ok 👍", "", "👍".repeat(9)]) expect(isEmojiOnly(text), text).toBe(false);
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
