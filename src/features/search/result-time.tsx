import { useHydrated } from "@/components/use-hydrated";

/** When a message was written: the day, and of the last days the time, too. Empty until the page is alive. */
export function ResultTime({ time }: { time: string }) {
  const isLocal = useHydrated();
  const date = new Date(time);
  return (
    <time
      dateTime={time}
      title={isLocal ? date.toLocaleString() : undefined}
      className="whitespace-nowrap tabular-nums"
    >
      {isLocal && wordsOf(date, new Date())}
    </time>
  );
}

const dayMs = 86_400_000;

function wordsOf(date: Date, now: Date): string {
  const isThisYear = date.getFullYear() === now.getFullYear();
  const isLately = now.getTime() - date.getTime() < 6 * dayMs;
  const format: Intl.DateTimeFormatOptions = isLately
    ? { weekday: "short", hour: "numeric", minute: "2-digit" }
    : { day: "numeric", month: "short", year: isThisYear ? undefined : "numeric" };
  const isToday = date.toDateString() === now.toDateString();
  return date.toLocaleString(undefined, isToday ? { hour: "numeric", minute: "2-digit" } : format);
}
