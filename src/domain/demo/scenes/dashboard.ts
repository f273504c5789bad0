import type { Scene } from "../scene";

export const dashboard: Scene[] = [
  {
    at: "week 1 mon 13:30",
    lines: [
      [
        "hanna",
        "I watched six people use the Lantern map last week (two pilots, a ferry mate, a surfer, Eoin, my mother). Five of six read the arrow backwards. It points where the waves come FROM; they all thought it's where they GO.",
        { react: { "😮": ["bruno", "saoirse"], "👀": ["marit", "ada"] } },
      ],
      ["marit", "But coming-from is the convention. For two hundred years."],
      ["eoin", "It is. I read it right."],
      ["hanna", "You're the one of six, Eoin."],
      [
        "bruno",
        "can we draw it so that both are obvious? like little moving wave fronts instead of an arrow?",
      ],
      [
        "hanna",
        "Moving things on a map of 24 buoys, on a phone, in sun? I'd rather have a shape that can't be read the other way. Sketches tomorrow.",
      ],
      ["marit", "Please keep the number in degrees beside it. Someone will write it in a log."],
      ["hanna", "Always."],
    ],
  },
  {
    at: "week 1 tue 14:50",
    lines: [
      [
        "hanna",
        "Three sketches: https://files.tidewater.example/lantern/direction-sketches.png\nA: comet (fat head, thin tail)\nB: three curved fronts, like a sound icon\nC: arrow outside of the ring, pointing in",
      ],
      ["callum", "C. It's coming at the buoy. You feel sorry for the buoy. Nobody'll read that backwards"],
      ["saoirse", "C!"],
      ["bruno", "B is prettiest but at 16 px it's a wifi symbol"],
      ["marit", "C is also right at the smallest size. And it can carry two swells."],
      ["eoin", "C."],
      [
        "hanna",
        "I wanted A so badly. C it is.",
        { react: { "❤️": ["saoirse", "bruno", "callum"], "🫡": ["marit"] } },
      ],
    ],
  },
  {
    at: "week 1 thu 13:05",
    lines: [
      [
        "callum",
        'Now seems the moment to mention I\'m red-green colour-blind and I\'ve never once seen the difference between "rough" and "ok" on that map',
      ],
      ["hanna", "Callum. You have been on watch with that map for four years."],
      ["callum", "I read the numbers"],
      ["hanna", "I'm so sorry. And I'm also so glad: you are now my test lab."],
      ["bruno", "what do you see when you see green?"],
      [
        "callum",
        'Same as you when somebody says "taupe"',
        { react: { "😂": ["bruno", "saoirse", "marit", "hanna"] } },
      ],
      [
        "hanna",
        'New rule: no two states may differ by hue only. Lightness goes up with the wave height, dark to light orange, and above "very rough" a pattern is added. I\'ll check every pair with the three simulations and one Callum.',
      ],
      [
        "ada",
        "Write this rule down where the next designer finds it, please. It's better than half of our rules.",
      ],
    ],
  },
  {
    at: "week 1 fri 10:20",
    lines: [
      ["bruno", "Someone please look at the station page on a slow phone, I think I've made it fast"],
      ["bruno", "before: 3.9 s until you can read the wave height. after: 0.8 s"],
      [
        "bruno",
        "the trick is embarrassing. we loaded the chart library before the number. people come for the number",
      ],
      ["saoirse", "On the bus, two bars: 1.1 seconds! It used to be there by the next stop"],
      ["hanna", "And it doesn't jump when the chart arrives. Thank you for reserving the space 🙏"],
      [
        "bruno",
        "I did it for you. you looked at me in a certain way last time",
        { react: { "😂": ["hanna", "saoirse", "leila"] } },
      ],
    ],
  },
  {
    at: "week 2 mon 15:20",
    lines: [
      [
        "hanna",
        "Palette, fourth try. Seven oranges from nearly-brown to nearly-cream, plus a dotted edge above 6 m. https://files.tidewater.example/lantern/orange-4.png",
      ],
      ["callum", "Seven. I count seven! I've never counted seven of anything on that map"],
      ["marit", "Between 3 and 4 m I'd like a bigger step. That's where boats decide."],
      ["hanna", "That's a lovely reason for a step. Moved."],
      ["eoin", "Wheelhouse at noon, sun on the glass: I see four."],
      ["hanna", "Which four?"],
      ["eoin", "Light, lighter, gone, and dots."],
      ["hanna", "OK. Fifth try tomorrow, with you, in the wheelhouse, at noon. I'll bring sandwiches."],
      ["eoin", "Egg.", { react: { "🥪": ["hanna", "saoirse", "marit"] } }],
    ],
  },
  {
    at: "week 2 tue 13:10",
    lines: [
      [
        "hanna",
        "Fifth try, from the wheelhouse: darker ground, cream at the top instead of at the bottom, dots twice as large. Eoin saw seven. I saw six, but I was holding on.",
      ],
      ["eoin", "We were tied up."],
      ["hanna", "It was moving!"],
      ["eoin", "It was breathing.", { react: { "😂": ["marit", "saoirse", "callum", "bruno"] } }],
      ["ada", "Decision then? Fifth palette, shipped with the new map, in three weeks?"],
      ["hanna", "Yes. I'll write the reasons on one page so that we never do this again."],
    ],
  },
  {
    at: "week 2 wed 13:45",
    lines: [
      [
        "bruno",
        "map fix for Philomena is live: a station that's loose is drawn at its last fix, with its track behind it",
      ],
      [
        "hanna",
        "And with a dashed ring, no fill. So that it looks like it isn't where it should be. Which it isn't.",
      ],
      [
        "bruno",
        'I did it by hand in a hurry, `if (station.id === "philomena")`. please nobody look at the code',
      ],
      ["leila", "I looked at the code."],
      ["bruno", "I know. I felt it"],
      [
        "bruno",
        "proper version is on the list and I will delete this one with my own hands",
        { react: { "👍": ["leila", "hanna", "ada"] } },
      ],
    ],
  },
  {
    at: "week 3 mon 10:25",
    lines: [
      ["saoirse", 'Three customers in one week asked what "Hs" means. One thought it\'s horsepower.'],
      ["marit", "Significant wave height. The mean of the highest third."],
      ["saoirse", "I know it, you know it, the lady with the kayak shop doesn't"],
      ["hanna", 'Could the page simply say "Waves 2.4 m, largest about 4.3"? And Hs when you tap it.'],
      ["marit", '"Largest about" frightens me. It\'s 1.8 times, on average, in three hours.'],
      ["hanna", '"Largest in 3 h: about 4.3"?'],
      [
        "marit",
        "...Yes. That one is true. I withdraw my fright.",
        { react: { "🎉": ["saoirse", "hanna", "bruno"] } },
      ],
    ],
  },
];
