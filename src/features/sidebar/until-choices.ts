/** For how long one says something of oneself. Times are those of the reader's clock. */

const minutes = (count: number) => (now: Date) => new Date(now.getTime() + count * 60_000);

/** Midnight of the day that is so many days from now. */
function dayFrom(now: Date, days: number, hour = 0): Date {
  const day = new Date(now);
  day.setDate(day.getDate() + days);
  day.setHours(hour, 0, 0, 0);
  return day;
}

/** A week ends with its Sunday. */
const nextMonday = (now: Date) => dayFrom(now, (8 - now.getDay()) % 7 || 7);

export type UntilChoice = { value: string; label: string; end: (now: Date) => Date | null };

export const statusChoices: readonly UntilChoice[] = [
  { value: "none", label: "Until I change it", end: () => null },
  { value: "30m", label: "30 minutes", end: minutes(30) },
  { value: "1h", label: "1 hour", end: minutes(60) },
  { value: "4h", label: "4 hours", end: minutes(240) },
  { value: "today", label: "Today", end: (now) => dayFrom(now, 1) },
  { value: "week", label: "This week", end: nextMonday },
];

export const dndChoices: readonly UntilChoice[] = [
  { value: "30m", label: "30 minutes", end: minutes(30) },
  { value: "1h", label: "1 hour", end: minutes(60) },
  { value: "2h", label: "2 hours", end: minutes(120) },
  { value: "tomorrow", label: "Until tomorrow, 9:00", end: (now) => dayFrom(now, 1, 9) },
];

/** What people often say, so that they need not type it; `choice` is one of `statusChoices`. */
export const statusIdeas = [
  { emoji: "📅", text: "In a meeting", choice: "1h" },
  { emoji: "🎧", text: "Focusing", choice: "4h" },
  { emoji: "🥪", text: "Lunch", choice: "1h" },
  { emoji: "🏡", text: "Working from home", choice: "today" },
  { emoji: "🤒", text: "Out sick", choice: "today" },
  { emoji: "🌴", text: "On holiday", choice: "none" },
];
