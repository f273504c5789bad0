import { expect, test } from "vitest";
import { interleave, median } from "./rounds";

test("the median is the middle one, or between the two in the middle", () => {
  expect(median([9, 1, 5])).toBe(5);
  expect(median([4, 1, 3, 2])).toBe(2.5);
});

test("sides take turns, and the first turn does not count", async () => {
  const turns: string[] = [];
  const side = (name: string) => async () => turns.push(name);
  const measured = await interleave({ a: side("a"), b: side("b") }, 2);
  expect(turns).toEqual(["a", "b", "a", "b", "a", "b"]);
  expect(measured).toEqual({ a: [3, 5], b: [4, 6] });
});
