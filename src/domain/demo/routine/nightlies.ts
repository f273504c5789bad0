import { type Calendar, hour, minute } from "../calendar";
import type { Random } from "../random";
import type { DatedScene, Workday } from "../scene";

/** Nights on which something broke: what was red, and what it was. */
const failures: readonly (readonly [morning: Workday, what: string, why: string])[] = [
  [
    "week 1 thu",
    "`queue_wraps_twice` timed out",
    "The runner's disk was full of my own core dumps. Emptied, green.",
  ],
  ["week 2 wed", "image 2 KB over its slot", "Somebody left the float printf in. It was me. Green again."],
  [
    "week 3 thu",
    "`gps_cold_start`",
    "The recorded satellites had gone below the horizon. New recording, green.",
  ],
  [
    "week 4 tue",
    "`barometer_drift` off by 0.02 hPa",
    "Rounding in the test and not in the sensor. Fixed the test, told Yuki first.",
  ],
  [
    "3 workdays ago",
    "three tests, all named Lisbon",
    "Longitude sign. Again. In the fixture this time. Green.",
  ],
];

const remarks: readonly (readonly [morning: Workday, remark: string])[] = [
  ["week 1 mon", "Smallest image since we threw out the fonts."],
  ["week 1 wed", "Nothing to see, and I looked."],
  ["week 2 mon", "One flaky test less: it was waiting for a Tuesday."],
  ["week 2 fri", "All three boards in the rack agree for once."],
  ["week 3 mon", "Yuki's board is 4 % faster than the others. It knows that it's watched."],
  ["week 3 wed", "Coverage of the queue is 100 %. It was 100 % last week, too."],
  ["week 4 mon", "Rescue image built and tried, as on every Monday."],
  ["week 4 wed", "The static check has nothing to say. I miss its voice."],
  ["week 4 fri", "Stack high-water mark 61 %."],
  ["week 5 tue", "No warnings. None. Please nobody upgrade the compiler."],
  ["week 5 fri", "The false clock saves four minutes. Thank you, Mateo."],
  ["4 workdays ago", "Ran it twice because the first one was too fast. It was just fast."],
];

/** The result of each night's build of the buoys' firmware, with what Leila says about it. */
export function nightlies(calendar: Calendar, random: Random): DatedScene[] {
  const failed = new Map(failures.map(([morning, ...failure]) => [calendar.dayOf(morning), failure]));
  const remarked = new Map(remarks.map(([morning, remark]) => [calendar.dayOf(morning), remark]));
  const isFasterFrom = calendar.dayOf("week 5 fri") ?? calendar.now;
  let build = 1180;
  let tests = 398;
  let image = 401.4;
  return calendar.workdays.map((date): DatedScene => {
    build += 1;
    tests += Math.floor(random.between(0, 4));
    image += random.between(-0.8, 0.9);
    const at = date + 7.5 * hour + random.between(0, 30) * minute;
    const failure = failed.get(date);
    if (failure) {
      const [what, why] = failure;
      const fixed = { after: random.between(50, 140) };
      return {
        at,
        lines: [
          ["leila", `nightly ${build}: red, ${what}. Looking.`],
          ["leila", why, fixed],
        ],
      };
    }
    const minutes = date < isFasterFrom ? 6 : 2;
    const seconds = String(Math.floor(random.between(0, 60))).padStart(2, "0");
    const result = `nightly ${build}: green, ${tests} tests in ${minutes}:${seconds}, image ${image.toFixed(1)} KB.`;
    const remark = remarked.get(date);
    return { at, lines: [["leila", remark ? `${result} ${remark}` : result]] };
  });
}
