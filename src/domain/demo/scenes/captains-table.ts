import type { Scene } from "../scene";

export const captainsTable: Scene[] = [
  {
    at: "week 1 tue 16:20",
    lines: [
      [
        "ada",
        "For Thursday's table: the second skipper. Eoin does 190 sea days a year, and there are 365. If he gets a cold, sixteen buoys have a cold.",
      ],
      ["eoin", "I don't get colds."],
      ["marit", "You had one in front of us for three weeks."],
      ["eoin", "That was a cough."],
      ["callum", "We'd need one over here too, but half. Somebody who'd do a week in four"],
      ["ada", 'One and a half skippers, then. 94k a year. Bring me your "yes, but" on Thursday.'],
    ],
  },
  {
    at: "week 1 thu 16:40",
    lines: [
      [
        "ada",
        "Minutes, short: yes to the skipper. We write the advertisement ourselves and Eoin reads everybody's letters. Halifax gets its half when the pilots' contract is renewed.",
      ],
      ["eoin", "What do I look for in a letter?"],
      ["marit", "Somebody who turned back once and says so."],
      ["eoin", "Right.", { react: { "👍": ["ada", "callum"] } }],
    ],
  },
  {
    at: "week 2 thu 18:05",
    lines: [
      [
        "ada",
        "Between us, now that she's back: turning round yesterday in the fog, in sight of her as we now know, was right. I want that to be said in this room as well, where the money is.",
      ],
      ["eoin", "Felt like leaving a dog on a road."],
      ["callum", "You'd do it again though"],
      ["eoin", "Aye."],
      [
        "marit",
        "I moved the limit for lifting from 2.5 m to 2.2 in the planner, so that next time the machine says it and not only you.",
      ],
      ["eoin", "Thanks.", { react: { "❤️": ["ada", "marit", "callum"] } }],
    ],
  },
  {
    at: "week 2 fri 16:30",
    lines: [
      [
        "ada",
        "Insurance for the buoys: today we pay 11k and they've never paid us anything. If the swivel turns out to be the maker's fault, do we claim there?",
      ],
      ["callum", "How big's the maker?"],
      ["ada", "Two brothers and a furnace."],
      ["eoin", "A claim would finish them."],
      [
        "marit",
        "Then ask them first what they did differently with that lot, and ask for new swivels, tested. I'd rather have a supplier who was frightened once than a new one who wasn't.",
      ],
      ["ada", "I'll telephone them on Monday, when I am less tired. Thank you, that's better than my plan."],
    ],
  },
  {
    at: "week 3 wed 16:15",
    lines: [
      [
        "ada",
        "I spoke with the brothers. There was a long silence. Then the older one said the thermostat of the bath had been replaced that month, and he hadn't told anybody, because it was cheaper than the old one.",
      ],
      ["callum", "honest of him"],
      [
        "ada",
        "He cried a little. They replace every piece of that lot, ours and everybody's, and they've called the other nineteen customers themselves today. I said that we stay.",
      ],
      ["eoin", "Good.", { react: { "🙏": ["marit", "callum"] } }],
      ["marit", "And Tomasz's rig?"],
      ["ada", "They're driving over to look at it. They'll build one."],
    ],
  },
  {
    at: "week 3 fri 10:15",
    lines: [
      ["eoin", "Letters. Eleven. Two say they turned back once. One says three times."],
      ["ada", "Three times?"],
      [
        "eoin",
        "Caoimhe Burke. Lifeboat mechanic, then a survey cat. Says the third time was wrong and explains why.",
      ],
      ["marit", "I'd like to meet that one."],
      ["eoin", "She's here Tuesday. Trial trip, weather allowing."],
    ],
  },
  {
    at: "week 4 mon 16:10",
    lines: [
      [
        "ada",
        "Prices. We haven't touched them in three years. Proposal: 6 % for harbours and ferries, nothing for schools, museums and anybody who writes to us with a crayon.",
      ],
      ["callum", "Pilots here will take 6 if they get the gust call like the Kilcarra lads"],
      ["ada", "They can have it. It costs us the telephone bill."],
      ["marit", "I vote yes, if one point of the six goes into spare hulls."],
      ["eoin", "Yes."],
      ["callum", "Aye from Halifax"],
      [
        "ada",
        "Carried. Saoirse tells people eight weeks ahead and in plain words.",
        { react: { "👍": ["marit", "eoin", "callum"] } },
      ],
    ],
  },
  {
    at: "week 4 tue 15:40",
    lines: [
      ["eoin", "Caoimhe's back ashore. Six hours, 1.9 m, lifted Nuala's bridle."],
      ["ada", "And?"],
      ["eoin", "Talks less than me."],
      ["marit", "Is this possible?"],
      [
        "eoin",
        "Good hands. Looked at the sky before she looked at the screen. Asked where the spare tracker was.",
        { react: { "😂": ["ada", "callum", "marit"] } },
      ],
      ["ada", "Shall I make her an offer?"],
      ["eoin", "Before somebody else does."],
    ],
  },
  {
    at: "week 5 thu 16:10",
    lines: [
      [
        "ada",
        "Iceland, the sober version. 929k over two years, a third at signature. It pays the shed, the second skipper for both years, and Halifax's half, with 80k left that I'd like to forget about until we need it.",
      ],
      ["callum", "I'd a whole speech prepared for the half skipper"],
      ["ada", "I'd like to hear it anyway."],
      ["callum", '"Please." That was the speech', { react: { "😂": ["ada", "eoin", "marit"] } }],
      ["marit", "It's the right size, this. Eight buoys. Twenty would've made us into another company."],
      [
        "ada",
        "That's what I thought on the pier. For five minutes I was afraid of having won too much, and then I did the sum again and it was only enough.",
      ],
    ],
  },
  {
    at: "4 workdays ago 16:25",
    lines: [
      [
        "ada",
        "Caoimhe has signed. She starts on the first. She asked for one change in the contract: that it says in writing that the skipper may turn back and nobody asks why before dinner.",
      ],
      ["eoin", "Told you."],
      ["marit", "Can we all have that clause?"],
      ["ada", "It's in everybody's from today.", { react: { "❤️": ["eoin", "marit", "callum"] } }],
    ],
  },
  {
    at: "1 workdays ago 15:30",
    lines: [
      [
        "ada",
        "If we lose a buoy in this: two spare hulls are ready, insurance knows, and nobody pays for it with their sleep. I'm saying it today so that I don't have to say it tomorrow.",
      ],
      ["callum", "Heard"],
      [
        "marit",
        "Heard. And you sleep from 22 to 04, Ada. I have the authority, and I have your monitor's switch.",
      ],
      ["ada", "", { deleted: true }],
      ["ada", "Agreed.", { after: 3, react: { "😂": ["callum", "eoin", "marit"] } }],
      ["eoin", "What did it say before?"],
      ["marit", "Something about five hours being plenty."],
    ],
  },
];
