import { type Calendar, day, hour, minute, weekdayOf } from "../calendar";
import { joinedAt } from "../people";
import { deck, type Random } from "../random";
import type { DatedScene, Line } from "../scene";
import { exposureOf, seaHeight } from "./sea";
import { type PlayerKey, playerKeys, players } from "./wave-game-players";
import { rounds, verdicts } from "./wave-game-words";

type Guess = { who: PlayerKey; metres: number };

/**
 * The office game: on Monday to Thursday Marit names a buoy, people guess her highest wave of the night,
 * and in the morning the nearest one has won. Guesses and results come from the same sea as the reports.
 */
export function waveGame(calendar: Calendar, random: Random): DatedScene[] {
  const nextRound = deck(rounds);
  const nextVerdict = deck(verdicts);
  const quips = new Map(playerKeys.map((who) => [who, deck(random.shuffle<string>(players[who].quips))]));
  const wins = new Map<PlayerKey, number>();
  const firstRound = calendar.dayOf("week 1 tue") ?? calendar.start;
  return calendar.workdays.flatMap((date) => {
    // The book is closed for the storm.
    const isOver = calendar.now - date < 40 * hour;
    const round = date >= firstRound && weekdayOf(date) < 4 && !isOver ? nextRound() : undefined;
    return round ? play(date, ...round) : [];
  });

  function play(date: number, buoy: string, why: string): DatedScene[] {
    const peakAt = date + random.between(18, 30) * hour;
    // Rayleigh: the highest of a few thousand waves is 1.8 to 2.1 times the significant height.
    const peak = tenths(seaHeight(calendar, peakAt, exposureOf(buoy)) * random.between(1.75, 2.15));
    const guesses = guess(date, peak);
    const opening: DatedScene = {
      at: date + 16.5 * hour + random.between(-4, 9) * minute,
      lines: [
        ["marit", `Tonight's wave: ${buoy}. ${why}`],
        ...guesses.map(
          ({ who, metres }): Line => [
            who,
            sayGuess(who, metres.toFixed(1)),
            { after: random.between(1, 13) },
          ],
        ),
      ],
    };
    const [winner, second] = [...guesses].sort(
      (a, b) => Math.abs(a.metres - peak) - Math.abs(b.metres - peak),
    );
    if (!winner || !second) return [opening];
    const measured = `${buoy}: ${peak.toFixed(1)} m at ${clock(peakAt)} UTC.`;
    return [
      opening,
      result(date + day + 8 * hour + random.between(2, 24) * minute, measured, winner, second),
    ];
  }

  function guess(date: number, peak: number): Guess[] {
    const present = playerKeys.filter((who) => joinedAt(who, calendar) < date);
    return random
      .shuffle(present)
      .slice(0, Math.floor(random.between(4, 7)))
      .map((who) => ({
        who,
        metres: Math.max(0.6, tenths(peak * random.between(0.78, 1.2) + players[who].temper * random.next())),
      }));
  }

  function sayGuess(who: PlayerKey, metres: string): string {
    const quip = random.chance(0.6) ? quips.get(who)?.() : undefined;
    return quip ? quip.replaceAll("{m}", metres) : metres;
  }

  function result(at: number, measured: string, winner: Guess, second: Guess): DatedScene {
    const { who, metres } = winner;
    const count = (wins.get(who) ?? 0) + 1;
    wins.set(who, count);
    const verdict = (nextVerdict() ?? "{winner}, then {second}")
      .replaceAll("{winner}", nameOf(who))
      .replaceAll("{second}", nameOf(second.who));
    const text = `${measured} ${verdict}. (${nameOf(who)} said ${metres.toFixed(1)}, win no. ${count})`;
    const boast = players[who].boasts[count - 1];
    // Halifax reads it four hours later.
    const readAfter =
      random.between(2, 14) + (who === "callum" || who === "priya" || who === "mateo" ? 245 : 0);
    return {
      at,
      lines: [["marit", text], ...(boast ? [[who, boast, { after: readAfter }] as const] : [])],
    };
  }
}

const tenths = (metres: number) => Math.round(metres * 10) / 10;
const nameOf = (who: PlayerKey) => who.charAt(0).toUpperCase() + who.slice(1);
const clock = (at: number) => new Date(at).toISOString().slice(11, 16);
