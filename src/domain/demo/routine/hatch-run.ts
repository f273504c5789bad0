import { type Calendar, hour, minute } from "../calendar";
import type { PersonKey } from "../people";
import { deck, type Random } from "../random";
import type { DatedScene, Line } from "../scene";
import { orders, runs } from "./hatch-run-words";

/** Coffee from Dee's hatch on the pier: somebody goes, everybody orders. */
export function hatchRuns(calendar: Calendar, random: Random): DatedScene[] {
  const nextRun = deck(runs);
  const machineDay = calendar.dayOf("week 5 wed") ?? calendar.now;
  return calendar.workdays.flatMap((date) => {
    // Once there is a machine again, people go for the company.
    if (date > machineDay && random.chance(0.5)) return [];
    const run = nextRun();
    if (!run) return [];
    const [runner, call, news] = run;
    const thirsty = random
      .shuffle(Object.entries(orders) as [PersonKey, readonly string[]][])
      .filter(([who]) => who !== runner)
      .slice(0, Math.floor(random.between(3, 6)));
    const lines: Line[] = [
      [runner, call],
      ...thirsty.map(
        ([who, drinks]): Line => [who, random.pick(drinks), { after: random.between(0.3, 3.5) }],
      ),
    ];
    if (news) lines.push([runner, news, { after: random.between(12, 26) }]);
    return [{ at: date + 10 * hour + random.between(5, 40) * minute, lines }];
  });
}
