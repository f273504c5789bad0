import type { Workday } from "../scene";

/** Petrel's ordinary trips: the day, the errand as it is planned, and as it is reported. */
export const errands: readonly [day: Workday, plan: string, report: string][] = [
  [
    "week 1 tue",
    "Nuala's lens and Bríd's bridle",
    "Lens cleaned, bridle measured. Pin's thin, see #workshop",
  ],
  [
    "week 1 thu",
    "Halina's panel, and whatever sits on it",
    "Panel washed. It sat on the boat the whole way back",
  ],
  ["week 1 fri", "three shackles at Bríd", "Shackles in, old ones on Tomasz's bench"],
  ["week 2 mon", "Samira's pump", "Pump changed in 40 minutes. Salmon people waved"],
  ["week 3 mon", "spare swivels from the island store", "Two of 0417 found there. Neither goes to sea"],
  ["week 3 tue", "Philomena's old chain, all 60 m of it", "Chain's up. Clean break, as Tomasz said"],
  [
    "week 4 mon",
    "Philomena, back to her station",
    "She's home. New swivel, safety line, new coat. Pink below",
  ],
  [
    "week 4 thu",
    "Gunvor, Solveig and Agneta, swivels",
    "All three changed, and Ingeborg on the way. Long day",
  ],
  ["week 4 fri", "Bernadette's swivel", "Eight of nine. Bernadette didn't even wake up"],
  ["week 5 wed", "Bernadette's camera seal", "Seal's new. Camera's dry"],
  ["week 5 thu", "Concepta, barnacles, and a fender that isn't ours", "Concepta scraped. Kept the fender"],
  [
    "4 workdays ago",
    "Fumiko's rope, and the pink paint by daylight",
    "Not one barnacle on her. I looked twice",
  ],
];

/** Days at sea that have scenes of their own. */
export const toldElsewhere: readonly Workday[] = ["week 2 wed", "week 2 thu", "week 3 fri", "week 4 tue"];

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

/** A day without an errand: Marit's word, with `{then}`, `{m}` metres and `{kn}` knots filled in, and Eoin's. */
export type NoTrip = readonly [verdict: string, answer: string];

export const roughDays: readonly NoTrip[] = [
  [
    "No window for lifting {then}: {m} m on the way out, wind {kn} kn.",
    "Suits me, the winch wants looking at.",
  ],
  ["I've looked at {then} from all sides: {m} m, {kn} kn. No.", "I can see it from the kitchen. Agreed."],
  ["Nothing for the boat {then}. {m} m, and {kn} kn against the tide.", "Ropes, then."],
  ["The sea says {m} m for {then}, the wind says {kn} kn, and I say paint.", "Paint, then."],
  ["Not {then}, Eoin. {m} m and {kn} kn, both growing.", "No argument."],
  ["For {then} I have {m} m and a headache. Wind {kn} kn.", "I'll do the papers. Don't tell anyone."],
];

export const quietDays: readonly NoTrip[] = [
  ["Quiet {then}, {m} m, {kn} kn, and nothing on the list. A pity.", "Shore day. Haircut."],
  [
    "You could lift anything {then} ({m} m, {kn} kn), only there is nothing to lift.",
    "I'll lift the kettle.",
  ],
  ["Sea for {then}: {m} m, wind {kn} kn. If anybody has a wish, now.", "A day's sleep."],
  ["A lovely {m} m {then}, {kn} kn. Everyone at sea is well, so we stay.", "Filters and a sandwich."],
  ["No errand and {m} m {then}, {kn} kn. The boat may rest.", "She's earned it. So's the skipper."],
  ["Calm enough {then} for a school trip: {m} m, {kn} kn. No school, though.", "Thank God."],
];
