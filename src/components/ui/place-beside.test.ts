import { expect, test } from "vitest";
import { placeBeside } from "./place-beside";

const view = { width: 400, height: 300 };
const size = { width: 100, height: 20 };
const button = (left: number, top: number) => ({ left, top, width: 40, height: 40 });

test("it stands in the middle of its side", () => {
  expect(placeBeside(button(180, 100), size, "top", view)).toEqual({ left: 150, top: 74 });
  expect(placeBeside(button(180, 100), size, "bottom", view)).toEqual({ left: 150, top: 146 });
  expect(placeBeside(button(180, 100), size, "left", view)).toEqual({ left: 74, top: 110 });
  expect(placeBeside(button(180, 100), size, "right", view)).toEqual({ left: 226, top: 110 });
});

test("without room on its side it stands on the other", () => {
  expect(placeBeside(button(180, 10), size, "top", view)).toEqual({ left: 150, top: 56 });
  expect(placeBeside(button(180, 250), size, "bottom", view)).toEqual({ left: 150, top: 224 });
  expect(placeBeside(button(20, 100), size, "left", view)).toEqual({ left: 66, top: 110 });
});

test("it stays inside of the window", () => {
  expect(placeBeside(button(0, 100), size, "top", view).left).toBe(8);
  expect(placeBeside(button(370, 100), size, "top", view).left).toBe(292);
});
