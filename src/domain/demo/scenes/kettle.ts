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
        { edited: true },
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
];
