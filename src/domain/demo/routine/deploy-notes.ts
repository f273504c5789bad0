import type { Line, Workday } from "../scene";

/** What went live in Lantern on which day, and now and then an answer. */
export const changes: readonly (readonly [on: Workday, change: string, ...answers: Line[]])[] = [
  [
    "week 1 mon",
    "names no longer overlap at zoom 6, Nuala was standing on Bríd",
    ["hanna", "Bríd says thank you", { after: 8 }],
  ],
  [
    "week 1 tue",
    "times on the station page say which zone they're in. sorry, Halifax, for four years of guessing",
  ],
  [
    "week 1 wed",
    "the page title is the wave height now, so you see it in the tab",
    [
      "marit",
      "I've had it open all morning and didn't notice that I was reading it. That's good, isn't it?",
      { after: 44 },
    ],
  ],
  ["week 1 fri", "tiles are cached for a week on ships. second visit costs 40 KB instead of 2 MB"],
  [
    "week 2 mon",
    "error page has a drawing by Hanna on it. I've visited it eleven times",
    ["hanna", "Please also fix the errors", { after: 5 }],
  ],
  ["week 2 tue", "knots, m/s, Beaufort: your choice is remembered even if you aren't signed in"],
  ["week 2 fri", 'fixed: "1 minutes ago". it\'s been there since the first commit'],
  ["week 3 mon", "search finds Bríd when you write Brid, and Brid when you write Bríd"],
  ["week 3 tue", "chart remembers how far you zoomed when you go back"],
  [
    "week 3 thu",
    "export has units in the column names. climate people, rejoice",
    ["priya", "Rejoicing (quietly, in SI).", { after: 170 }],
  ],
  ["week 3 fri", "embeds ask for 1/3 of the data they used to. nobody will notice and I'm so happy"],
  [
    "week 4 mon",
    "stock page counts lots and refuses the fourth of one. it's quite stern about it",
    ["tomasz", "I tried to lie to it. It did not let me. Good.", { after: 70 }],
  ],
  [
    "week 4 tue",
    "status page moved to its own machine, so it can't go down together with what it talks about",
    ["ada", "Thank you. That one has been on my mind.", { after: 26 }],
  ],
  ["week 4 thu", "the gust call dials both pilots' numbers, in turns, until one of them grunts"],
  [
    "week 4 fri",
    'alerts have a test button. it says "this is only Bruno"',
    ["saoirse", "The pilots ask whether it can always say that", { after: 60 }],
  ],
  ["week 5 mon", "nothing! on purpose! the day before the map I'm only allowed to drink tea"],
  [
    "week 5 wed",
    "arrows are 12 % smaller. for one gentleman",
    ["saoirse", "He rang. He says they're fine now but he misses them.", { after: 95 }],
  ],
  ["week 5 thu", "print page: one sheet, no colours, big numbers, room for a tea stain"],
  ["week 5 fri", "you can tab to each buoy in order from north to south"],
  ["8 workdays ago", "the history loads backwards while you scroll, no more 30-day cliff"],
  ["7 workdays ago", "night mode remembers sunset by itself. it asks the almanac, not the phone"],
  ["6 workdays ago", "the loading skeleton is gone because loading is gone"],
  [
    "5 workdays ago",
    "map starts where you left it, except at sea, there it starts where you are",
    ["eoin", "Noticed that. Good.", { after: 130 }],
  ],
  [
    "4 workdays ago",
    "second swell is live for everybody, thin arrow, only when it matters",
    ["marit", "❤️", { after: 3 }],
  ],
  ["3 workdays ago", "removed 1,900 lines of the old map's code. it went quietly"],
];
