import { expect, test } from "vitest";
import { parseMarkdown } from "./parse";
import { plainBlocks } from "./plain";

test.each([
  "Good morning",
  "One line\nand another\nand a third",
  "A paragraph\n\nand another\n \n\nand a third, on\ntwo lines",
  "(What?) Yes! 7.5 of them, at 10:30; 'so' \"what\"",
  "שלום, מה שלומך?",
  "👩‍👩‍👧 🎉",
  "",
])("of a plain text it makes what the parser makes: %j", (text) => {
  expect(plainBlocks(text)).toEqual(parseMarkdown(text));
});
