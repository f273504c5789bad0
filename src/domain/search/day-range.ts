import type { Day, SearchFilter } from "@/lib/search-query";
import { readDay } from "@/lib/search-query";

/** From `from` on, and before `to`; ISO 8601. Null: no bound. */
export type TimeRange = { from: string | null; to: string | null };

/**
 * What the filters before:, after: and on: leave of all time. `before` and `after` are without the day itself.
 *
 * @param timeZone whose days they are, an IANA name
 */
export function rangeOf(filters: readonly SearchFilter[], timeZone: string, now: Date): TimeRange {
  let from = Number.NEGATIVE_INFINITY;
  let to = Number.POSITIVE_INFINITY;
  for (const { operator, value } of filters) {
    const day = readDay(value);
    if (!day) continue;
    if (operator === "before") to = Math.min(to, beginOf(day, 0, timeZone, now));
    if (operator === "after") from = Math.max(from, beginOf(day, 1, timeZone, now));
    if (operator === "on") {
      from = Math.max(from, beginOf(day, 0, timeZone, now));
      to = Math.min(to, beginOf(day, 1, timeZone, now));
    }
  }
  return {
    from: Number.isFinite(from) ? new Date(from).toISOString() : null,
    to: Number.isFinite(to) ? new Date(to).toISOString() : null,
  };
}

/** The first moment of the day that is `later` days after `day`. */
function beginOf(day: Day, later: number, timeZone: string, now: Date): number {
  const midnight = day === "today" || day === "yesterday" ? wallClock(now.getTime(), timeZone) : null;
  const { year, month, day: dayOfMonth } = typeof day === "string" ? dateOf(midnight ?? 0) : day;
  const shift = day === "yesterday" ? later - 1 : later;
  const wanted = Date.UTC(year, month - 1, dayOfMonth + shift);
  // What the zone's clocks are ahead of UTC then; asked again where that lies, for they may change between.
  const guess = wanted - (wallClock(wanted, timeZone) - wanted);
  return wanted - (wallClock(guess, timeZone) - guess);
}

const dateOf = (time: number) => {
  const date = new Date(time);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
};

/** What the zone's clocks show at a moment, as if it were UTC; milliseconds. */
function wallClock(time: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat("en", {
    ...{ timeZone, hourCycle: "h23", calendar: "iso8601", numberingSystem: "latn" },
    ...{ year: "numeric", month: "numeric", day: "numeric" },
    ...{ hour: "numeric", minute: "numeric", second: "numeric" },
  }).formatToParts(time);
  const value = (type: Intl.DateTimeFormatPartTypes) =>
    Number(parts.find((one) => one.type === type)?.value ?? 0);
  return Date.UTC(
    value("year"),
    value("month") - 1,
    value("day"),
    value("hour"),
    value("minute"),
    value("second"),
  );
}
