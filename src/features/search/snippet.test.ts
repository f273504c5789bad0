import { expect, test } from "vitest";
import { snippetOf } from "./snippet";

const asText = (text: string, highlights: [number, number][]) =>
  snippetOf(text, highlights, (piece) => piece.replace("<@ada>", "@Ada"))
    .map(({ text: part, isHit }) => (isHit ? `[${part}]` : part))
    .join("");

test("a short text is shown whole, on one line, with its hits and names", () => {
  expect(asText("to <@ada>:\n\nthe  figures", [[17, 24]])).toBe("to @Ada: the [figures]");
  expect(asText("nothing marked", [])).toBe("nothing marked");
});

test("of a long text the part around the first hit is shown, cut between words", () => {
  const text = `${"lorem ipsum ".repeat(40)}here ${"dolor sit ".repeat(60)}`;
  const shown = asText(text, [[480, 484]]);
  expect(shown).toMatch(/^… (lorem|ipsum) .* \[here\] dolor .* …$/);
  expect(shown.length).toBeLessThan(340);
});

test("a text without blanks is cut between characters", () => {
  const shown = asText("😀".repeat(400), [[600, 602]]);
  expect(shown).toContain("[😀]");
  expect(shown.isWellFormed()).toBe(true);
});
