import { expect, test } from "vitest";
import { shownSize } from "./shown-size";

test.each([
  ["a small one stays as it is", [120, 80], [120, 80]],
  ["a wide one", [4000, 1000], [400, 100]],
  ["a high one", [1000, 4000], [75, 300]],
  ["a strip", [8000, 20], [400, 40]],
  ["a point", [1, 1], [40, 40]],
])("%s", (_what, [width = 0, height = 0], [w, h]) => {
  expect(shownSize({ width, height })).toEqual({ width: w, height: h });
});
