import { expect, test } from "vitest";
import { fromLocalInput, momentWords, presetsAt, toLocalInput } from "./presets";

// Local times, as the device has them: these hold in every time zone.
const friday = new Date(2026, 10, 20, 15, 30);

test("the moments people mean, by the clocks of this device", () => {
  expect(presetsAt(friday).map(({ label, at }) => [label, toLocalInput(at)])).toEqual([
    ["In 20 minutes", "2026-11-20T15:50"],
    ["In 1 hour", "2026-11-20T16:30"],
    ["In 3 hours", "2026-11-20T18:30"],
    ["Tomorrow at 9:00", "2026-11-21T09:00"],
    ["Monday at 9:00", "2026-11-23T09:00"],
  ]);
});

test("on a Sunday, Monday is tomorrow and not said twice; on a Monday it is the next one", () => {
  const labels = presetsAt(new Date(2026, 10, 22, 8)).map(({ label }) => label);
  expect(labels).not.toContain("Monday at 9:00");
  const monday = presetsAt(new Date(2026, 10, 23, 8)).at(-1);
  expect(monday && toLocalInput(monday.at)).toBe("2026-11-30T09:00");
});

test("at the end of a year, and across a change of the clocks, it is nine all the same", () => {
  const tomorrow = (now: Date) => presetsAt(now)[3]?.at;
  expect(tomorrow(new Date(2026, 11, 31, 23, 59))?.getFullYear()).toBe(2027);
  for (const [month, day] of [[2, 28] as const, [9, 24] as const])
    expect(tomorrow(new Date(2026, month, day, 12))?.getHours()).toBe(9);
});

test("what was typed leads back to itself, and nothing is no moment", () => {
  const typed = toLocalInput(friday);
  expect(fromLocalInput(typed)).toEqual(friday);
  for (const nothing of ["", "x", "2026-99-99T00:00"]) expect(fromLocalInput(nothing)).toBeNull();
});

test("a moment as one says it", () => {
  const words = (date: Date) => momentWords(date.toISOString(), friday, "en-GB");
  expect(words(new Date(2026, 10, 20, 18))).toBe("today at 18:00");
  expect(words(new Date(2026, 10, 21, 9, 5))).toBe("tomorrow at 9:05");
  expect(words(new Date(2026, 10, 19, 9))).toBe("yesterday at 9:00");
  expect(words(new Date(2026, 11, 3, 9))).toBe("Thursday 3 December at 9:00");
  expect(words(new Date(2027, 0, 4, 9))).toBe("Monday, 4 January 2027 at 9:00");
});
