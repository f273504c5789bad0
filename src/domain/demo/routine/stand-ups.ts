import { type Calendar, hour, minute } from "../calendar";
import { joinedAt, type PersonKey } from "../people";
import type { Random } from "../random";
import type { DatedScene } from "../scene";
import { galwayItems } from "./stand-up-items";
import { halifaxItems } from "./stand-up-items-halifax";

type Voice = (done: string, next: string) => string;

const voices: Partial<Record<PersonKey, Voice>> = {
  marit: (done, next) => `Yesterday: ${done}.\nToday: ${next}.`,
  tomasz: (done, next) => `Done is ${done}. Today ${next}.`,
  yuki: (done, next) => `done: ${done}\nnext: ${next}`,
  leila: (done, next) => `• ${done}\n• today: ${next}`,
  bruno: (done, next) => `✅ ${done}\n➡️ ${next}`,
  saoirse: (done, next) => `Morning! Yesterday was ${done}, today it's ${next} 🌞`,
  hanna: (done, next) => `Finished: ${done}\nToday: ${next}`,
  eoin: (done, next) => `${capital(done)}. Now ${next}.`,
  callum: (done, next) => `Had ${done}. On to ${next}`,
  priya: (done, next) => `1. ${capital(done)}: done. 2. ${capital(next)}: today.`,
  mateo: (done, next) => `Good morning. Yesterday: ${done}. Today: ${next}.`,
};

/** Everyone's report on most workdays, the loft's before ten and Halifax's before theirs. */
export function standUps(calendar: Calendar, random: Random): DatedScene[] {
  return [
    ...Object.entries(galwayItems).flatMap(([who, items]) => reports(who as PersonKey, items, 8)),
    ...Object.entries(halifaxItems).flatMap(([who, items]) => reports(who as PersonKey, items, 12)),
  ];

  function reports(who: PersonKey, items: readonly string[], from: number): DatedScene[] {
    const days = calendar.workdays.filter((date) => date + from * hour > joinedAt(who, calendar));
    const chosen = new Set(random.shuffle(days).slice(0, items.length - 1));
    return days
      .filter((date) => chosen.has(date))
      .map((date, index) => ({
        at: date + from * hour + random.between(12, 100) * minute,
        lines: [[who, say(who, items[index] ?? "", items[index + 1] ?? "")]],
      }));
  }
}

const say = (who: PersonKey, done: string, next: string) => voices[who]?.(done, next) ?? `${done}; ${next}`;
const capital = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1);
