import type { Scene } from "../scene";

export const kettleLater: Scene[] = [
  {
    at: "week 5 wed 08:40",
    lines: [
      ["tomasz", "Gentlemen, ladies, Bollard. Vesuvius II is under steam."],
      ["bruno", "I'm the first I'm the first I'm the first"],
      ["bruno", "oh"],
      ["bruno", "oh it's GOOD"],
      [
        "saoirse",
        "It's got a little brass whistle!! Tomasz!!",
        { react: { "🌋": ["tomasz", "hanna", "bruno", "leila", "marit", "ada"] } },
      ],
      ["yuki", "9.1 bar, 93.0 °C ± 0.2. best controlled system in the building"],
      ["marit", "Better than Dympna's?"],
      ["yuki", "dympna isn't allowed to boil"],
      ["ada", "I had two. I'm typing very quickly. Thank you Tomasz.", { after: 12 }],
      ["eoin", "Who's telling Dee?"],
      [
        "saoirse",
        "Nobody is telling Dee. We keep going to the hatch as well. She asks after Philomena every single day.",
        { react: { "❤️": ["hanna", "eoin", "ada", "marit"] } },
      ],
    ],
  },
  {
    at: "week 5 fri 12:10",
    lines: [
      [
        "hanna",
        "Overheard on the pier, a father to his son: \"No, that's not a submarine, that's one of Philomena's sisters.\"",
      ],
      ["saoirse", "🥹🥹"],
      ["eoin", "Aunt Philomena has four sisters. All of them float."],
      ["callum", "all of them BOATS at this point, Eoin"],
      ["eoin", "I'll tell her you said so."],
      ["callum", "", { deleted: true }],
      ["eoin", "Too late.", { react: { "😂": ["hanna", "saoirse", "priya", "leila", "mateo"] } }],
    ],
  },
  {
    at: "8 workdays ago 12:25",
    lines: [
      ["marit", "Bollard has brought a mackerel. A whole one. He has put it on the forecast."],
      ["bruno", "which day"],
      ["marit", "Thursday."],
      ["eoin", "Then it'll be a good Thursday."],
      ["saoirse", "whose mackerel IS it"],
      [
        "eoin",
        "There's a fish van outside with one missing.",
        { react: { "😂": ["saoirse", "marit", "hanna", "bruno"], "🐟": ["yuki"] } },
      ],
    ],
  },
  {
    at: "6 workdays ago 13:15",
    lines: [
      ["callum", "Mateo has won eleven dollars from the pilots at darts and they want a rematch"],
      ["mateo", "On the ship we played when it rolled. A wall that stands still is very easy."],
      ["priya", "He closed his eyes for the last one. They clapped."],
      [
        "leila",
        "Remind me never to bet against someone who counts to 2³² for fun",
        { react: { "🎯": ["mateo", "callum", "priya", "yuki"] } },
      ],
    ],
  },
  {
    at: "3 workdays ago 13:10",
    lines: [
      [
        "mateo",
        "I have decided: number 25 is Rosario. I know about the R. I practised on the VHF with Callum in the other room.",
      ],
      [
        "callum",
        'He says it so well you\'d forgive the static. "Rrrrosario, Rrrrosario, Rrrrosario." A fishing boat answered.',
      ],
      ["ada", "Then Rosario it is, with all three R's. Does she know?"],
      [
        "mateo",
        "She has told the whole of Arequipa.",
        { react: { "🎉": ["ada", "callum", "priya", "leila", "saoirse", "marit", "eoin", "hanna"] } },
      ],
    ],
  },
  {
    at: "1 workdays ago 12:35",
    lines: [
      [
        "bruno",
        "storm provisions, inventory: 4 kg coffee, 2 trays of Marit's cardamom things, 11 tins of soup, one (1) banana",
      ],
      ["saoirse", "The banana is Bollard's. He likes to sit beside it."],
      ["marit", "Three trays. One is hidden."],
      ["bruno", "where"],
      [
        "marit",
        "You may have an accelerometer, but I have a forecast. You'd find it at 02:00. So it's not in the building until 02:00.",
        { react: { "😂": ["saoirse", "hanna", "yuki", "ada"] } },
      ],
      [
        "callum",
        "Halifax: three pizzas, chowder in the pot, Mateo's humitas in the freezer. We could ride out an ice age",
      ],
    ],
  },
  {
    at: "185 minutes ago",
    lines: [
      ["hanna", "Bollard has moved from the good chair to inside my jacket. Wind here 55 kn."],
      ["saoirse", "official indicator: jacket. We've only had jacket once before"],
      ["bruno", "what comes after jacket"],
      [
        "eoin",
        "Nobody knows.",
        { react: { "😳": ["hanna", "saoirse"], "😂": ["bruno", "marit", "callum"] } },
      ],
      ["marit", "The third tray is on the chart table now."],
      ["bruno", "I'm not even in the building and I heard it"],
    ],
  },
  {
    at: "24 minutes ago",
    lines: [
      ["callum", "Serious question. Does the 19.3 count for the wave game"],
      ["marit", "The book was closed because of the storm. No guesses, no shackle."],
      ["priya", "Mateo guessed. On paper. At lunch, two days ago. I witnessed it."],
      ["marit", "What did he write?", { after: 2 }],
      ["priya", '"19.5, and I hope that I am wrong."'],
      [
        "eoin",
        "Give the man the shackle.",
        { after: 3, react: { "🏆": ["callum", "priya", "saoirse", "marit", "hanna", "bruno", "yuki"] } },
      ],
      [
        "hanna",
        "Bollard is out of the jacket. He's eating. I think it's turning.",
        { after: 4, react: { "🐈": ["saoirse", "eoin"] } },
      ],
    ],
  },
];
