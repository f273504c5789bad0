import { expect, test } from "vitest";
import { dndChoices, statusChoices, type UntilChoice } from "./until-choices";

// A Saturday.
const now = new Date(2026, 10, 21, 14, 20, 30);
const endOf = (choices: readonly UntilChoice[], value: string, from = now) =>
  choices.find((choice) => choice.value === value)?.end(from);

test("a status ends after a while, with the day, with the week, or never", () => {
  expect(endOf(statusChoices, "none")).toBeNull();
  expect(endOf(statusChoices, "30m")).toEqual(new Date(2026, 10, 21, 14, 50, 30));
  expect(endOf(statusChoices, "4h")).toEqual(new Date(2026, 10, 21, 18, 20, 30));
  expect(endOf(statusChoices, "today")).toEqual(new Date(2026, 10, 22));
  expect(endOf(statusChoices, "week")).toEqual(new Date(2026, 10, 23));
  // On a Sunday the week ends that night; on a Monday it has just begun.
  expect(endOf(statusChoices, "week", new Date(2026, 10, 22, 9))).toEqual(new Date(2026, 10, 23));
  expect(endOf(statusChoices, "week", new Date(2026, 10, 23, 9))).toEqual(new Date(2026, 10, 30));
});

test("one is disturbed again after a while, or tomorrow at nine", () => {
  expect(endOf(dndChoices, "2h")).toEqual(new Date(2026, 10, 21, 16, 20, 30));
  expect(endOf(dndChoices, "tomorrow")).toEqual(new Date(2026, 10, 22, 9));
});
