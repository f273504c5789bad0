import { expect, test } from "vitest";
import { addKeywords } from "./keywords";

test("adds what was typed, several at once, each only once", () => {
  expect(addKeywords(["kettle"], "  Halifax ,KETTLE,, wave  game")).toEqual([
    "kettle",
    "Halifax",
    "wave game",
  ]);
  expect(addKeywords(["kettle"], "   ")).toEqual(["kettle"]);
});

test("stops at the bounds of the wire", () => {
  const many = Array.from({ length: 49 }, (_, index) => `word ${index}`);
  expect(addKeywords(many, "one, two")).toHaveLength(50);
  expect(addKeywords([], "😀".repeat(60))).toEqual(["😀".repeat(50)]);
});
