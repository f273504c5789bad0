"use client";

const steps: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ["day", 86_400_000],
  ["hour", 3_600_000],
  ["minute", 60_000],
];
const words = new Intl.RelativeTimeFormat("en", { numeric: "auto" });

function relative(time: number): string {
  const distance = time - Date.now();
  for (const [unit, length] of steps)
    if (Math.abs(distance) > length * 0.98) return words.format(Math.round(distance / length), unit);
  return distance > 0 ? "in a moment" : "just now";
}

/** A time as one says it, "in 6 days" or "3 hours ago"; the exact one on hover. */
export function RelativeTime({ iso }: { iso: string }) {
  const date = new Date(iso);
  return (
    // The server writes it a moment earlier and in its own time zone; the browser's words count.
    <time dateTime={iso} title={date.toLocaleString()} suppressHydrationWarning>
      {relative(date.getTime())}
    </time>
  );
}
