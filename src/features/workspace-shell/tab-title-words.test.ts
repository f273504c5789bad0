import { expect, test } from "vitest";
import { tabTitle } from "./tab-title-words";

test("says how much waits, where one is and in which workspace", () => {
  expect(tabTitle({ waiting: 0, place: "#general", workspace: "Acme" })).toBe("#general · Acme");
  expect(tabTitle({ waiting: 3, place: "Ada", workspace: "Acme" })).toBe("(3) Ada · Acme");
  expect(tabTitle({ waiting: 250, place: null, workspace: "Acme" })).toBe("(99+) Acme");
});
