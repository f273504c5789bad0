import type { Scene } from "../scene";

export const workshop: Scene[] = [
  {
    at: "week 1 mon 09:45",
    lines: [
      ["tomasz", "Hull 31: lid flange is 0.4 mm out of flat. Again. Same supplier, same corner."],
      ["ada", "Can it be saved?"],
      [
        "tomasz",
        "By me, yes. With two hours on the lapping plate. They sell me a flange and I finish it for them.",
      ],
      ["yuki", "0.4 measured cold or after the welding?"],
      ["tomasz", "Cold. As it came. In its nice box."],
      ["yuki", "then it's theirs. photo with the feeler gauge and a lamp behind, i send it with the invoice"],
      [
        "tomasz",
        "Photo is on the share: https://files.tidewater.example/hull-31/flange-gap.jpg. You can see daylight through it. In the west of Ireland!",
        { react: { "😂": ["ada", "eoin", "saoirse"] } },
      ],
    ],
  },
  {
    at: "week 1 tue 13:15",
    lines: [
      ["hanna", "Question about the new anti-fouling paint. Is it meant to be this pink?"],
      ["tomasz", 'Maker calls it "coral".'],
      [
        "hanna",
        "It's RAL 4003. I checked it against the fan. That is heather violet on a cloudy day and a lipstick in the sun.",
      ],
      ["eoin", "Buoys are yellow."],
      ["tomasz", "Above the water. This is below. Nobody sees it but fish."],
      ["hanna", "The fish will love it", { react: { "🐠": ["saoirse", "bruno", "yuki"] } }],
      [
        "tomasz",
        "It goes on Fumiko's spare hull. Six weeks in the harbour, beside a black one. Then we count barnacles and we know.",
      ],
      ["ada", "If pink wins, we go pink. I have no vanity below the waterline."],
    ],
  },
  {
    at: "week 1 wed 08:50",
    lines: [
      ["tomasz", "Who took the 36 mm spanner."],
      ["tomasz", "The long one. With the green tape."],
      ["eoin", "Not me.", { after: 14 }],
      ["yuki", "not me"],
      ["hanna", "I have never knowingly held a spanner"],
      ["tomasz", "It was inside hull 31.", { after: 52 }],
      ["eoin", "Inside."],
      [
        "tomasz",
        "I had closed the lid. With sixteen bolts. I do not want to talk about it.",
        { react: { "😂": ["eoin", "yuki", "hanna", "ada", "saoirse"] } },
      ],
    ],
  },
  {
    at: "week 1 thu 14:40",
    lines: [
      ["tomasz", "Pressure test of hull 31 starts now. 0.4 bar, one hour, soap on every seam."],
      ["tomasz", "20 minutes: no bubbles. I do not trust it.", { after: 20 }],
      [
        "tomasz",
        "One hour: 0.399. One millibar, and it got colder in here. Passed.",
        { after: 41, react: { "🎉": ["ada", "yuki", "marit"] } },
      ],
      ["yuki", "gas law says 1.1 mbar for the temperature drop. so it's tighter than physics"],
      ["tomasz", "That is the nicest thing you ever said to me."],
    ],
  },
  {
    at: "week 1 fri 11:10",
    lines: [
      ["eoin", "Three shackles off Bríd's bridle. Pin on one is worn to 14.2 from 16."],
      ["tomasz", "In how long?"],
      ["eoin", "Fourteen months."],
      ["tomasz", 'Then the rule "change at 18 months" is wrong for Bríd. What is special there?'],
      [
        "marit",
        "She stands where the tide turns twice and the swell comes from two sides. She never stops working. I'd say twelve months there, and I'd look at Nuala too.",
      ],
      ["tomasz", "Twelve for Bríd and Nuala. Changed in the plan.", { react: { "👍": ["eoin", "marit"] } }],
    ],
  },
  {
    at: "week 2 tue 09:15",
    lines: [
      [
        "yuki",
        "measured all 12 new barometers against the reference, 48 h, 960–1040 hPa. eleven within 0.08. number 7 is off by 0.61",
      ],
      ["tomasz", "Back to the maker?"],
      ["yuki", "it's very consistent. always +0.61. i could calibrate it away"],
      ["marit", "Please don't. One that starts wrong doesn't stay equally wrong."],
      ["yuki", "agreed. i have grown fond of it though. it can be the barometer in the kitchen"],
      [
        "saoirse",
        "so it'll always be a slightly nicer day in the kitchen?",
        { react: { "☀️": ["yuki", "hanna", "marit", "ada"] } },
      ],
    ],
  },
  {
    at: "week 2 thu 19:20",
    lines: [
      [
        "tomasz",
        "Philomena is on her stand. Washed. One crab found in the bridle, alive, returned. Opened the lid: dry as a biscuit. Nothing moved, nothing loose.",
      ],
      ["yuki", "battery 12.7. all six sensors answer. clock is 0.2 s off. she's in better shape than i am"],
      ["ada", "Go home, both of you."],
      ["tomasz", "Five minutes. I only want to look at the swivel once more."],
      ["ada", "Tomasz."],
      ["tomasz", "Going.", { react: { "❤️": ["ada", "saoirse"] } }],
    ],
  },
  {
    at: "week 2 fri 09:05",
    lines: [
      [
        "tomasz",
        "Swivel half under the magnifier. There is a ring, like in a tree. Outside bright, inside old and dark. The crack was there for a long time before it broke.",
      ],
      ["eoin", "How long?"],
      ["tomasz", "I am a mechanic, not an oracle. But many months."],
      [
        "yuki",
        "i know somebody at a materials lab in delft. scanning electron microscope, 3 days. shall i ask",
      ],
      ["ada", "Please ask. Courier today, insured, and no one tells them what we think it is."],
      [
        "tomasz",
        "Packed. In foam, in a tin. It is the biscuit tin. Sorry.",
        { react: { "🍪": ["saoirse", "hanna", "yuki"] } },
      ],
    ],
  },
  {
    at: "week 3 tue 14:05",
    lines: [
      [
        "tomasz",
        "Building a pulling rig for swivels out of the old winch frame. 12 tonnes. It needs a cage, because when one goes it goes like a shot.",
      ],
      ["eoin", "Polycarbonate off the old wheelhouse. 10 mm. Behind the shed."],
      ["tomasz", "Perfect. You are a squirrel."],
      ["eoin", "A tidy one."],
      ["callum", "Can you make two? We'd sooner pull ours here than ship them to you and back."],
      ["tomasz", "I make drawings. You make the second. Mateo can weld?"],
      ["mateo", "I can weld. It is not beautiful but it holds."],
      ["tomasz", "This is also what they say about me."],
    ],
  },
  {
    at: "week 3 thu 10:20",
    lines: [
      ["tomasz", "First swivel in the rig. 6 tonnes: nothing. 8: nothing. 10: nothing. This is a good one."],
      ["tomasz", "Now one of 0417 from the shelf. 3 tonnes: nothing.", { after: 7 }],
      [
        "tomasz",
        "4.1 tonnes: BANG. The cat left the building.",
        { after: 3, react: { "😳": ["saoirse", "hanna", "yuki", "ada"] } },
      ],
      ["saoirse", "we heard it upstairs. Marit thought it was the boiler"],
      ["marit", "I thought it was the *building*."],
      ["ada", "Please announce the next ones."],
      ["tomasz", "ANNOUNCEMENT: next one at 11:00.", { react: { "😂": ["saoirse", "marit", "hanna"] } }],
      ["eoin", "Cat's in the wheelhouse. He'll not be back before dinner."],
    ],
  },
];
