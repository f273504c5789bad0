import { expect, test } from "vitest";
import { continueLine } from "./continue-line";
import { type Edit, edited, type Typed } from "./edit";
import { fenceAt, toggleFence } from "./fences";
import { formatOf, formats } from "./formats";
import { indent } from "./indent";
import { asAddress, linkOver, toggleLink } from "./link";
import { toggleLines } from "./toggle-lines";
import { toggleMark } from "./toggle-mark";

/** A text in which | stands at both ends of the selection, or where the caret is. */
function read(drawn: string): Typed {
  const start = drawn.indexOf("|");
  const last = drawn.lastIndexOf("|");
  return { text: drawn.replaceAll("|", ""), start, end: last === start ? start : last - 1 };
}

function after(drawn: string, change: (typed: Typed) => Edit | null): string | null {
  const typed = read(drawn);
  const edit = change(typed);
  if (!edit) return null;
  const text = edited(typed.text, edit);
  const caret = edit.start === edit.end ? "|" : `|${text.slice(edit.start, edit.end)}|`;
  return text.slice(0, edit.start) + caret + text.slice(edit.end);
}

test.each([
  ["**", "a |word| b", "a **|word|** b"],
  ["**", "a **|word|** b", "a |word| b"],
  ["**", "a |**word**| b", "a |word| b"],
  ["**", "a |", "a **|**"],
  ["**", "a **|**", "a |"],
  ["**", "a **word|**", "a **word**|"],
  ["_", "|words and |", "_|words and|_ "],
  ["_", "**|word|**", "**_|word|_**"],
  ["**", "*|word|*", "***|word|***"],
  ["~~", "|one\n\n- two|", "|~~one~~\n\n- ~~two~~|"],
  ["~~", "|~~one~~\n- ~~two~~|", "|one\n- two|"],
  ["`", "| |", "| |"],
  ["**", "|שלום|", "**|שלום|**"],
] as const)("%s around %j is %j", (mark, before, expected) => {
  expect(after(before, (typed) => toggleMark(typed, mark))).toBe(expected);
});

test.each([
  ["quote", "a|b", "> a|b"],
  ["quote", "> a|b", "a|b"],
  ["quote", "x\n|one\n\ntwo|\ny", "x\n|> one\n> \n> two|\ny"],
  ["bullets", "|one\n\ntwo|", "|- one\n\n- two|"],
  ["bullets", "|- one\n* two|", "|one\ntwo|"],
  ["numbers", "|- one\n  - two|", "|1. one\n  2. two|"],
  ["numbers", "|1. one\n2. two|", "|one\ntwo|"],
  ["bullets", "|", "- |"],
] as const)("%s of %j is %j", (kind, before, expected) => {
  expect(after(before, (typed) => toggleLines(typed, kind))).toBe(expected);
});

test.each([
  ["|", "```\n|\n```"],
  ["a |x = 1| b", "a \n```\n|x = 1|\n```\n b"],
  ["```\nx| = 1\n```", "x| = 1"],
  ["|a ``` b|", "````\n|a ``` b|\n````"],
])("a block of code of %j is %j", (before, expected) => {
  expect(after(before, toggleFence)).toBe(expected);
});

test.each([
  ["```|", true],
  ["```ts|", true],
  ["``|`", false],
  ["```\nx|", true],
  ["```\nx\n```|", false],
  ["```\nx|\n```\n", true],
  ["```\nx\n```\ny|", false],
  ["```x```|", false],
  ["~~~~\n```\n|", true],
  ["a|\n```\nx", false],
])("whether %j is in code: %s", (drawn, isIn) => {
  const { text, start } = read(drawn);
  expect(fenceAt(text, start) !== null).toBe(isIn);
});

test.each([
  ["- one|", "- one\n- |"],
  ["- one|two", "- one\n- |two"],
  ["- [x] done|", "- [x] done\n- [ ] |"],
  ["  9. nine|", "  9. nine\n  10. |"],
  ["> > said|", "> > said\n> > |"],
  ["- one\n- |", "- one\n|"],
  ["> |", "|"],
  ["plain|", null],
  ["|- one", null],
  ["-5 degrees|", null],
])("a new line at %j is %j", (before, expected) => {
  expect(after(before, continueLine)).toBe(expected);
});

test.each([
  [false, "a|b", "a  |b"],
  [false, "|a\nb|", "|  a\n  b|"],
  [true, "|  a\n b\n\tc|", "|a\nb\nc|"],
  [true, "  a|", "a|"],
])("indented, back %s, %j is %j", (isBack, before, expected) => {
  expect(after(before, (typed) => indent(typed, isBack))).toBe(expected);
});

test.each([
  ["see |this|", "see [this](https://a.example/b_%28c%29)|"],
  ["|[x]|", "[\\[x\\]](https://a.example/b_%28c%29)|"],
  ["|", null],
  ["|two\nlines|", null],
  ["|https://b.example|", null],
])("an address over %j is %j", (before, expected) => {
  expect(after(before, (typed) => linkOver(typed, "https://a.example/b_(c)"))).toBe(expected);
});

test.each([
  ["|words|", "[words](|)"],
  ["|", "[|]()"],
  ["|https://a.example|", "[|](https://a.example)"],
  ["a [wo|rds](https://a.example) b", "a |words| b"],
])("a link of %j is %j", (before, expected) => {
  expect(after(before, toggleLink)).toBe(expected);
});

test.each([
  [" https://a.example/x ", "https://a.example/x"],
  ["mailto:a@b.example", "mailto:a@b.example"],
  ["javascript:alert(1)", null],
  ["data:text/html,x", null],
  ["see https://a.example", null],
  ["https://", null],
])("the address in %j is %j", (text, expected) => {
  expect(asAddress(text)).toBe(expected);
});

test("every format has a chord of its own, and a chord that has more keys is another", () => {
  const keys = { ctrlKey: true, metaKey: false, shiftKey: false, altKey: false };
  for (const format of formats) {
    const { code, ...rest } = { withShift: false, withAlt: false, ...format };
    expect(formatOf({ ...keys, code, shiftKey: rest.withShift, altKey: rest.withAlt })?.id).toBe(format.id);
  }
  expect(formatOf({ ...keys, code: "KeyB", shiftKey: true })).toBeNull();
  expect(formatOf({ ...keys, code: "KeyB", ctrlKey: false })).toBeNull();
});
