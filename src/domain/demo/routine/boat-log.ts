import { type Calendar, hour, minute } from "../calendar";
import { deck, type Random } from "../random";
import type { DatedScene } from "../scene";
import { acceptances, errands, quietDays, roughDays, toldElsewhere } from "./boat-errands";
import { seaHeight } from "./sea";

// Metres on the way out; above it nothing is lifted.
const liftingLimit = 1.6;

/** Marit's window for the next day, what the skipper says to it, and the trip itself. */
export function boatLog(calendar: Calendar, random: Random): DatedScene[] {
  const accept = deck(acceptances);
  const nextRough = deck(roughDays);
  const nextQuiet = deck(quietDays);
  const planned = new Map(errands.map(([when, plan, report]) => [calendar.dayOf(when), { plan, report }]));
  const skipped = new Set(toldElsewhere.map((when) => calendar.dayOf(when)));
  return calendar.workdays.flatMap((date, index) => {
    const eve = calendar.workdays[index - 1];
    const isStorm = calendar.now - date < 60 * hour;
    if (eve === undefined || isStorm || skipped.has(date)) return [];
    const then = date - eve > 24 * hour ? "Monday" : "tomorrow";
    const height = seaHeight(calendar, date + 12 * hour, "middle");
    const wind = Math.round(6 + height * random.between(4, 6));
    const errand = planned.get(date);
    if (errand) return trip(eve, date, errand, { then, metres: height.toFixed(1), wind });
    // When nothing is planned nobody asks for a window every day.
    return random.chance(0.6) ? noWindow(eve, then, height, wind) : [];
  });

  function noWindow(eve: number, then: string, height: number, wind: number): DatedScene[] {
    const noTrip = height > liftingLimit ? nextRough() : nextQuiet();
    if (!noTrip) return [];
    const [verdict, answer] = noTrip;
    const text = verdict
      .replace("{then}", then)
      .replace("{m}", height.toFixed(1))
      .replace("{kn}", String(wind));
    return [
      {
        at: eve + 15.6 * hour,
        lines: [
          ["marit", text],
          ["eoin", answer, { after: random.between(2, 40) }],
        ],
      },
    ];
  }

  function trip(
    eve: number,
    date: number,
    errand: { plan: string; report: string },
    { then, metres, wind }: { then: string; metres: string; wind: number },
  ) {
    const leave = Math.round(random.between(5, 40));
    const back = Math.round(random.between(5, 55));
    const from = random.pick(["05:30", "06:00", "06:30"]);
    const until = random.pick(["14:00", "15:00", "16:00"]);
    const window = random.pick([
      `Boat window ${then} ${from} to ${until}: ${metres} m, ${wind} kn. For ${errand.plan}?`,
      `${then === "Monday" ? then : "Tomorrow"} is good, ${from}–${until}, ${metres} m and ${wind} kn. I have down: ${errand.plan}.`,
      `Window ${then} ${from} until ${until}, ${metres} m, wind ${wind} kn. The list says: ${errand.plan}.`,
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
