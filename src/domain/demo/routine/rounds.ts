import { type Calendar, day, hour, isWeekend, minute } from "../calendar";
import { joinedAt, type PersonKey } from "../people";
import { deck, type Random } from "../random";
import type { DatedScene } from "../scene";
import { remarks } from "./round-remarks";
import { type Exposure, halifaxBuoys, innerBuoys, middleBuoys, seaHeight } from "./sea";

type Reading = {
  /** "24 of 24", while they are all at sea. */
  all: string;
  /** Significant heights in metres. */
  sea: Record<Exposure, string>;
  /** Seconds. */
  period: string;
  slowest: string;
  seconds: number;
  weakest: string;
  volts: string;
  late: number;
};

const voices: Partial<Record<PersonKey, (reading: Reading) => string>> = {
  marit: ({ all, sea, period, weakest, volts }) =>
    `Morning round: ${all}. Outer line ${sea.outer} m at ${period} s, inner ${sea.inner} m. Weakest battery ${weakest}, ${volts} V.`,
  yuki: ({ all, weakest, volts, slowest, seconds, period }) =>
    `${all}. weakest ${weakest.toLowerCase()} ${volts} v. slowest report ${slowest.toLowerCase()} ${seconds} s. swell ${period} s.`,
  eoin: ({ all, sea }) =>
    `${all}. ${sea.outer} m outside, ${sea.middle} on the way, ${sea.inner} in the bay.`,
  callum: ({ all, sea, slowest }) =>
    `Evening, ${all}. ${sea.halifax} m on our side, ${sea.outer} on yours. ${slowest} behaving.`,
  priya: ({ all, late, sea, weakest, volts }) =>
    `Evening round: ${all}, late packets: ${late}, Hs ${sea.outer} m (outer), ${sea.halifax} m (Halifax). Lowest: ${weakest}, ${volts} V.`,
  mateo: ({ all, sea, slowest, seconds, weakest, volts }) =>
    `Good evening, ${all}. Halifax ${sea.halifax} m. Slowest was ${slowest} (${seconds} s), lowest battery ${weakest} (${volts} V).`,
};

/** Two reports on the network a day, weekends too, by whoever is on watch. */
export function rounds(calendar: Calendar, random: Random): DatedScene[] {
  const nextRemark = deck(remarks);
  const nextLate = deck(random.shuffle([...middleBuoys.slice(1), ...innerBuoys, ...halifaxBuoys]));
  const ashore = {
    from: calendar.at("week 2 thu 10:00") ?? calendar.now,
    to: calendar.at("week 4 mon 11:00") ?? calendar.now,
  };
  return calendar.days.flatMap((date) => {
    // Eoin may be at sea on a workday.
    const morning: PersonKey[] = isWeekend(date) ? ["eoin", "marit"] : ["marit", "marit", "yuki"];
    const evening: PersonKey[] = ["callum", "priya"];
    // The newcomer learns the watch for two weeks before it is his.
    if (joinedAt("mateo", calendar) + 14 * day < date) evening.push("mateo");
    return [
      round(random.pick(morning), date + 7 * hour + random.between(5, 40) * minute),
      round(random.pick(evening), date + 20.6 * hour + random.between(0, 25) * minute),
    ];
  });

  function round(who: PersonKey, at: number): DatedScene {
    const report = voices[who]?.(read(at)) ?? "";
    const add = (more: string) => `${report} ${who === "yuki" ? more.toLowerCase() : more}`;
    // Nobody is chatty in a gale.
    const isCalm = seaHeight(calendar, at, "outer") < 3.8;
    const remark = isCalm && random.chance(0.6) ? nextRemark() : undefined;
    const late = isCalm && random.chance(0.09) ? nextLate() : undefined;
    if (!late) return { at, lines: [[who, remark ? add(remark) : report]] };
    return {
      at,
      lines: [
        [
          who,
          `All but one: ${late} missed her slot, waiting for the next. Outer line ${read(at).sea.outer} m.`,
        ],
        [who, `${late} is back, both reports in one packet.`, { after: random.between(8, 19) }],
      ],
    };
  }

  function read(at: number): Reading {
    const metres = (exposure: Exposure) =>
      (seaHeight(calendar, at, exposure) * random.between(0.95, 1.05)).toFixed(1);
    // While Philomena is in the workshop there is one less to wait for.
    const count = at > ashore.from && at < ashore.to ? 23 : 24;
    return {
      all: `${count} of ${count}`,
      sea: {
        outer: metres("outer"),
        middle: metres("middle"),
        inner: metres("inner"),
        halifax: metres("halifax"),
      },
      period: random.between(7.5, 13.5).toFixed(1),
      slowest: random.pick(halifaxBuoys),
      seconds: Math.round(random.between(9, 44)),
      weakest: random.pick([...innerBuoys, ...halifaxBuoys]),
      volts: random.between(12.2, 12.9).toFixed(2),
      late: Math.floor(random.between(0, 5)),
    };
  }
}
