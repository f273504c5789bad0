import type { When } from "../scene";

/** Petrel's ordinary trips: the day, the errand as it is planned, and as it is reported. */
export const errands: readonly [day: When, plan: string, report: string][] = [
  [
    "week 1 tue 00:00",
    "Nuala's lens and Bríd's bridle",
    "Lens cleaned, bridle measured. Pin's thin, see #workshop",
  ],
  [
    "week 1 thu 00:00",
    "Halina's panel, and whatever sits on it",
    "Panel washed. It sat on the boat the whole way back",
  ],
  ["week 1 fri 00:00", "three shackles at Bríd", "Shackles in, old ones on Tomasz's bench"],
  ["week 2 mon 00:00", "Samira's pump", "Pump changed in 40 minutes. Salmon people waved"],
  ["week 3 mon 00:00", "spare swivels from the island store", "Two of 0417 found there. Neither goes to sea"],
  ["week 3 tue 00:00", "Philomena's old chain, all 60 m of it", "Chain's up. Clean break, as Tomasz said"],
  [
    "week 4 mon 00:00",
    "Philomena, back to her station",
    "She's home. New swivel, safety line, new coat. Pink below",
  ],
  [
    "week 4 thu 00:00",
    "Gunvor, Solveig and Agneta, swivels",
    "All three changed, and Ingeborg on the way. Long day",
  ],
  ["week 4 fri 00:00", "Bernadette's swivel", "Eight of nine. Bernadette didn't even wake up"],
  ["week 5 wed 00:00", "Bernadette's camera seal", "Seal's new. Camera's dry"],
  [
    "week 5 thu 00:00",
    "Concepta, barnacles, and a fender that isn't ours",
    "Concepta scraped. Kept the fender",
  ],
  [
    "4 workdays ago 00:00",
    "Fumiko's rope, and the pink paint by daylight",
    "Not one barnacle on her. I looked twice",
  ],
];

/** Days at sea that have scenes of their own. */
export const toldElsewhere: readonly When[] = [
  "week 2 wed 00:00",
  "week 2 thu 00:00",
  "week 3 fri 00:00",
  "week 4 tue 00:00",
];

export const acceptances = [
  "Taking it.",
  "Grand. 06:15.",
  "I'll be on the pier.",
  "Taking it. Tomasz, bring gloves.",
  "Good. Room for one more if somebody wants air.",
  "Aye.",
  "Taking it. Back for dinner.",
  "That'll do.",
  "I'd have gone with less. Taking it.",
  "Tide suits too.",
  "Good. Engine's warm already.",
  "Aye. Bringing the long hook.",
] as const;

export const refusals = [
  "Paint, then.",
  "Suits me, the winch wants looking at.",
  "I can see it from the kitchen. Agreed.",
  "Ropes, then.",
  "No argument.",
  "Filters and a sandwich.",
  "I'll do the papers. Don't tell anyone.",
  "Right so.",
  "Sweeping the wheelhouse.",
  "Shore day. Haircut.",
  "Splicing with Tomasz.",
  "Boat's happy where she is.",
] as const;
