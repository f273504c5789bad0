import { type Calendar, hour, minute } from "../calendar";
import { deck, type Random } from "../random";
import type { DatedScene, Line } from "../scene";

/** Nights on which something broke: what was red, and what it was. */
const failures = [
  ["`queue_wraps_twice` timed out", "The runner's disk was full of my own core dumps. Emptied, green."],
  ["`gps_cold_start` red", "The recorded satellites had gone below the horizon. New recording, green."],
  ["image 2 KB over its slot", "Somebody left the float printf in. It was me. Green again."],
  [
    "`barometer_drift` off by 0.02 hPa",
    "Rounding in the test and not in the sensor. Fixed the test, told Yuki first.",
  ],
  ["three tests red, all named Lisbon", "Longitude sign. Again. In the fixture this time. Green."],
] as const;

const remarks = [
  "Smallest image since spring cleaning.",
  "Nothing to see, and I looked.",
  "One flaky test less: it was waiting for a Tuesday.",
  "All three boards in the rack agree for once.",
  "Yuki's board is 4 % faster than the others. It knows that it's watched.",
  "Coverage of the queue is 100 %, which frightens me a little.",
  "The static check has nothing to say. I miss its voice.",
  "Ran it twice because the first one was too fast. It was just fast.",
  "The false clock saves four minutes. Thank you, Mateo.",
  "Stack high-water mark 61 %.",
  "No warnings. None. Please nobody upgrade the compiler.",
  "Rescue image built and tried, as on every first night of the week.",
] as const;

/** The result of the night's build of the buoys' firmware, with what it says about itself. */
export function nightlies(calendar: Calendar, random: Random): DatedScene[] {
  const nextFailure = deck(failures);
  const nextRemark = deck(remarks);
  const isFaster = calendar.at("week 5 wed 12:00");
  let build = 1180;
  let tests = 398;
  let image = 401.4;
  return calendar.workdays.map((date) => {
    build += 1;
    tests += Math.floor(random.between(0, 4));
    image += random.between(-0.8, 0.9);
    const at = date + 7.5 * hour + random.between(0, 30) * minute;
    const failure = random.chance(0.13) ? nextFailure() : undefined;
    if (failure) {
      const [what, why] = failure;
      const fixed = { after: random.between(50, 140) };
      return {
        at,
        lines: [
          ["leila", `nightly ${build}: red. ${what}. Looking.`],
          ["leila", why, fixed],
        ],
      };
    }
    const seconds = String(Math.floor(random.between(0, 60))).padStart(2, "0");
    const result = `nightly ${build}: green, ${tests} tests in ${date > isFaster ? 2 : 6}:${seconds}, image ${image.toFixed(1)} KB`;
    const remark = random.chance(0.45) ? nextRemark() : undefined;
    const lines: Line[] = [["leila", remark ? `${result}. ${remark}` : result]];
    return { at, lines };
  });
}
