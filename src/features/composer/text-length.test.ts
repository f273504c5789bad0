import { expect, test } from "vitest";
import { charactersLeft } from "./text-length";

test("counts near the limit only, by code points and without the space around", () => {
  expect(charactersLeft("hello")).toBeNull();
  expect(charactersLeft("😀".repeat(20_000))).toBeNull();
  expect(charactersLeft(`  ${"a".repeat(39_990)}\n`)).toBe(10);
  expect(charactersLeft("😀".repeat(40_000))).toBe(0);
  expect(charactersLeft("a".repeat(40_003))).toBe(-3);
});
