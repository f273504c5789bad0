import type { Line, Workday } from "../scene";

/** What the van brings to the workshop, and what is said about it. */
export const deliveries: readonly (readonly [on: Workday, ...lines: Line[]])[] = [
  [
    "week 1 mon",
    ["tomasz", "Delivery: 40 shackles of 16 mm, 12 anodes, and one box of something in Dutch."],
    ["yuki", "the box is mine. it's cable ties. good ones", { after: 6 }],
  ],
  ["week 1 tue", ["tomasz", "Chain is here, 220 m of it. The driver asked where to put it. I said gently."]],
  [
    "week 1 thu",
    ["tomasz", "Solar panels, 8 of them, one with a corner like a dog has tasted it. Sending it back."],
  ],
  [
    "week 1 fri",
    ["tomasz", "Two drums of resin. Please nobody moves them, they are exactly in the way on purpose."],
    ["hanna", "I moved them", { after: 31 }],
    ["tomasz", "I know.", { after: 2 }],
  ],
  [
    "week 2 mon",
    [
      "tomasz",
      "Yellow paint, 30 litres. RAL 1023. Hanna has checked it against the fan, so now it is really yellow.",
    ],
  ],
  ["week 2 wed", ["yuki", "connectors came. gold is 0.8 µm, ordered 0.75. i'm not complaining"]],
  [
    "week 2 fri",
    ["tomasz", "Delivery note says 10 bearings. In the box are 11. I have counted to eleven four times."],
    ["ada", "Tell them.", { after: 9 }],
    ["tomasz", "They say keep it, for honesty.", { after: 80 }],
  ],
  [
    "week 3 mon",
    ["tomasz", "Lead for the keels: 380 kg in 19 bars. My back sends its regards."],
    ["eoin", "Crane's there for that.", { after: 475 }],
    ["tomasz", "The crane has no feeling for it."],
  ],
  [
    "week 3 wed",
    ["tomasz", "New gloves for everybody, in the right sizes, with names. Whoever takes mine will be found."],
  ],
  ["week 3 thu", ["tomasz", "Rope, 14 mm, 300 m, for the safety lines. It smells like a new boat in here."]],
  [
    "week 4 mon",
    ["tomasz", "Zinc spray, rivets, and a calendar from the rivet company with tractors."],
    ["saoirse", "I'd like the calendar please", { after: 12 }],
  ],
  [
    "week 4 tue",
    [
      "tomasz",
      'Swivels. 24 new ones, from the brothers, each with its own pull test and a hand-written card. "We are sorry." I put the card on the wall.',
    ],
    ["ada", "Leave it there.", { after: 22 }],
  ],
  [
    "week 4 wed",
    ["yuki", "batteries, 24 cells. measured all: internal resistance 3.1 to 3.3 mΩ. beautiful batch"],
  ],
  [
    "week 4 fri",
    ["tomasz", "Light bulbs for the loft. LED. It is like daylight, and now I see the dust."],
    ["hanna", "It's much nicer for the paint! I never knew the floor had a pattern.", { after: 17 }],
    ["tomasz", "It has no pattern. It is blue dye.", { after: 2 }],
  ],
  [
    "week 5 mon",
    ["tomasz", "O-rings, five sizes, and one size that nobody ordered and that fits everything."],
  ],
  ["week 5 tue", ["yuki", "humidity cards for the hulls. they turn pink when wet, hanna will be happy"]],
  [
    "week 5 wed",
    ["tomasz", "Stainless tube for short masts. 2.6 m, not 2. I measured before the driver could leave."],
  ],
  [
    "7 workdays ago",
    [
      "tomasz",
      "A pallet for the shed, before we have a shed. It lives in the corridor. Breathe in when you pass.",
    ],
    ["saoirse", "I've breathed in since nine", { after: 65 }],
  ],
  ["5 workdays ago", ["yuki", "thermistor chain: 8 sensors, all within 4 mk. lobsters will know exactly"]],
  [
    "4 workdays ago",
    ["tomasz", "Sandpaper, brushes, and forty rubber boots for one project. The driver had questions."],
    ["callum", "tell him they're for the masts", { after: 250 }],
    ["tomasz", "This made it worse.", { after: 3 }],
  ],
  ["2 workdays ago", ["tomasz", "Slate hooks, 50. For a roof, not for a buoy. It is all coming together."]],
  ["1 workdays ago", ["tomasz", "No van today. The driver has read the forecast. A wise man."]],
];
