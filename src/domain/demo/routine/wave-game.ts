import { type Calendar, day, hour, minute, weekdayOf } from "../calendar";
import { joinedAt, type PersonKey } from "../people";
import { deck, type Random } from "../random";
import type { DatedScene, Line } from "../scene";
import { exposureOf, seaHeight } from "./sea";
import { boasts, closings, quips, rounds } from "./wave-game-words";

/** Metres that each player adds to what they expect, on average: who is bold and who is not. */
const temper: Partial<Record<PersonKey, number>> = {
  eoin: 0.1,
  tomasz: 0.9,
  yuki: -0.1,
  bruno: 0.6,
  saoirse: -0.3,
  leila: 0,
  hanna: -0.5,
  callum: 0.4,
  priya: 0,
  mateo: 0.3,
};
const players = Object.keys(temper) as PersonKey[];

/**
 * The office game: on Monday to Thursday Marit names a buoy, people guess her highest wave of the night,
 * and in the morning the nearest one has won. Guesses and results come from the same sea as the reports.
 */
export function waveGame(calendar: Calendar, random: Random): DatedScene[] {
  const words = {
    round: deck(rounds),
    quip: deck(random.shuffle(quips)),
    boast: deck(boasts),
    closing: deck(closings),
  };
  const won = new Map<PersonKey, number>();
  const firstRound = calendar.at("week 1 tue 00:00");
  return calendar.workdays.flatMap((date) => {
    const isOver = calendar.now - date < 40 * hour;
    const round = date >= firstRound && weekdayOf(date) < 4 && !isOver ? words.round() : undefined;
    return round ? play(date, round) : [];
  });

  function play(date: number, [buoy, why]: readonly [string, string]): DatedScene[] {
    const peakAt = date + random.between(18, 30) * hour;
    // Rayleigh: the highest of a few thousand waves is 1.8 to 2.1 times the significant height.
    const peak = tenths(seaHeight(calendar, peakAt, exposureOf(buoy)) * random.between(1.75, 2.15));
    const guesses = guess(date, peak);
    const [winner, second] = [...guesses].sort(
      (a, b) => Math.abs(a.metres - peak) - Math.abs(b.metres - peak),
    );
    const lines: Line[] = [
      ["marit", `Tonight's wave: ${buoy}. ${why}`],
      ...guesses.map(
        ({ who, metres }): Line => [who, sayGuess(metres.toFixed(1)), { after: random.between(1, 16) }],
      ),
    ];
    const opening = { at: date + 16.5 * hour, lines };
    return winner && second
      ? [opening, { at: date + day + 8.4 * hour, lines: result(winner, second) }]
      : [opening];

    function result(first: Guess, next: Guess): Line[] {
      const wins = (won.get(first.who) ?? 0) + 1;
      won.set(first.who, wins);
      const verdict = words
        .closing()
        ?.replace("{winner}", nameOf(first.who))
        .replace("{second}", nameOf(next.who));
      const text = `${buoy}: ${peak.toFixed(1)} m at ${clock(peakAt)} UTC. ${verdict} (${first.metres.toFixed(1)}, win no. ${wins})`;
      const boast = words.boast();
      return [
        ["marit", text],
        ...(boast ? [[first.who, boast, { after: random.between(4, 45) }] as const] : []),
      ];
    }
  }

  function guess(date: number, peak: number): Guess[] {
    const present = players.filter((who) => joinedAt(who, calendar) < date);
    return random
      .shuffle(present)
      .slice(0, Math.floor(random.between(4, 7)))
      .map((who) => ({
        who,
        metres: Math.max(0.6, tenths(peak * random.between(0.78, 1.2) + (temper[who] ?? 0) * random.next())),
      }));
  }

  function sayGuess(metres: string): string {
    const quip = random.chance(0.55) ? words.quip() : undefined;
    return quip ? quip.replace("{m}", metres) : metres;
  }
}

type Guess = { who: PersonKey; metres: number };

const tenths = (metres: number) => Math.round(metres * 10) / 10;
const nameOf = (who: PersonKey) => who.charAt(0).toUpperCase() + who.slice(1);
const clock = (at: number) => new Date(Math.floor(at / minute) * minute).toISOString().slice(11, 16);
