import { localDay } from "@/components/days";
import type { StoredNotification } from "@/lib/objects";

/** Notifications, the newest first, as the days on which they came where the reader is. */
export function byDay(
  entries: readonly StoredNotification[],
): { day: string; entries: StoredNotification[] }[] {
  const days: { day: string; entries: StoredNotification[] }[] = [];
  for (const entry of entries) {
    const day = localDay(entry.createdAt);
    const last = days.at(-1);
    if (last?.day === day) last.entries.push(entry);
    else days.push({ day, entries: [entry] });
  }
  return days;
}
