/**
 * A time to come as one says it: "15:30" today, "tomorrow 9:00", "Mon 30 Nov, 9:00" later.
 *
 * @param locale as Intl takes it; by default the browser's.
 */
export function untilWords(iso: string, now: Date, locale?: string): string {
  const time = new Date(iso);
  const clock = new Intl.DateTimeFormat(locale, { hour: "numeric", minute: "2-digit" }).format(time);
  const days = Math.round((midnight(time) - midnight(now)) / 86_400_000);
  // Midnight is the end of the day before.
  if (days === 1 && time.getHours() === 0 && time.getMinutes() === 0) return "midnight";
  if (days === 0) return clock;
  if (days === 1) return `tomorrow ${clock}`;
  const day = new Intl.DateTimeFormat(locale, { weekday: "short", day: "numeric", month: "short" });
  return `${day.format(time)}, ${clock}`;
}

const midnight = (date: Date) => new Date(date).setHours(0, 0, 0, 0);
