import type { Weekday, When, Workday } from "./scene";

export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

const weekdays: readonly Weekday[] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
const wholeWeeks = 5;
/** So many workdays before today always follow the whole weeks. */
const nearDays = 4;

/** The story's days, laid out so that they end now. A day is the time of its midnight, UTC. */
export type Calendar = {
  now: number;
  /** The Monday on which the story begins. */
  start: number;
  /** Every day from the first to today. */
  days: readonly number[];
  /** Those of them that are not on a weekend. */
  workdays: readonly number[];
  /** Null for a workday "ago" that would fall into the whole weeks: how many fit depends on today. */
  at(when: When): number | null;
  /** Midnight of a workday. */
  dayOf(workday: Workday): number | null;
};

export function createCalendar(now: number): Calendar {
  const today = Math.floor(now / day) * day;
  const before = workdaysBefore(today);
  const nearest = before[nearDays - 1] ?? today;
  // The whole weeks end before the days that are counted back, so that the story stays in order.
  const end = nearest - weekdayOf(nearest) * day;
  const start = end - wholeWeeks * 7 * day;
  const days = Array.from({ length: (today - start) / day + 1 }, (_, index) => start + index * day);

  const dayOf = (workday: string): number | null => {
    const [first, second, third] = workday.split(" ");
    if (first === "week")
      return start + ((Number(second) - 1) * 7 + weekdays.indexOf(third as Weekday)) * day;
    const date = before[Number(first) - 1];
    return date === undefined || date < end ? null : date;
  };
  const at = (when: When): number | null => {
    if (when.endsWith(" minutes ago")) return now - Number.parseInt(when, 10) * minute;
    const cut = when.lastIndexOf(" ");
    const midnight = dayOf(when.slice(0, cut));
    return midnight === null ? null : midnight + timeOfDay(when.slice(cut + 1));
  };
  return { now, start, days, workdays: days.filter((date) => !isWeekend(date)), at, dayOf };
}

/** 0 on Mondays. The epoch was a Thursday. */
export const weekdayOf = (date: number): number => (Math.floor(date / day) + 3) % 7;
export const isWeekend = (date: number): boolean => weekdayOf(date) > 4;

/** The latest first; two weeks of them. */
function workdaysBefore(today: number): number[] {
  const fortnight = Array.from({ length: 14 }, (_, index) => today - (index + 1) * day);
  return fortnight.filter((date) => !isWeekend(date));
}

function timeOfDay(time: string): number {
  const [hours, minutes] = time.split(":");
  return Number(hours) * hour + Number(minutes) * minute;
}
