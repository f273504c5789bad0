import type { QuietHours } from "@/lib/objects";

/** What a person has chosen about not being disturbed. */
export type Quiet = {
  /** ISO 8601 */
  dndUntil: string | null;
  /** An IANA name. */
  timeZone: string;
  quietHours: QuietHours | null;
};

/** What holds sound and pushes back now, and until when (ISO 8601). */
export type Held = { outcome: "dnd" | "quiet-hours"; until: string };

const minute = 60_000;
const day = 24 * 60 * minute;

/**
 * Whether a person is not to be disturbed at `now`, and until when that lasts; null when they may be.
 * Quiet hours are those of the clocks in their time zone, across changes of summer time too: what falls
 * into the hour that is skipped counts an hour later, and of the hour that comes twice the first counts.
 *
 * @param now milliseconds since the epoch
 */
export function quietAt({ dndUntil, timeZone, quietHours }: Quiet, now: number): Held | null {
  if (dndUntil && Date.parse(dndUntil) > now) return { outcome: "dnd", until: dndUntil };
  const until = quietHours && endOfQuiet(quietHours, timeZone, now);
  return until ? { outcome: "quiet-hours", until: new Date(until).toISOString() } : null;
}

function endOfQuiet({ days, from, to }: QuietHours, timeZone: string, now: number): number | null {
  const [start, end] = [minutesOf(from), minutesOf(to)];
  const today = dateIn(timeZone, now);
  let until: number | null = null;
  // Yesterday's may go over midnight into now; those that follow without a gap prolong it, a week at most.
  for (let date = today - day; date <= today + 7 * day; date += day) {
    if (!days.includes(new Date(date).getUTCDay())) continue;
    const begins = instantOf(timeZone, date + start * minute);
    const ends = instantOf(timeZone, date + end * minute + (end > start ? 0 : day));
    if (begins <= (until ?? now) && ends > (until ?? now)) until = ends;
  }
  return until;
}

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** The date in the time zone at an instant, as its midnight in UTC. */
function dateIn(timeZone: string, instant: number): number {
  const local = instant + offsetAt(timeZone, instant);
  return local - (((local % day) + day) % day);
}

/** The instant at which the clocks of a time zone show `local` (milliseconds, as though it were UTC). */
function instantOf(timeZone: string, local: number): number {
  const [before, after] = [offsetAt(timeZone, local - day), offsetAt(timeZone, local + day)];
  const candidates = [local - before, local - after].filter(
    (instant) => instant + offsetAt(timeZone, instant) === local,
  );
  // None: the clocks skip it. The offset from before the change moves it on by what they skip.
  return candidates.length > 0 ? Math.min(...candidates) : local - before;
}

const formats = new Map<string, Intl.DateTimeFormat>();
/** There are some six hundred time zones; whoever writes them in many ways must not fill the memory. */
const formatLimit = 1_000;

/** How far the clocks of a time zone are ahead of UTC at an instant, in milliseconds. */
function offsetAt(timeZone: string, instant: number): number {
  const parts = Object.fromEntries(
    formatOf(timeZone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, Number(value)]),
  ) as Record<"year" | "month" | "day" | "hour" | "minute" | "second", number>;
  const local = Date.UTC(parts.year, parts.month - 1, parts.day, parts.hour, parts.minute, parts.second);
  return local - Math.floor(instant / 1_000) * 1_000;
}

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  if (formats.size >= formatLimit) formats.clear();
  const format = new Intl.DateTimeFormat("en-US", {
    ...{ timeZone, hourCycle: "h23" },
    ...{ year: "numeric", month: "numeric", day: "numeric" },
    ...{ hour: "numeric", minute: "numeric", second: "numeric" },
  });
  formats.set(timeZone, format);
  return format;
}
