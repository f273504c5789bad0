import type { Weekday, When } from "./scene";

export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

const weekdays: readonly Weekday[] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
export const weeksOfStory = 5;

/** The story's days, laid out so that they end now. A day is the time of its midnight, UTC. */
export type Calendar = {
  now: number;
  /** The Monday on which the story begins. */
  start: number;
  /** Every day from the first to today. */
  days: readonly number[];
  /** Those of them that are not on a weekend. */
  workdays: readonly number[];
  at(when: When): number;
};

export function createCalendar(now: number): Calendar {
  const today = Math.floor(now / day) * day;
  const before = lastWorkdays(today);
  const nearest = before.at(-1) ?? today;
  // The whole weeks end before the days that are counted back, so that the story stays in order.
  const start = nearest - weekdayOf(nearest) * day - weeksOfStory * 7 * day;
  const days = Array.from({ length: (today - start) / day + 1 }, (_, index) => start + index * day);
  const workdays = days.filter((date) => !isWeekend(date));

  const at = (when: When): number => {
    const words = when.split(" ");
    const time = timeOfDay(words.at(-1) ?? "");
    if (words[0] === "week")
      return start + (Number(words[1]) - 1) * 7 * day + weekdays.indexOf(words[2] as Weekday) * day + time;
    if (words[1] === "minutes") return now - Number(words[0]) * minute;
    return (before[Number(words[0]) - 1] ?? start) + time;
  };
  return { now, start, days, workdays, at };
}

/** 0 on Mondays. The epoch was a Thursday. */
export const weekdayOf = (date: number): number => (Math.floor(date / day) + 3) % 7;
export const isWeekend = (date: number): boolean => weekdayOf(date) > 4;

/** The four workdays before `today`, the latest first. */
function lastWorkdays(today: number): number[] {
  const week = Array.from({ length: 7 }, (_, index) => today - (index + 1) * day);
  return week.filter((date) => !isWeekend(date)).slice(0, 4);
}

function timeOfDay(time: string): number {
  const [hours, minutes] = time.split(":");
  return Number(hours) * hour + Number(minutes) * minute;
}
