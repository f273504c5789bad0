import { type Calendar, hour, minute } from "../calendar";
import { deck, type Random } from "../random";
import type { DatedScene, Line } from "../scene";

/** What the van brings, and what is said about it. */
const deliveries: readonly (readonly Line[])[] = [
  [
    ["tomasz", "Delivery: 40 shackles of 16 mm, 12 anodes, and one box of something in Dutch."],
    ["yuki", "the box is mine. it's cable ties. good ones", { after: 6 }],
  ],
  [["tomasz", "Chain is here, 220 m of it. The driver asked where to put it. I said gently."]],
  [
    ["tomasz", "Two drums of resin. Please nobody moves them, they are exactly in the way on purpose."],
    ["hanna", "I moved them", { after: 31 }],
    ["tomasz", "I know.", { after: 2 }],
  ],
  [["tomasz", "Solar panels, 8 of them, one with a corner like a dog has tasted it. Sending it back."]],
  [
    ["tomasz", "Delivery note says 10 bearings. In the box are 11. I have counted to eleven four times."],
    ["ada", "Tell them.", { after: 9 }],
    ["tomasz", "They say keep it, for honesty.", { after: 80 }],
  ],
  [
    [
      "tomasz",
      "Yellow paint, 30 litres. RAL 1023. Hanna has checked it against the fan, so now it is really yellow.",
    ],
  ],
  [["yuki", "connectors came. gold is 0.8 µm, ordered 0.75. i'm not complaining"]],
  [
    ["tomasz", "Lead for the keels: 380 kg in 19 bars. My back sends its regards."],
    ["eoin", "Crane's there for that.", { after: 15 }],
    ["tomasz", "The crane has no feeling for it."],
  ],
  [["tomasz", "New gloves for everybody, in the right sizes, with names. Whoever takes mine will be found."]],
  [
    ["tomasz", "Zinc spray, rivets, and a calendar from the rivet company with tractors."],
    ["saoirse", "I'd like the calendar please", { after: 12 }],
  ],
  [["tomasz", "Rope, 14 mm, 300 m, for the safety lines. It smells like a new boat in here."]],
  [
    [
      "tomasz",
      'Swivels. 24 new ones, from the brothers, each with its own pull test and a hand-written card. "We are sorry." I put the card on the wall.',
    ],
    ["ada", "Leave it there.", { after: 22 }],
  ],
  [["tomasz", "The polycarbonate for the cage is cut. It survived the wheelhouse, so it will survive me."]],
  [["yuki", "batteries, 24 cells. measured all: internal resistance 3.1 to 3.3 mΩ. beautiful batch"]],
  [
    ["tomasz", "Light bulbs for the loft. LED. It is like daylight, and now I see the dust."],
    ["hanna", "It's much nicer for the paint! I never knew the floor had a pattern.", { after: 17 }],
    ["tomasz", "It has no pattern. It is blue dye.", { after: 2 }],
  ],
  [["tomasz", "O-rings, five sizes, and one size that nobody ordered and that fits everything."]],
  [["tomasz", "Stainless tube for short masts. 2.6 m, not 2. I measured before the driver could leave."]],
  [
    ["tomasz", "Sandpaper, brushes, and forty rubber boots for one project. The driver had questions."],
    ["callum", "tell him they're for the masts", { after: 55 }],
    ["tomasz", "This made it worse.", { after: 3 }],
  ],
  [["yuki", "humidity cards for the hulls. they turn pink when wet, hanna will be happy"]],
  [["tomasz", "Slate hooks, 50. For a roof, not for a buoy. It is all coming together."]],
];

/** Deliveries, and the measurements of the electronics bench. */
export function benches(calendar: Calendar, random: Random): DatedScene[] {
  const nextDelivery = deck(deliveries);
  let box = 61;
  return calendar.workdays.flatMap((date) => {
    const scenes: DatedScene[] = [];
    const lines = random.chance(0.68) ? nextDelivery() : undefined;
    if (lines) scenes.push({ at: date + 8.2 * hour + random.between(0, 80) * minute, lines });
    if (random.chance(0.5)) scenes.push(measure(date + 16 * hour + random.between(0, 50) * minute));
    return scenes;
  });

  function measure(at: number): DatedScene {
    box += 1;
    const leakage = random.between(0.4, 1.3).toFixed(1);
    const insulation = random.between(1.6, 3.4).toFixed(1);
    const noise = random.between(38, 52).toFixed(0);
    const verdict = random.pick(["pass", "pass", "pass, and pretty", "pass"]);
    return {
      at,
      lines: [
        [
          "yuki",
          `box ${box}: leakage ${leakage} µa, insulation ${insulation} gΩ, noise ${noise} µg. ${verdict}`,
        ],
      ],
    };
  }
}
