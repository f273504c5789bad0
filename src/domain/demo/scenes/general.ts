import type { Scene } from "../scene";

export const general: Scene[] = [
  {
    at: "week 1 mon 08:12",
    lines: [
      [
        "ada",
        "Good morning, all. This week, in order:\n1. Firmware 4.2 on the bench buoy, no shortcuts (Leila)\n2. Hull 31 through its pressure test (Tomasz)\n3. Iceland published their tender on Friday. It is eighty pages. I have tea.",
        { react: { "🫖": ["saoirse", "marit"], "👍": ["eoin", "tomasz", "leila"] } },
      ],
      ["saoirse", "Eighty pages! Do they know we only have the one printer?"],
      ["ada", "They want it on paper. Two copies."],
      ["tomasz", "Printer is out of cyan since the boat show."],
      ["ada", "It is a black and white tender, Tomasz."],
      [
        "tomasz",
        "Printer does not care. Printer wants cyan.",
        { react: { "😂": ["saoirse", "bruno", "hanna"] } },
      ],
      ["bruno", 'I can confirm, it refused my train ticket last week. "Replace cyan." The ticket is grey.'],
    ],
  },
  {
    at: "week 1 tue 10:05",
    lines: [
      [
        "saoirse",
        "Who parked the trailer across the gate? The fish van can't get out and he is not being poetic about it",
      ],
      ["eoin", "Me. Two minutes."],
      ["saoirse", "he says he has heard two minutes from you before"],
      ["eoin", "Moving."],
      [
        "saoirse",
        "Gate's clear. He left us four mackerel, so I think we're forgiven 🐟",
        { react: { "🐟": ["ada", "tomasz", "marit", "hanna"] } },
      ],
    ],
  },
  {
    at: "week 1 wed 13:20",
    lines: [
      [
        "callum",
        "Afternoon from Halifax. Fire drill here at 2 our time, so nobody on the desk for twenty minutes. Pager's on.",
      ],
      ["marit", "I'll keep the network map open until you're back."],
      ["callum", "Back in. The drill revealed that our assembly point is a skip."],
      ["ada", "A skip, or next to a skip?", { thread: 2 }],
      [
        "callum",
        "The map says what it says, Ada. Priya and I assembled next to it in protest.",
        { thread: 2 },
      ],
    ],
  },
  {
    at: "week 1 thu 13:10",
    lines: [
      [
        "ada",
        "Reminder that Mateo Quispe starts in Halifax on Monday. He comes from two years on a research ship, and he writes C and ties a bowline behind his back. He will do both for us.",
      ],
      ["leila", "Can he do them at the same time? Asking for the bench."],
      ["priya", "His desk is ready. His chair is Callum's old chair, so condolences in advance."],
      ["callum", "That chair has been to sea."],
      ["priya", "It smells like it has been *under* it"],
      ["hanna", "I'll draw his door sign today. Bird or fish?"],
      [
        "callum",
        "Dovekie. Small, round, works hard in bad weather.",
        { react: { "🐧": ["hanna", "priya", "saoirse"] } },
      ],
      ["hanna", "A dovekie it is. (It is not a penguin, whoever did that. But I understand.)"],
    ],
  },
  {
    at: "week 1 fri 15:40",
    lines: [
      [
        "ada",
        "The week in three lines:\nHull 31 holds its pressure. 4.2 has been up on the bench for 96 hours.\nThe tender is read, twice, and there is a plan in it.\nVesuvius is dead; long live the hatch. Good weekend.",
        { react: { "❤️": ["saoirse", "marit", "bruno", "callum"], "🌋": ["tomasz", "hanna"] } },
      ],
      ["marit", "High pressure until Sunday evening. Go outside, everyone."],
      ["eoin", "Already outside."],
    ],
  },
  {
    at: "week 2 mon 12:05",
    lines: [
      [
        "callum",
        "Everyone, this is @Mateo. He was here before me and he has already fixed the door.",
        { react: { "👋": ["ada", "leila", "hanna", "saoirse", "bruno", "marit", "yuki"] } },
      ],
      [
        "mateo",
        "Hello! Very happy to be here. The door was only a loose hinge, please do not expect this every day.",
      ],
      ["saoirse", "Welcome, Mateo!! Too late, we expect it every day now 🎉"],
      ["tomasz", "We also have a door."],
      ["mateo", "Is it true that every buoy is named after somebody's aunt?"],
      ["eoin", "It is."],
      [
        "ada",
        "The first one was Philomena, after Eoin's aunt, because both were round, loud and impossible to sink. Then it was a rule.",
      ],
      ["eoin", "She knows. She's proud of it."],
      ["mateo", "I have nine aunts. I will start thinking."],
      [
        "ada",
        "Number 25 is yours when you have done your first month. Choose well; we have to say the name on the radio.",
      ],
      ["callum", "Nothing with an R in it, the VHF eats it"],
      ["mateo", "My favourite aunt is called Rosario."],
      ["callum", "of course she is", { react: { "😂": ["mateo", "ada", "leila", "priya", "eoin"] } }],
    ],
  },
  {
    at: "week 2 wed 07:58",
    lines: [
      [
        "ada",
        "Philomena is off her station since 02:40 and drifting north-east. Everything about it goes into #watch, please, so that people at sea read one place. Eoin and Tomasz are leaving now.",
      ],
      ["saoirse", "Customers who look at her data: I'm writing to all seven of them this morning."],
      ["ada", 'Thank you. Plain words, no "temporarily unavailable". She is loose and we are fetching her.'],
      ["hanna", "Do you want a note on the map in Lantern?"],
      ["ada", "Yes please."],
      [
        "hanna",
        'Done. It says: "Philomena has left her mooring. We are on our way to her. Do not trust her position."',
        { react: { "👍": ["ada", "marit", "bruno"], "😅": ["leila"] } },
      ],
    ],
  },
  {
    at: "week 2 thu 17:10",
    lines: [
      [
        "eoin",
        "She's ashore. All well. Chips.",
        {
          react: {
            "🎉": ["ada", "saoirse", "marit", "leila", "yuki", "hanna", "bruno", "callum", "priya", "mateo"],
            "🍟": ["tomasz", "saoirse"],
          },
        },
      ],
      ["ada", "Well done, all of you. Home safely, then chips, then sleep. In that order."],
      [
        "saoirse",
        "My mother saw her go past on the trawler's photo and asked why we let Philomena out on her own 😭",
      ],
      ["mateo", "Is every week like this?"],
      ["priya", "No. Sometimes it's two of them."],
    ],
  },
  {
    at: "week 2 fri 15:30",
    lines: [
      [
        "ada",
        "The week in three lines:\nPhilomena left, and came back on the deck of a crab boat.\n4.2 is on Zulmira, Concepta and Kamala, and behaves.\nMateo has been with us for five days and has seen most of it.",
        { react: { "👏": ["callum", "priya", "marit", "tomasz"] } },
      ],
      ["mateo", "I have told my mother that it is an office job."],
    ],
  },
  {
    at: "week 3 mon 08:20",
    lines: [
      [
        "ada",
        "Good morning. This week:\n1. Why the swivel broke. Tomasz and a laboratory in Delft, results by Wednesday\n2. Nobody replaces anything until we know; @Eoin, please check your spares for lot 0417\n3. Sigrún Helgadóttir of the Icelandic coast watch joins us here as a guest until the tender closes. Be your usual selves, within reason.",
      ],
      ["saoirse", "Define within reason"],
      ["ada", "Fewer cat pictures than last week."],
      [
        "saoirse",
        "So four. Understood 🐈",
        { react: { "🐈": ["hanna", "priya", "mateo", "bruno", "yuki"] } },
      ],
      [
        "sigrun",
        "Good day. I have no objection to the cat.",
        { after: 95, react: { "🐈": ["saoirse", "hanna", "ada"], "👋": ["marit", "callum"] } },
      ],
    ],
  },
  {
    at: "week 3 wed 12:20",
    lines: [
      [
        "tomasz",
        "Laboratory has answered. Swivels of lot 0417 were hardened wrong: too hard outside, cracks inside. Philomena's broke at a third of its rated load.",
      ],
      ["ada", "How many of that lot do we have at sea?"],
      ["tomasz", "Nine."],
      ["eoin", "Nine."],
      [
        "ada",
        "Then we change nine. Deepest moorings first. @Marit, I need every weather window of the next three weeks.",
      ],
      ["marit", "I have two good ones and a doubtful one. Plan in #watch within the hour."],
      ["callum", "Two of ours are on the list, Effie and Jessie. Dovekie can go Friday."],
      [
        "ada",
        "Whole story on Friday, written down properly. Until then: no one else needs to wonder whose fault it was. It was the steel's.",
        { react: { "❤️": ["tomasz", "eoin", "saoirse", "marit"] } },
      ],
    ],
  },
  {
    at: "week 3 thu 14:15",
    lines: [
      [
        "hanna",
        "The label printer in the loft has started to print everything in capitals. I just got BISCUITS, NOT HANNA'S.",
      ],
      ["yuki", "i changed the font for the cable tags. sorry. also those are my biscuits"],
      ["hanna", "They were on my desk with my name on them."],
      ["yuki", 'with "not hanna\'s" on them'],
      [
        "saoirse",
        "court is adjourned, there are two left and I'm nearest",
        { react: { "🍪": ["yuki", "hanna", "bruno"] } },
      ],
    ],
  },
  {
    at: "week 3 fri 15:45",
    lines: [
      [
        "ada",
        "The week in three lines:\nWe know why: a batch of swivels, baked wrong. Four of nine are changed already.\nKamala went quiet for eleven hours because we cannot count to 2³². Now we can (4.2.1).\nThe long version of both is in #watch. Read it with a biscuit, if Saoirse left any.",
        { react: { "🍪": ["saoirse"], "💯": ["leila", "priya", "tomasz"] } },
      ],
      ["saoirse", "I left one."],
      ["tomasz", "You left half of one."],
    ],
  },
  {
    at: "week 4 mon 08:15",
    lines: [
      [
        "ada",
        "This week: the school visit is on Wednesday at 10. Twenty-three children, age nine. Please: no open drums of anything, and nobody shows them the crane with a person on it again.",
      ],
      ["eoin", "That was one time."],
      ["ada", "It is in the newspaper, Eoin. It is framed in the headmistress's office."],
      ["marit", "I'll bring the wave tank and the blue dye."],
      ["tomasz", "Blue dye. On my floor. With twenty-three children."],
      ["marit", "It washes out."],
      ["tomasz", "It did not wash out last year. I have a blue vice."],
      ["hanna", "It is a very nice blue, though", { react: { "💙": ["marit", "saoirse", "bruno", "ada"] } }],
    ],
  },
  {
    at: "week 4 wed 12:10",
    lines: [
      ["saoirse", "They're gone!! Report: 23 arrived, 23 left, one shoe in the wave tank, found."],
      [
        "marit",
        'They asked better questions than the ministry. "How does the buoy know which way is up when it is upside down?"',
      ],
      ["yuki", "what did you say"],
      ["marit", "That Yuki knows."],
      [
        "yuki",
        "gravity is always down. the buoy only has to ask politely and average the answer",
        { react: { "❤️": ["marit", "hanna", "saoirse", "leila", "mateo"] } },
      ],
      [
        "saoirse",
        "One girl asked if Bollard has a tracking chip like the buoys and now she is writing a letter to the cat",
      ],
      ["tomasz", "My floor is blue."],
      [
        "ada",
        'Two hulls will be painted by the class. They chose the colours by vote: one pink, one "shark".',
      ],
      ["tomasz", "Shark is not a colour."],
      [
        "ada",
        "It is now. There was a vote.",
        { react: { "🦈": ["hanna", "saoirse", "bruno", "eoin", "callum", "mateo"] } },
      ],
    ],
  },
];
