import { expect, test } from "vitest";
import { goalOf } from "./walk-links";

test("arrows lead to the neighbour and stop at the ends", () => {
  expect(goalOf("ArrowDown", 0, 3)).toBe(1);
  expect(goalOf("ArrowDown", 2, 3)).toBe(2);
  expect(goalOf("ArrowUp", 1, 3)).toBe(0);
  expect(goalOf("ArrowUp", 0, 3)).toBe(0);
  expect(goalOf("Home", 2, 3)).toBe(0);
  expect(goalOf("End", 0, 3)).toBe(2);
  expect(goalOf("Enter", 1, 3)).toBeNull();
});
