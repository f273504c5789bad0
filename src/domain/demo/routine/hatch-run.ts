import { type Calendar, hour, minute } from "../calendar";
import type { PersonKey } from "../people";
import { deck, type Random } from "../random";
import type { DatedScene, Line } from "../scene";
import { calls, news, orders } from "./hatch-run-words";

const runners: readonly PersonKey[] = ["bruno", "saoirse", "hanna", "leila", "yuki"];

/** Coffee from Dee's hatch on the pier: somebody goes, everybody orders. */
export function hatchRuns(calendar: Calendar, random: Random): DatedScene[] {
  const nextCall = deck(calls);
  const nextNews = deck(news);
  const hasOwnMachine = calendar.at("week 5 wed 09:00");
  return calendar.workdays.flatMap((date) => {
    // Once there is a machine again, people go for the company.
    if (date > hasOwnMachine && random.chance(0.55)) return [];
    const call = nextCall();
    if (!call) return [];
    const runner = random.pick(runners);
    const customers = random
      .shuffle(Object.keys(orders) as PersonKey[])
      .filter((who) => who !== runner)
      .slice(0, Math.floor(random.between(3, 6)));
    const lines: Line[] = [
      [runner, call],
      ...customers.map(
        (who): Line => [who, random.pick(orders[who] ?? []), { after: random.between(0.3, 3.5) }],
      ),
    ];
    const told = random.chance(0.75) ? nextNews() : undefined;
    if (told) lines.push([runner, told, { after: random.between(12, 26) }]);
    return [{ at: date + 10 * hour + random.between(5, 40) * minute, lines }];
  });
}
