import { describe, expect, test } from "vitest";
import { type Quiet, quietAt } from "./quiet";

const everyDay = [0, 1, 2, 3, 4, 5, 6];
const weekdays = [1, 2, 3, 4, 5];

const nights = (timeZone: string, days = everyDay): Quiet => ({
  dndUntil: null,
  timeZone,
  quietHours: { days, from: "22:00", to: "07:00" },
});

/** Until when it is quiet at `now`, as an instant in UTC; null: it is not. */
const until = (quiet: Quiet, now: string) => quietAt(quiet, Date.parse(now))?.until ?? null;

describe("quiet hours over midnight", () => {
  test.each([
    ["2026-11-20T20:59:59Z", null],
    ["2026-11-20T21:00:00Z", "2026-11-21T06:00:00.000Z"],
    ["2026-11-21T00:30:00Z", "2026-11-21T06:00:00.000Z"],
    ["2026-11-21T05:59:59Z", "2026-11-21T06:00:00.000Z"],
    ["2026-11-21T06:00:00Z", null],
  ])("in Zurich at %s: %s", (now, expected) => {
    expect(until(nights("Europe/Zurich"), now)).toBe(expected);
  });

  test.each([
    // Kathmandu is 5:45 ahead, Chatham 13:45 in its summer, St John's 3:30 behind in winter.
    ["Asia/Kathmandu", "2026-11-20T16:15:00Z", "2026-11-21T01:15:00.000Z"],
    ["Asia/Kathmandu", "2026-11-20T16:14:59Z", null],
    ["Pacific/Chatham", "2026-11-20T08:15:00Z", "2026-11-20T17:15:00.000Z"],
    ["America/St_Johns", "2026-11-21T01:30:00Z", "2026-11-21T10:30:00.000Z"],
    ["Pacific/Kiritimati", "2026-11-20T08:00:00Z", "2026-11-20T17:00:00.000Z"],
    ["Pacific/Pago_Pago", "2026-11-20T09:00:00Z", "2026-11-20T18:00:00.000Z"],
  ])("in %s at %s: %s", (timeZone, now, expected) => {
    expect(until(nights(timeZone), now)).toBe(expected);
  });

  test("belong to the day on which they begin", () => {
    // Friday night is quiet into Saturday; Saturday night is not, Sunday night neither.
    const quiet = nights("UTC", weekdays);
    expect(until(quiet, "2026-11-21T03:00:00Z")).toBe("2026-11-21T07:00:00.000Z");
    expect(until(quiet, "2026-11-22T03:00:00Z")).toBeNull();
    expect(until(quiet, "2026-11-23T03:00:00Z")).toBeNull();
    expect(until(quiet, "2026-11-23T23:00:00Z")).toBe("2026-11-24T07:00:00.000Z");
  });
});

describe("when the clocks change", () => {
  test.each([
    // 29 March 2026, Zurich: 02:00 becomes 03:00. The night is an hour shorter.
    [nights("Europe/Zurich"), "2026-03-28T21:00:00Z", "2026-03-29T05:00:00.000Z"],
    [nights("Europe/Zurich"), "2026-03-29T04:59:59Z", "2026-03-29T05:00:00.000Z"],
    [nights("Europe/Zurich"), "2026-03-29T05:00:00Z", null],
    // 25 October 2026: 03:00 becomes 02:00. The night is an hour longer.
    [nights("Europe/Zurich"), "2026-10-24T20:00:00Z", "2026-10-25T06:00:00.000Z"],
    [nights("Europe/Zurich"), "2026-10-25T05:59:59Z", "2026-10-25T06:00:00.000Z"],
    // New York, 8 March and 1 November 2026.
    [nights("America/New_York"), "2026-03-08T03:00:00Z", "2026-03-08T11:00:00.000Z"],
    [nights("America/New_York"), "2026-11-01T02:00:00Z", "2026-11-01T12:00:00.000Z"],
    // Lord Howe moves by half an hour: 4 October 2026, 02:00 becomes 02:30.
    [nights("Australia/Lord_Howe"), "2026-10-03T12:00:00Z", "2026-10-03T20:00:00.000Z"],
  ])("%o at %s: %s", (quiet, now, expected) => {
    expect(until(quiet, now)).toBe(expected);
  });

  const early = (from: string, to: string): Quiet => ({
    ...nights("Europe/Zurich"),
    quietHours: { days: everyDay, from, to },
  });

  test("what falls into the skipped hour counts an hour later", () => {
    // 02:30 does not exist on 29 March: 01:30 UTC is 03:30.
    expect(until(early("02:30", "05:00"), "2026-03-29T01:29:59Z")).toBeNull();
    expect(until(early("02:30", "05:00"), "2026-03-29T01:30:00Z")).toBe("2026-03-29T03:00:00.000Z");
    expect(until(early("01:00", "02:30"), "2026-03-29T01:29:59Z")).toBe("2026-03-29T01:30:00.000Z");
  });

  test("of the hour that comes twice the first counts", () => {
    // 02:30 is at 00:30 UTC and again at 01:30 UTC on 25 October.
    expect(until(early("01:00", "02:30"), "2026-10-25T00:29:59Z")).toBe("2026-10-25T00:30:00.000Z");
    expect(until(early("01:00", "02:30"), "2026-10-25T00:45:00Z")).toBeNull();
    expect(until(early("02:30", "05:00"), "2026-10-25T00:30:00Z")).toBe("2026-10-25T04:00:00.000Z");
  });

  test("a country that skips a day: Samoa had no 30 December 2011", () => {
    expect(until(nights("Pacific/Apia"), "2011-12-30T08:30:00Z")).toBe("2011-12-30T17:00:00.000Z");
  });
});

test("periods that follow each other without a gap are one", () => {
  const weekend: Quiet = {
    ...{ dndUntil: null, timeZone: "Europe/Zurich" },
    quietHours: { days: [6, 0], from: "00:00", to: "00:00" },
  };
  expect(until(weekend, "2026-11-20T22:59:59Z")).toBeNull();
  expect(until(weekend, "2026-11-20T23:00:00Z")).toBe("2026-11-22T23:00:00.000Z");
  const always: Quiet = { ...weekend, quietHours: { days: everyDay, from: "09:00", to: "09:00" } };
  expect(until(always, "2026-11-20T12:00:00Z")).toBe("2026-11-28T08:00:00.000Z");
});

test("no day, no quiet hours; do-not-disturb goes first and ends by itself", () => {
  expect(until(nights("UTC", []), "2026-11-20T23:00:00Z")).toBeNull();
  const dnd: Quiet = { ...nights("UTC"), dndUntil: "2026-11-20T23:30:00.000Z" };
  expect(quietAt(dnd, Date.parse("2026-11-20T23:00:00Z"))).toEqual({
    outcome: "dnd",
    until: "2026-11-20T23:30:00.000Z",
  });
  expect(quietAt(dnd, Date.parse("2026-11-20T23:30:00Z"))).toEqual({
    outcome: "quiet-hours",
    until: "2026-11-21T07:00:00.000Z",
  });
});
