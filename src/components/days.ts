/** Calendar days as `2026-11-03`, which compare and sort as text. */

/** The day of an ISO time where the reader is. */
export function localDay(time: string): string {
  const date = new Date(time);
  return `${date.getFullYear()}-${twoDigits(date.getMonth() + 1)}-${twoDigits(date.getDate())}`;
}

/** The day of an ISO time in UTC: what the server draws, which does not know where the reader is. */
export const utcDay = (time: string): string => time.slice(0, 10);

const twoDigits = (value: number) => String(value).padStart(2, "0");

/**
 * "Today", "Yesterday", "Monday, 3 November", with the year when it is another one.
 *
 * @param locale as Intl takes it; by default the browser's.
 */
export function dayLabel(day: string, today: string, locale?: string): string {
  const distance = Math.round((Date.parse(today) - Date.parse(day)) / 86_400_000);
  if (distance === 0) return "Today";
  if (distance === 1) return "Yesterday";
  return new Intl.DateTimeFormat(locale, {
    weekday: "long",
    day: "numeric",
    month: "long",
    year: day.slice(0, 4) === today.slice(0, 4) ? undefined : "numeric",
    // A day without a time is midnight in UTC; in any other zone it could become its neighbour.
    timeZone: "UTC",
  }).format(new Date(day));
}
