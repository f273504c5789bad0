import type { Scene } from "../scene";

export const generalStorm: Scene[] = [
  {
    at: "2 workdays ago 15:20",
    lines: [
      [
        "marit",
        "Early word, so that nobody is surprised: there is a low forming west of the Azores that all the models like too much. If it does what they say, it is on us within a few days, and it is a big one.",
      ],
      ["ada", "How big is big?"],
      [
        "marit",
        "Dympna could see her highest waves since we put her there. 11 metres significant, single waves near 20.",
      ],
      ["eoin", "Petrel goes up the river tomorrow then. Double lines."],
      ["saoirse", "does it have a name yet"],
      ["marit", "It does. You will not like it."],
      ["saoirse", "tell me"],
      ["marit", "Storm Dympna."],
      ["saoirse", "NO", { react: { "😂": ["eoin", "leila", "hanna", "callum", "bruno", "ada", "tomasz"] } }],
      ["leila", "So the forecast for Dympna is Dympna."],
      ["bruno", "our search is going to be so broken"],
      [
        "ada",
        'My only instruction: in writing it is "the storm" and "the buoy". Always. I don\'t want to brief the coast guard about which of them lost an antenna.',
      ],
    ],
  },
  {
    at: "1 workdays ago 10:15",
    lines: [
      [
        "ada",
        "Storm plan. Please read it, it is short.\n• Watch is double from this evening: one here, one in Halifax, always both awake\n• Nobody goes to sea. Nobody goes onto the pier beyond the second lamp, also not for the cat\n• Leila and Bruno are reachable for software, Yuki for sensors; everyone else sleeps\n• Customers hear from Saoirse at 8, 14 and 20 UTC, whether there is news or not\n• If you are unsure whether to wake me: wake me",
        {
          edited: true,
          pinned: "ada",
          react: {
            "👍": [
              "eoin",
              "marit",
              "tomasz",
              "yuki",
              "leila",
              "bruno",
              "saoirse",
              "hanna",
              "callum",
              "priya",
              "mateo",
            ],
          },
        },
      ],
      ["saoirse", "Bollard is in the loft already. He came in by himself at nine and took the good chair."],
      ["eoin", "Then it'll be a bad one. He's never wrong."],
      ["tomasz", "Everything in the yard is strapped. Twice. I also strapped the strap shelf."],
      [
        "hanna",
        'I\'m putting a storm banner on the map and on the status page, with a link to the pilot office. Does the wording work? "A violent storm is crossing the network. Readings may be extreme and true."',
      ],
      ["ada", '"Extreme and true" is perfect.'],
      [
        "marit",
        "It's also what I want on my gravestone.",
        { react: { "😂": ["saoirse", "callum", "hanna", "eoin"], "🌊": ["ada"] } },
      ],
    ],
  },
  {
    at: "290 minutes ago",
    lines: [
      [
        "marit",
        "The front is over the outer line. Pressure at the outer buoy fell 9 hPa in three hours. It begins.",
      ],
      ["callum", "Halifax is awake, coffee's on, Mateo brought something called a humita. Morale is high."],
      ["ada", "Loft is awake too. Marit, Saoirse and I. And Bollard, nominally."],
      ["tomasz", "I am at home and I hear the halyards from here. Call me if something breaks that is mine."],
      ["ada", "Sleep, Tomasz."],
      ["tomasz", "I am sleeping. I am typing in my sleep.", { react: { "😴": ["saoirse", "leila"] } }],
    ],
  },
  {
    at: "96 minutes ago",
    lines: [
      [
        "marit",
        "New network record. The outer buoy: a single wave of 19.3 metres, from trough to crest. Significant height 11.2. All her sensors agree.",
        {
          react: { "😳": ["saoirse", "callum", "hanna", "mateo", "bruno"], "🌊": ["leila", "priya", "yuki"] },
        },
      ],
      ["priya", "Checked the raw samples by hand: 4 Hz, no gap, no spike. It's a wave. It's a real wave."],
      ["bruno", "19.3!! that's our building. that's our building *plus the flagpole*"],
      ["yuki", "accelerometer saturates at 8 g. she saw 1.1. she's floating over it like a duck"],
      ["eoin", 'Philomena says "is that all".'],
      ["mateo", "I am 27 years old and I have just watched a number make a whole room quiet."],
      [
        "hanna",
        "The chart's axis ended at 18. It does not end at 18 any more. Sorry, it took me six minutes.",
        { files: ["outer-buoy-24-h.png"], react: { ":buoy:": ["callum", "mateo", "saoirse"] } },
      ],
    ],
  },
  {
    at: "31 minutes ago",
    lines: [
      [
        "saoirse",
        "Customer round is out. Every ferry is tied up, the pilots say thank you, and a man in Kilcarra wants to know if he can have the 19.3 on a mug",
      ],
      ["hanna", "He can have the 19.3 on a mug."],
      [
        "marit",
        "Peak is behind us on the outer line. The inner buoys get it next, for about four hours. 24 of 24 still reporting.",
        { react: { "💪": ["saoirse", "callum", "leila", "mateo", "yuki"], ":buoy:": ["hanna", "eoin"] } },
      ],
      ["callum", "24 of 24. In this. I want that on a mug too", { after: 4 }],
    ],
  },
];
