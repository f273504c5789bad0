import { type Calendar, hour, minute } from "../calendar";
import type { Random } from "../random";
import type { DatedScene } from "../scene";
import { deliveries } from "./deliveries";

/** Deliveries, and the measurements of the electronics bench. */
export function benches(calendar: Calendar, random: Random): DatedScene[] {
  let box = 61;
  return [
    ...deliveries.flatMap(([on, ...lines]) => {
      const date = calendar.dayOf(on);
      return date === null ? [] : [{ at: date + 8 * hour + random.between(2, 45) * minute, lines }];
    }),
    ...calendar.workdays
      .filter(() => random.chance(0.5))
      .map((date) => measure(date + 16 * hour + random.between(0, 50) * minute)),
  ];

  function measure(at: number): DatedScene {
    box += 1;
    const leakage = random.between(0.4, 1.3).toFixed(1);
    const insulation = random.between(1.6, 3.4).toFixed(1);
    const noise = random.between(38, 52).toFixed(0);
    const verdict = random.pick(["pass", "pass", "pass, and pretty", "pass"]);
    const text = `box ${box}: leakage ${leakage} µa, insulation ${insulation} gΩ, noise ${noise} µg. ${verdict}`;
    return { at, lines: [["yuki", text]] };
  }
}
