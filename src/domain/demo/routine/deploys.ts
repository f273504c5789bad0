import { type Calendar, hour, minute } from "../calendar";
import { deck, type Random } from "../random";
import type { DatedScene, Line } from "../scene";

/** What went live in Lantern, and now and then an answer. */
const changes: readonly (readonly Line[])[] = [
  [
    ["bruno", "names no longer overlap at zoom 6, Nuala was standing on Bríd"],
    ["hanna", "Bríd says thank you", { after: 8 }],
  ],
  [
    [
      "bruno",
      "times on the station page say which zone they're in. sorry, Halifax, for four years of guessing",
    ],
  ],
  [
    ["bruno", "the page title is the wave height now, so you see it in the tab"],
    [
      "marit",
      "I've had it open all morning and didn't notice that I was reading it. That's good, isn't it?",
      { after: 44 },
    ],
  ],
  [["bruno", "tiles are cached for a week on ships. second visit costs 40 KB instead of 2 MB"]],
  [
    ["bruno", "error page has a drawing by Hanna on it. I've visited it eleven times"],
    ["hanna", "Please also fix the errors", { after: 5 }],
  ],
  [["bruno", "knots, m/s, Beaufort: your choice is remembered even if you aren't signed in"]],
  [["bruno", 'fixed: "1 minutes ago". it\'s been there since the first commit']],
  [
    ["bruno", "stock page counts lots and refuses the fourth of one. it's quite stern about it"],
    ["tomasz", "I tried to lie to it. It did not let me. Good.", { after: 70 }],
  ],
  [["bruno", "search finds Bríd when you write Brid, and Brid when you write Bríd"]],
  [
    ["bruno", "export has units in the column names. climate people, rejoice"],
    ["priya", "Rejoicing (quietly, in SI).", { after: 31 }],
  ],
  [["bruno", "chart remembers how far you zoomed when you go back"]],
  [["bruno", "embeds ask for 1/3 of the data they used to. nobody will notice and I'm so happy"]],
  [
    ["bruno", "status page moved to its own machine, so it can't go down together with what it talks about"],
    ["ada", "Thank you. That one has been on my mind.", { after: 26 }],
  ],
  [["bruno", "the loading skeleton is gone because loading is gone"]],
  [
    ["bruno", "arrows are 12 % smaller. for one gentleman"],
    ["saoirse", "He rang. He says they're fine now but he misses them.", { after: 95 }],
  ],
  [["bruno", "print page: one sheet, no colours, big numbers, room for a tea stain"]],
  [["bruno", "you can tab to each buoy in order from north to south"]],
  [
    ["bruno", 'alerts have a test button. it says "this is only Bruno"'],
    ["saoirse", "The pilots ask whether it can always say that", { after: 60 }],
  ],
  [["bruno", "the history loads backwards while you scroll, no more 30-day cliff"]],
  [
    ["bruno", "map starts where you left it, except at sea, there it starts where you are"],
    ["eoin", "Noticed that. Good.", { after: 130 }],
  ],
  [["bruno", "night mode remembers sunset by itself. it asks the almanac, not the phone"]],
  [["bruno", "removed 1,900 lines of the old map's code. it went quietly"]],
  [
    ["bruno", "second swell is live for everybody, thin arrow, only when it matters"],
    ["marit", "❤️", { after: 3 }],
  ],
  [["bruno", "gust call dials both pilots' numbers, in turns, until one of them grunts"]],
];

/** Bruno's note for each release of the web side. */
export function deploys(calendar: Calendar, random: Random): DatedScene[] {
  const nextChange = deck(changes);
  let release = 2790;
  return calendar.workdays.flatMap((date) => {
    // The last two days are frozen for the storm.
    const [first, ...rest] =
      random.chance(0.8) && calendar.now - date > 48 * hour ? (nextChange() ?? []) : [];
    if (!first) return [];
    release += Math.ceil(random.between(0, 4));
    const [who, text] = first;
    return [
      {
        at: date + 9.2 * hour + random.between(0, 45) * minute,
        lines: [[who, `r${release} is out: ${text}`], ...rest] satisfies Line[],
      },
    ];
  });
}
