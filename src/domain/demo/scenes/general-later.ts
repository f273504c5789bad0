import type { Scene } from "../scene";

export const generalLater: Scene[] = [
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
      ["hanna", "I'll take it. Noted: arrows, size, one gentleman."],
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
      ["yuki", "i did. in a table", { react: { "😂": ["leila", "mateo", "priya", "hanna"] } }],
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
  {
    at: "2 workdays ago 15:20",
    lines: [
      [
        "marit",
        "Early word, so that nobody is surprised: there is a low forming west of the Azores that all the models like too much. If it does what they say, it is on us within two or three days, and it is a big one.",
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
        { react: { "💪": ["saoirse", "callum", "leila", "mateo", "yuki"] } },
      ],
      ["callum", "24 of 24. In this. I want that on a mug too", { after: 4 }],
    ],
  },
];
