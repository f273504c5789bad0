import { expect, test } from "vitest";
import { codeRanges } from "./code-ranges";

const code = (text: string) => codeRanges(text).map(({ start, end }) => text.slice(start, end));

test.each([
  ["plain", []],
  ["a `b` c `d`", ["`b`", "`d`"]],
  ["``a ` b`` c`", ["``a ` b``"]],
  ["an `open one", []],
  ["`over\nlines`", ["`over\nlines`"]],
  ["`not over\n\nparagraphs`", []],
  ["\\`escaped` and `code`", ["` and `"]],
  ["before\n```ts\n@a `\n```\nafter `b`", ["```ts\n@a `\n```", "`b`"]],
  ["```\nnever closed\n`", ["```\nnever closed\n`"]],
  ["````\n```\n````\nx", ["````\n```\n````"]],
  ["~~~\n`a\n~~~ \n`b`", ["~~~\n`a\n~~~ ", "`b`"]],
  ["```inline``` a", ["```inline```"]],
])("%j", (text, expected) => {
  expect(code(text)).toEqual(expected);
});

test("hostile texts are read all the same", () => {
  for (const unit of ["`", "``", "`a", "`a``", "```\n", "~~~\n`", "\\`"]) {
    const text = unit.repeat(40_000 / unit.length);
    for (const { start, end } of codeRanges(text)) expect(end).toBeGreaterThan(start);
  }
});
