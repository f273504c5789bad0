import type { Scene } from "../scene";

export const kettle: Scene[] = [
  {
    at: "week 1 mon 08:31",
    lines: [
      ["bruno", "Vesuvius is dead 💔"],
      ["bruno", "he hissed, he sighed, a little steam came out of the wrong place, and that was all"],
      ["saoirse", "no no no no"],
      ["tomasz", "I look at it."],
      [
        "tomasz",
        "The boiler has a crack from top to bottom. It is not a repair. It is an archaeological find.",
        { after: 16 },
      ],
      ["marit", "How old was he?"],
      ["ada", "He was in the loft when we rented it. The landlord thought he was a heater."],
      [
        "leila",
        "He WAS a heater. He made coffee out of spite.",
        { react: { "😂": ["bruno", "saoirse", "hanna"], "☕": ["ada"] } },
      ],
      ["hanna", "So it's the hatch from now on?"],
      ["saoirse", "It's the hatch. I'm telling Dee to order more beans. She'll be able to buy a boat."],
    ],
  },
  {
    at: "week 1 tue 12:30",
    lines: [
      [
        "marit",
        "House rules for the wave game, since Halifax asked: every Monday to Thursday at half past four I name a buoy. You guess her highest single wave between 18:00 and 06:00 UTC, in metres, one decimal. Closest wins, higher or lower doesn't matter.",
      ],
      ["callum", "What's the prize?"],
      ["marit", "The Golden Shackle. It lives on your desk until you lose it."],
      ["eoin", "It's brass."],
      [
        "marit",
        "It's *golden*, Eoin. And forecasters may not play, so I only keep the book.",
        { react: { "🏆": ["priya", "bruno", "saoirse", "callum"] } },
      ],
    ],
  },
  {
    at: "week 1 thu 12:45",
    lines: [
      ["saoirse", "Bollard is asleep in the printer's paper tray"],
      ["hanna", "The A3 one?"],
      ["saoirse", "He overhangs the A4 one."],
      ["yuki", "is he warm"],
      ["saoirse", "The printer is warm. He's beside the printer, spiritually"],
      ["ada", "I have eighty pages to print."],
      ["saoirse", "you'll have to ask him"],
      [
        "ada",
        "I asked. He declined. I'm reading it on the screen.",
        { after: 8, react: { "🐈": ["hanna", "yuki", "bruno", "marit", "priya"] } },
      ],
    ],
  },
  {
    at: "week 2 tue 13:20",
    lines: [
      ["mateo", "What do people here eat at noon? I brought a lunch, but Callum looked at it with sadness."],
      ["callum", "It was a salad, Mateo. There's a wind warning."],
      [
        "priya",
        "Thursdays we go for chowder. Fridays it's the donair place, and you'll either love it or write to us from hospital.",
      ],
      ["mateo", "On Monday I can cook for everybody. My mother's ají de gallina. It is yellow like a buoy."],
      ["callum", "Hired.", { react: { "💛": ["priya", "mateo", "saoirse"] } }],
    ],
  },
  {
    at: "week 2 fri 12:15",
    lines: [
      [
        "bruno",
        "Price comparison for a new Vesuvius:\n1. Italian, two groups, 2,900 euros, weighs more than Tomasz\n2. capsule thing, 89 euros, we'd lose our self-respect\n3. filter, 140, and Hanna says it's the Swedish way",
      ],
      ["hanna", "It IS the Swedish way. It's also the cheapest way to be happy."],
      ["leila", "In Beirut we have a small pot and patience. It costs 6 euros."],
      ["tomasz", "I can weld a boiler."],
      ["ada", "No one welds a boiler."],
      ["tomasz", "I have the certificate to weld a boiler."],
      [
        "ada",
        "...Go on.",
        { react: { "🌋": ["bruno", "tomasz", "saoirse", "eoin"], "😂": ["leila", "hanna"] } },
      ],
    ],
  },
  {
    at: "week 3 mon 12:20",
    lines: [
      [
        "mateo",
        "The ají de gallina has been served. There is nothing left. Callum has asked if my mother has a telephone number.",
      ],
      ["callum", "I wish to thank her personally and also ask for a bucket of it"],
      ["priya", "He licked the spatula, for the record. Peer-reviewed."],
      ["saoirse", "can it be sent by post 😭"],
      [
        "mateo",
        'I sent Saoirse the recipe. Step 4 is "until it looks right". I asked my mother how long that is, and she said: until it looks right.',
        { after: 20, react: { "😂": ["saoirse", "marit", "hanna", "ada"] } },
      ],
    ],
  },
  {
    at: "week 3 wed 09:10",
    lines: [
      ["leila", "Why did the firmware engineer drown?"],
      ["bruno", "why"],
      ["leila", "He was below C level."],
      ["yuki", "i don't get it"],
      ["yuki", "ah", { after: 3 }],
      ["yuki", "no", { react: { "😂": ["leila", "bruno", "saoirse", "priya", "mateo", "hanna"] } }],
      ["eoin", "What does a buoy say to the sea?"],
      ["saoirse", "what"],
      ["eoin", "Nothing. It just waves."],
      ["marit", "Technically the sea waves. The buoy heaves."],
      ["eoin", "That's why you're not in charge of jokes."],
    ],
  },
  {
    at: "week 4 tue 08:55",
    lines: [
      [
        "tomasz",
        "Vesuvius II: boiler is welded, 3 mm stainless, tested at 12 bar in the swivel cage with the cat outside. It will be finished when it is finished.",
      ],
      ["ada", "Certificate?"],
      ["tomasz", "In a frame, above it. With a stamp."],
      ["hanna", "I'm making the badge for the front. Does it have a face?"],
      ["bruno", "it must have a face"],
      ["yuki", "does it need a pressure sensor", { react: { "😂": ["tomasz", "hanna", "leila"] } }],
      ["tomasz", "For once: yes."],
    ],
  },
  {
    at: "week 4 thu 13:40",
    lines: [
      ["priya", "Whose turn is it to explain cricket to Callum"],
      [
        "callum",
        "I've had it explained, I've been to a match, I've held the bat. It's weather with sandwiches",
      ],
      ["priya", "That's not wrong and I hate it."],
      ["mateo", "I understood it as chess with a nap."],
      [
        "priya",
        "ALSO not wrong",
        { react: { "🏏": ["saoirse", "callum"], "😂": ["mateo", "bruno", "leila"] } },
      ],
    ],
  },
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
        "Halifax: 3 pizzas ordered for 9 pm, chowder in the pot, Mateo's humitas in the freezer. We could ride out an ice age",
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
