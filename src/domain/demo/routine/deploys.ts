import { type Calendar, hour, minute } from "../calendar";
import type { Random } from "../random";
import type { DatedScene } from "../scene";
import { changes } from "./deploy-notes";

/** Bruno's note for each release of the web side. */
export function deploys(calendar: Calendar, random: Random): DatedScene[] {
  let release = 2790;
  return changes.flatMap(([on, change, ...answers]) => {
    const date = calendar.dayOf(on);
    if (date === null) return [];
    release += Math.ceil(random.between(0, 4));
    return [
      {
        at: date + 9.2 * hour + random.between(0, 45) * minute,
        lines: [["bruno", `r${release} is out: ${change}`], ...answers],
      },
    ];
  });
}
