import type { Scene } from "../scene";

export const generalLater: Scene[] = [
  {
    at: "week 4 fri 15:50",
    lines: [
      [
        "ada",
        "The week in three lines:\nEight of nine swivels changed; Dympna waits for a calmer sea, as usual.\nIngeborg met a trawler and lost an antenna, not her temper.\nNine-year-olds now know what a spectrum is. Some of our customers could not say so.",
        { react: { "😂": ["saoirse", "marit", "callum"], "👏": ["eoin", "priya"] } },
      ],
      ["priya", "And Mateo stood his first night watch alone. Nothing happened. Flawless."],
      [
        "mateo",
        "I checked Morag's battery forty-one times.",
        { react: { "🔋": ["callum", "priya", "yuki"] } },
      ],
    ],
  },
  {
    at: "week 5 mon 08:10",
    lines: [
      [
        "ada",
        "Good morning. This week:\n1. The new Lantern map goes live tomorrow at 11 (Hanna, Bruno). Saoirse has the answers ready for people who liked the old one\n2. 4.2.1 on the last six buoys (Leila, Mateo)\n3. Iceland decides on Thursday. I intend to think about something else until then.",
      ],
      ["saoirse", "How is the thinking about something else going?", { after: 70 }],
      ["ada", "Badly."],
      [
        "marit",
        "I baked. It's on the chart table.",
        { react: { "🙏": ["ada", "saoirse", "bruno", "leila"], "🧁": ["hanna"] } },
      ],
      ["bruno", "Is it the cardamom one"],
      ["marit", "It is the cardamom one."],
      ["bruno", "running"],
    ],
  },
  {
    at: "week 5 tue 11:02",
    lines: [
      [
        "hanna",
        "The new map is live: https://lantern.tidewater.example/map\n\nThank you to everyone who looked at forty-one shades of orange with me.",
        {
          files: ["lantern-map.png"],
          react: {
            "🎉": ["ada", "bruno", "saoirse", "marit", "callum", "leila", "priya", "mateo", "yuki"],
            "🧡": ["saoirse", "eoin"],
          },
        },
      ],
      ["eoin", "I can read it in the wheelhouse. In sun. With the glasses on my head."],
      ["hanna", "Eoin, that is the best review I have ever had."],
      ["callum", "Loads in about a second on the Dovekie, three miles out. The old one took a cup of tea."],
      [
        "saoirse",
        'First angry mail arrived after six minutes. "Where have you put my arrows." The arrows are bigger. I told him. He found them. He says they are too big.',
        { after: 9 },
      ],
      ["hanna", "I'll take it. Noted: arrows, size, one gentleman.", { thread: 4 }],
    ],
  },
  {
    at: "week 5 wed 13:30",
    lines: [
      [
        "leila",
        "4.2.1 is on all 24. Last one was Dympna, over the satellite, in 61 pieces, in a force 8. She asked for piece 44 three times and then said thank you.",
      ],
      [
        "mateo",
        "I watched every piece arrive. I did not breathe during 44.",
        { react: { "👏": ["ada", "callum", "yuki", "priya", "bruno"] } },
      ],
      [
        "ada",
        "Beautiful work, both of you. Next time somebody asks me what resilience means, I will say: piece 44.",
      ],
      ["yuki", "battery cost of the whole update on dympna: 1.9 %. we budgeted 4"],
      ["leila", "Yuki, you could have told us it was that cheap before I lost a night's sleep"],
      [
        "yuki",
        "i did. in a table",
        { files: ["4.2.1-energy.csv"], react: { "😂": ["leila", "mateo", "priya", "hanna"] } },
      ],
    ],
  },
  {
    at: "week 5 thu 14:21",
    lines: [
      ["ada", "We have Iceland."],
      [
        "ada",
        "Eight buoys, two years, the first of them in the water in four months. Sigrún just telephoned. I am now going to stand on the pier for five minutes.",
      ],
      ["saoirse", "AAAAAAAAAAA", { react: { "🎉": ["bruno", "hanna", "marit", "mateo"] } }],
      ["marit", "🇮🇸🌊🎉"],
      ["bruno", "YES"],
      ["bruno", "yes yes yes"],
      [
        "tomasz",
        "Eight hulls. In my shop. I will need a bigger shop. (I am very happy. This is what it looks like.)",
        { react: { "❤️": ["ada", "saoirse", "marit", "hanna", "yuki"] } },
      ],
      ["callum", "Halifax is making a noise the landlord has asked us to stop making"],
      ["leila", "Congratulations Ada. You read eighty pages so that we did not have to."],
      ["eoin", "Good. Somebody tell Philomena.", { react: { "😂": ["ada", "saoirse", "callum", "priya"] } }],
      [
        "sigrun",
        "I can confirm it here as well. The committee noted in particular the paragraph about the broken swivel. Nobody else had written about something that failed.",
        { after: 25, react: { "🙏": ["ada", "tomasz", "marit", "eoin", "saoirse"] } },
      ],
      ["ada", "Thank you, Sigrún. That paragraph was the hardest one to keep."],
    ],
  },
  {
    at: "week 5 fri 15:35",
    lines: [
      [
        "ada",
        "The week in three lines:\nIceland.\nIceland.\nAlso the map, and 24 of 24 on 4.2.1, either of which would have been the headline in any other week.",
        { react: { "🇮🇸": ["marit", "saoirse", "callum", "tomasz", "bruno"], "🧡": ["hanna"] } },
      ],
      ["callum", 'Beer is on the Halifax budget line called "sundries"'],
      [
        "ada",
        "I see everything, Callum. Approved.",
        { react: { "🍻": ["callum", "priya", "mateo", "eoin"] } },
      ],
    ],
  },
  {
    at: "7 workdays ago 09:05",
    lines: [
      [
        "ada",
        "Quiet days are for small things. Please everybody choose one small thing that has annoyed you for a year, and repair it by tomorrow evening. Write it here.",
      ],
      ["tomasz", "The third stair.", { thread: 0 }],
      ["hanna", "The light switch that is behind the cupboard", { thread: 0, after: 12 }],
      ["bruno", "the meeting room screen that says NO SIGNAL while showing the signal", { thread: 0 }],
      ["callum", "Our kettle whistles in the key of the fire alarm", { thread: 0, after: 190 }],
      ["yuki", "the wall clock in the loft. 7 s per day. i have the time, it doesn't", { thread: 0 }],
      [
        "saoirse",
        "Third stair doesn't creak any more and I miss it already 😢",
        { after: 1130, react: { "😂": ["hanna", "tomasz", "ada", "bruno"] } },
      ],
      [
        "ada",
        "Nine small things in a day and a half. We'll do this every quarter.",
        { after: 400, react: { "👏": ["marit", "callum", "leila"] } },
      ],
    ],
  },
  {
    at: "4 workdays ago 09:10",
    lines: [
      [
        "ada",
        "A thing I promised you long ago: from now on everybody has every second Friday afternoon for something that is not on any list. No reports. The only rule is that you tell somebody about it.",
      ],
      ["tomasz", "I will build the rocking horse."],
      ["saoirse", "what rocking horse"],
      ["tomasz", "It is a buoy hull. With a horse's head. For my daughter. I have said too much."],
      ["hanna", "I will draw the horse's head."],
      ["yuki", "does it need an accelerometer"],
      ["tomasz", "No."],
      ["yuki", "i have a spare accelerometer"],
      ["tomasz", "...What would it measure?"],
      [
        "yuki",
        "significant horse height",
        {
          react: {
            "🐴": ["ada", "leila", "hanna", "saoirse", "marit", "priya", "bruno", "mateo"],
            "😂": ["callum", "eoin"],
          },
        },
      ],
    ],
  },
  {
    at: "3 workdays ago 12:40",
    lines: [
      [
        "priya",
        "Small milestone that nobody would have noticed: this morning at 05:12 UTC we stored our five hundred millionth wave.",
      ],
      ["bruno", "WHAT. Whose was it?"],
      ["priya", "Flora's. 0.6 m, 5.1 s. A very ordinary wave."],
      ["marit", "There is no such thing. But yes, it's an ordinary one. I looked it up."],
      ["ada", "Frame it."],
      [
        "hanna",
        "I'll draw it, at 1:1. It will fit on the wall beside the stairs.",
        { react: { "🌊": ["priya", "marit", "ada", "mateo", "saoirse"] } },
      ],
    ],
  },
];
