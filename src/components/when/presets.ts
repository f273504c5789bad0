/** A moment that is offered: what it is called, and when it is. */
export type Preset = { label: string; at: Date };

const minute = 60_000;

/**
 * The moments that people mean most often, from `now` on, by the clocks of this device: what is said of
 * tomorrow and Monday is nine in the morning there, whatever summer time does in between.
 */
export function presetsAt(now: Date): Preset[] {
  const inMinutes = (minutes: number) => new Date(now.getTime() + minutes * minute);
  const nineIn = (days: number) => new Date(now.getFullYear(), now.getMonth(), now.getDate() + days, 9);
  // Sunday is 0: the next Monday is never today.
  const toMonday = ((8 - now.getDay()) % 7 || 7) as number;
  const presets = [
    { label: "In 20 minutes", at: inMinutes(20) },
    { label: "In 1 hour", at: inMinutes(60) },
    { label: "In 3 hours", at: inMinutes(180) },
    { label: "Tomorrow at 9:00", at: nineIn(1) },
    { label: "Monday at 9:00", at: nineIn(toMonday) },
  ];
  // On a Sunday, Monday is tomorrow.
  return toMonday === 1 ? presets.slice(0, -1) : presets;
}

/** As `<input type="datetime-local">` has it: the clocks of this device, to the minute. */
export function toLocalInput(date: Date): string {
  const two = (value: number) => String(value).padStart(2, "0");
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${day}T${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** What was typed into it as a moment; null when it is none. */
export function fromLocalInput(value: string): Date | null {
  const date = new Date(value);
  return value === "" || Number.isNaN(date.getTime()) ? null : date;
}

/** "Tomorrow at 09:00", "Monday, 3 November at 09:00": a moment to come, as one says it. */
export function momentWords(iso: string, now: Date, locale?: string): string {
  const date = new Date(iso);
  const time = new Intl.DateTimeFormat(locale, { hour: "numeric", minute: "2-digit" }).format(date);
  const days = Math.round((midnight(date) - midnight(now)) / (24 * 60 * minute));
  if (days === 0) return `today at ${time}`;
  if (days === 1) return `tomorrow at ${time}`;
  if (days === -1) return `yesterday at ${time}`;
  const sameYear = date.getFullYear() === now.getFullYear();
  const day = new Intl.DateTimeFormat(locale, {
    ...{ weekday: "long", day: "numeric", month: "long" },
    ...(sameYear ? {} : { year: "numeric" }),
  }).format(date);
  return `${day} at ${time}`;
}

const midnight = (date: Date) => new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
