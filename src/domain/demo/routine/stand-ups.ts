import { type Calendar, hour, minute, weekdayOf } from "../calendar";
import type { PersonKey } from "../people";
import type { Random } from "../random";
import type { DatedScene } from "../scene";
import { pierItems, type WorkList } from "./stand-up-items";
import { halifaxItems } from "./stand-up-items-halifax";
import { upstairsItems } from "./stand-up-items-upstairs";

type Report = {
  done: string;
  next: string;
  /** "Yesterday", or on Mondays "Friday". */
  last: string;
};

const voices: Partial<Record<PersonKey, (report: Report) => string>> = {
  marit: ({ done, next, last }) => `${last}: ${done}.\nToday: ${next}.`,
  tomasz: ({ done, next, last }) => `${last} ${done}. Today ${next}.`,
  yuki: ({ done, next }) => `done: ${done}\nnext: ${next}`,
  leila: ({ done, next }) => `• ${done}\n• today: ${next}`,
  bruno: ({ done, next }) => `✅ ${done}\n➡️ ${next}`,
  saoirse: ({ done, next, last }) => `Morning! ${last} was ${done}, today it's ${next} 🌞`,
  hanna: ({ done, next }) => `Finished: ${done}\nToday: ${next}`,
  eoin: ({ done, next }) => `${capital(done)}. Now ${next}.`,
  callum: ({ done, next }) => `Done with ${done}. On to ${next}`,
  priya: ({ done, next }) => `1. ${capital(done)}: done. 2. ${capital(next)}: today.`,
  mateo: ({ done, next, last }) => `Good morning. ${last}: ${done}. Today: ${next}.`,
};

/** Everyone's report on most workdays: the loft's before ten, Halifax's before theirs. */
export function standUps(calendar: Calendar, random: Random): DatedScene[] {
  return [
    ...Object.entries({ ...pierItems, ...upstairsItems }).flatMap(([who, list]) => reports(who, list, 8)),
    ...Object.entries(halifaxItems).flatMap(([who, list]) => reports(who, list, 12)),
  ];

  function reports(who: string, list: WorkList, from: number): DatedScene[] {
    const key = who as PersonKey;
    let done = list.before;
    return list.items.flatMap(([on, next]) => {
      const date = calendar.dayOf(on);
      if (date === null) return [];
      const text = voices[key]?.({ done, next, last: weekdayOf(date) === 0 ? "Friday" : "Yesterday" });
      done = next;
      return [{ at: date + from * hour + random.between(12, 100) * minute, lines: [[key, text ?? next]] }];
    });
  }
}

const capital = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1);
