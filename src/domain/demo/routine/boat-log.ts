import { type Calendar, hour, minute } from "../calendar";
import { deck, type Random } from "../random";
import type { DatedScene } from "../scene";
import { acceptances, errands, refusals, toldElsewhere } from "./boat-errands";
import { seaHeight } from "./sea";

/** Marit's window for the next day, what the skipper says to it, and the trip itself. */
export function boatLog(calendar: Calendar, random: Random): DatedScene[] {
  const accept = deck(acceptances);
  const refuse = deck(refusals);
  const planned = new Map(errands.map(([when, plan, report]) => [calendar.at(when), { plan, report }]));
  const skipped = new Set(toldElsewhere.map((when) => calendar.at(when)));
  return calendar.workdays.flatMap((date, index) => {
    const eve = calendar.workdays[index - 1];
    const isStorm = calendar.now - date < 60 * hour;
    if (eve === undefined || isStorm || skipped.has(date)) return [];
    const height = seaHeight(calendar, date + 12 * hour, "middle");
    const wind = Math.round(6 + height * random.between(4, 6));
    const errand = planned.get(date);
    if (errand) return trip(eve, date, errand, height.toFixed(1), wind);
    // When nothing is planned nobody asks for a window every day.
    return random.chance(0.6) ? [noWindow(eve, height, wind)] : [];
  });

  function noWindow(eve: number, height: number, wind: number): DatedScene {
    const verdict =
      height > 1.6 ? "No window for lifting tomorrow" : "Quiet tomorrow, and nothing on the list";
    return {
      at: eve + 15.6 * hour,
      lines: [
        ["marit", `${verdict}: ${height.toFixed(1)} m on the way out, wind ${wind} kn.`],
        ["eoin", refuse() ?? "Right.", { after: random.between(2, 40) }],
      ],
    };
  }

  function trip(
    eve: number,
    date: number,
    errand: { plan: string; report: string },
    metres: string,
    wind: number,
  ) {
    const leave = Math.round(random.between(5, 40));
    const back = Math.round(random.between(5, 55));
    const from = random.pick(["05:30", "06:00", "06:30"]);
    const until = random.pick(["14:00", "15:00", "16:00"]);
    const window = random.pick([
      `Boat window tomorrow ${from} to ${until}: ${metres} m, ${wind} kn. For ${errand.plan}?`,
      `Tomorrow is good, ${from}–${until}, ${metres} m and ${wind} kn. I have down: ${errand.plan}.`,
      `Window tomorrow ${from} until ${until}, ${metres} m, wind ${wind} kn. The list says: ${errand.plan}.`,
    ]);
    return [
      {
        at: eve + 15.5 * hour + random.between(0, 20) * minute,
        lines: [
          ["marit", window],
          ["eoin", accept() ?? "Aye.", { after: random.between(2, 30) }],
        ],
      },
      {
        at: date + 6 * hour + (leave + 1) * minute,
        lines: [["eoin", `Off the pier 06:${twoDigits(leave)}, two aboard. ${metres} m.`]],
      },
      {
        at: date + 14 * hour + (back + 2) * minute,
        lines: [["eoin", `Alongside 14:${twoDigits(back)}. ${errand.report}.`]],
      },
    ] satisfies DatedScene[];
  }
}

const twoDigits = (value: number) => String(value).padStart(2, "0");
