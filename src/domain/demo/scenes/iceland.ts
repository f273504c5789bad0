import type { Scene } from "../scene";

export const iceland: Scene[] = [
  {
    at: "week 1 mon 14:10",
    lines: [
      [
        "ada",
        "Here is where we talk about the Icelandic tender: eight buoys on the south and west coast, two years of running them, their coast watch on the other side. The deadline is three weeks from today, at noon. @Marit, @Tomasz, @Callum, you're in because you'd have to live with what I promise.",
      ],
      ["callum", "Eighty pages I hear"],
      ["ada", "Eighty-four, with the annex about ice."],
      ["tomasz", "I want to read only the annex about ice."],
      [
        "marit",
        "I want to read everything else. Their table 12 gives a hundred-year wave of 25 m. I'd like to know who computed it, and shake their hand.",
      ],
    ],
  },
  {
    at: "week 1 wed 13:35",
    lines: [
      [
        "ada",
        "First sum, all in: hulls 61k each with the ice mast, moorings 14k, two ship days each, running 9k a year and buoy. I arrive at 8 × (61 + 14 + 11 + 18) = 832k.",
        { edited: true },
      ],
      ["tomasz", "The ice mast is not in 61. 61 is the hull as we know it. Plus 4."],
      ["marit", "And one spare hull on their side. Nobody flies a hull to Reykjavík in January."],
      ["ada", '8 × 108 + 65 = 929k. The annex says they have "up to 1.1 million".'],
      ["callum", "so we're under, with a spare. That's allowed?"],
      [
        "ada",
        "It's allowed to be honest. It's even in the criteria, 10 points for \"credibility of the estimate\".",
        { react: { "👍": ["callum", "marit", "tomasz"] } },
      ],
    ],
  },
  {
    at: "week 2 mon 09:50",
    lines: [
      [
        "marit",
        'Question 31: "Describe an instance in which your equipment failed, and your response." What do we write?',
      ],
      ["ada", "Something true. The gulls and the antenna?"],
      ["tomasz", "The gulls are a good story. Nobody loses sleep over gulls."],
      ["ada", "The gulls, then. Draft by Friday."],
    ],
  },
  {
    at: "week 2 wed 09:20",
    lines: [
      ["callum", "About question 31.", { react: { "😬": ["marit", "tomasz", "ada"] } }],
      ["ada", "Yes. I thought of it at three in the morning, before I thought of shoes."],
    ],
  },
  {
    at: "week 3 mon 09:40",
    lines: [
      [
        "ada",
        "@Sigrún, welcome to this room. For everybody: the rules of the tender say that questions and answers must be in writing and open to all bidders. So what's asked here is copied to the public list every evening. No prices in here from today, please.",
      ],
      [
        "sigrun",
        "Thank you. It is unusual to be invited into the workshop instead of the meeting room. I accept on the condition that I may see the workshop.",
      ],
      ["tomasz", "You may see it. I will sweep."],
      [
        "sigrun",
        "Please do not sweep on my account. I shall ask about corners.",
        { react: { "😂": ["ada", "callum", "marit"] } },
      ],
      ["marit", "May I ask about table 12? The 25 m."],
      [
        "sigrun",
        "It was computed by my predecessor in 1994, with a pencil. I have checked it twice with a computer and arrived at 24.8. I did not correct it out of respect.",
        { react: { "❤️": ["marit", "ada", "tomasz"] } },
      ],
    ],
  },
  {
    at: "week 3 tue 10:45",
    lines: [
      [
        "sigrun",
        "Question for the record. Your buoy went adrift last week; I read about it in a newspaper, with a crab. Will this be part of your answer to question 31?",
      ],
      [
        "ada",
        "Yes. We had written about gulls. We threw the gulls away. You'll get the whole story, including what we don't know yet, as soon as the laboratory answers.",
      ],
      ["sigrun", "The other two bidders have reported that they have had no failures."],
      ["tomasz", "Then they have no buoys."],
      [
        "sigrun",
        "This part I shall not copy to the public list.",
        { react: { "😂": ["ada", "tomasz", "callum", "marit"] } },
      ],
    ],
  },
  {
    at: "week 3 thu 13:30",
    lines: [
      [
        "sigrun",
        "Ice. Annex C asks for operation in spray icing at minus 8 and 20 m/s. How do you intend to show this? We would accept a calculation.",
      ],
      ["tomasz", "A calculation I can make pretty. I would rather freeze one."],
      [
        "callum",
        "We've a fish plant here with a blast freezer, minus 30, and they owe me for a propeller. We put a mast in there with a fire hose",
      ],
      ["sigrun", "A fire hose."],
      ["callum", "For the spray. Mateo would hold it. He's dressed for it", { thread: 2 }],
      ["sigrun", "I should like to be sent the film.", { thread: 2 }],
      ["yuki", "put a load cell under it. i want kg per minute"],
      [
        "ada",
        "Approved. Ask the plant nicely, take somebody who is bored to write the numbers down, and everyone comes out with all their fingers.",
      ],
    ],
  },
  {
    at: "week 4 mon 12:05",
    lines: [
      [
        "ada",
        "The tender is in. Eight minutes to spare, which for me is early. Two paper copies, one of them slightly magenta.",
      ],
      ["tomasz", "Printer found some cyan?"],
      ["ada", "Printer found some magenta.", { react: { "😂": ["tomasz", "marit", "callum"] } }],
      ["sigrun", "Received, signed for, and sealed. I note that yours is the only one tied with a bowline."],
      ["callum", "that'd be Eoin"],
    ],
  },
  {
    at: "week 4 tue 17:30",
    lines: [
      [
        "callum",
        "FREEZER DAY, results: 41 kg of ice on the standard mast in 90 minutes. 17 kg on the short one with the rubber boots. Mateo has all his fingers and can't feel his opinions.",
      ],
      [
        "yuki",
        "0.46 kg/min against 0.19. boots shed ice each time the mast moved. film shows it at 00:31 and 01:04",
      ],
      ["mateo", "I wish to state that a fire hose at minus 30 is a musical instrument."],
      [
        "sigrun",
        "I have watched the film. I have shown the film to the committee. We watched it a second time without reason. Is the duck part of the procedure?",
        { after: 1150, react: { "🦆": ["callum", "mateo", "yuki", "tomasz", "ada"] } },
      ],
      ["callum", "The duck's the control group"],
      ["sigrun", "I shall note: control group, n = 1, no icing observed."],
    ],
  },
  {
    at: "week 4 thu 09:15",
    lines: [
      ["sigrun", "I am on the pier. There is a cat in my way."],
      ["ada", "That's Bollard, he's the reception. Coming down!"],
      ["tomasz", "I have not swept. As agreed."],
      [
        "sigrun",
        "Thank you all for the day. I saw: every corner, a blue vice, a horse without a head, the cage, four good questions, and how a child draws a shark. I have no further inquiries.",
        { after: 520, react: { "❤️": ["ada", "marit", "tomasz", "callum"] } },
      ],
      ["tomasz", "She found the corner behind the lathe. Nobody ever found the corner behind the lathe."],
    ],
  },
  {
    at: "week 5 thu 14:40",
    lines: [
      ["ada", "Thank you, Sigrún. I'd prepared a sentence for losing and none for this."],
      [
        "sigrun",
        "Congratulations to all of you. The points: 91, 77 and 64. For the record, question 31 brought you 15 of 15.",
      ],
      ["callum", "Good old swivel"],
      ["tomasz", "The half swivel goes on a small board of oak, on the wall, with the date."],
      ["marit", "Sigrún, would you now correct table 12 to 24.8?"],
      [
        "sigrun",
        "Let us first measure it.",
        { react: { "🌊": ["marit", "ada", "yuki", "callum"], "👏": ["tomasz"] } },
      ],
    ],
  },
  {
    at: "4 workdays ago 12:40",
    lines: [
      [
        "ada",
        "Sigrún, we have a custom that you should know before you sign: every buoy is named after an aunt of somebody who works on it. Eight buoys, so we need eight Icelandic aunts.",
      ],
      [
        "sigrun",
        "I have three: Guðrún, Ragnheiður and Steinunn. The harbour master of Höfn offers two more. I foresee a lively discussion about the remaining three places.",
      ],
      ["callum", '"Ragnheiður, Ragnheiður, Ragnheiður, over." Mateo, start practising'],
      [
        "mateo",
        "It has two R's and something that I do not have.",
        { react: { "😂": ["callum", "ada", "sigrun", "tomasz"] } },
      ],
      ["sigrun", "The ð is only a soft th. The sea will understand you."],
    ],
  },
  {
    at: "2 workdays ago 13:15",
    lines: [
      [
        "tomasz",
        "Order for the eight hulls: steel is here in three weeks, flanges in two (the new machine!), swivels from two makers, and no more than three of a lot. I wrote this into the drawing so that nobody after me can forget it.",
        { files: ["hull-40-sheet-3.pdf"] },
      ],
      ["sigrun", "May I have that drawing for our own rules? We also buy swivels."],
      ["tomasz", "It is yours."],
      ["ada", "Site visit: Marit and Eoin to Höfn and Grindavík the week after next, if the sea agrees."],
      [
        "sigrun",
        "The sea does not agree with anything at present. I see your storm on our charts as well. Good luck. I shall be watching your buoys, as everybody here does.",
        { react: { "🙏": ["ada", "marit", "callum", "tomasz"] } },
      ],
    ],
  },
  {
    at: "73 minutes ago",
    lines: [
      [
        "sigrun",
        "19.3 metres. Our watch room has stopped speaking. I congratulate the buoy, if this is done.",
      ],
      ["marit", "It's done. She accepts."],
      [
        "sigrun",
        "Please also inform my predecessor, who is 81 and awake and has telephoned, whether it was alone.",
        { after: 8 },
      ],
      [
        "marit",
        "12.7, 19.3, 14.1. In a group of three. With a pencil he'd have got within a metre of it.",
        { after: 5 },
      ],
      [
        "sigrun",
        "I have told him. He is very happy. He asks for the raw data.",
        { after: 11, react: { "❤️": ["marit", "ada", "yuki", "callum", "tomasz"] } },
      ],
    ],
  },
];
