import { expect, test } from "vitest";
import { dayLabel, utcDay } from "./days";

test("the nearest days have names, the others their date", () => {
  expect(dayLabel("2026-11-03", "2026-11-03", "en-GB")).toBe("Today");
  expect(dayLabel("2026-11-02", "2026-11-03", "en-GB")).toBe("Yesterday");
  // Whether a comma follows the weekday depends on the version of the locale data.
  expect(dayLabel("2026-10-31", "2026-11-03", "en-GB")).toMatch(/^Saturday,? 31 October$/);
  expect(dayLabel("2025-11-03", "2026-11-03", "en-GB")).toMatch(/^Monday,? 3 November 2025$/);
  expect(dayLabel("2026-11-01", "2026-11-03", "de")).toBe("Sonntag, 1. November");
});

test("yesterday is the day before also over a change of clocks", () => {
  expect(dayLabel("2026-03-28", "2026-03-29", "en-GB")).toBe("Yesterday");
  expect(dayLabel("2026-10-25", "2026-10-26", "en-GB")).toBe("Yesterday");
});

test("a day in UTC is what the time says", () => {
  expect(utcDay("2026-11-03T23:30:00.000Z")).toBe("2026-11-03");
});
