import type { Scene } from "../scene";

export const watchLater: Scene[] = [
  {
    at: "week 4 fri 10:05",
    lines: [
      [
        "mateo",
        "First night alone, report: 24 of 24, no alarms, one question. At 03:11 Lakshmi reported a water temperature of 85 degrees, once. Then 12.6 again. I wrote it down and did not wake anybody. Was this correct?",
      ],
      [
        "priya",
        "Correct. 85 is what that sensor says when it wakes up and has not measured yet. It's in the quirks list (page 3), but nobody told you to read page 3.",
      ],
      ["mateo", "I will read page 3."],
      ["callum", "Page 4's the good one. Page 4 is about the pelican"],
      ["yuki", "there was no pelican. it was a loose connector"],
      [
        "callum",
        "There was a pelican AND a loose connector",
        { react: { "😂": ["mateo", "priya", "marit"] } },
      ],
    ],
  },
  {
    at: "week 5 mon 15:05",
    lines: [
      ["eoin", "Marit. The two days under 2 m. For Dympna."],
      ["marit", "I know. I look every morning. Not this week."],
      ["eoin", "Her swivel's the last of the nine."],
      [
        "marit",
        "And her load is the highest of the nine. I know, Eoin. I watch her strain gauge more than I watch my children.",
      ],
      [
        "tomasz",
        "I would like to add that her swivel is from the good half of the lot. The laboratory says the first 20 pieces are only a bit bad.",
      ],
      ["eoin", '"Only a bit bad." Put that on the boat.'],
      [
        "ada",
        "Decision, so that no one carries it alone: we wait for the window. If her strain passes 60 % of the reduced rating, we tell everyone on her line and let her go rather than send you out. Buoys can be replaced.",
        { react: { "🙏": ["eoin", "marit", "tomasz", "callum"] } },
      ],
    ],
  },
  {
    at: "week 5 wed 20:10",
    lines: [
      ["callum", "Humpback right beside Jessie, on camera, 19:40 frame. Waving, I swear."],
      [
        "priya",
        "Accelerometer agrees: one event of 0.4 g and then a very slow roll. She's been scratched on.",
      ],
      ["callum", "Whale used the buoy as a back scratcher."],
      [
        "saoirse",
        "PLEASE can I have the picture for the newsletter",
        { react: { "🐋": ["callum", "priya", "mateo", "marit", "hanna"] } },
      ],
      ["callum", "Already in your mail. Caption is yours."],
      ["saoirse", '"Customer satisfaction."', { react: { "😂": ["callum", "priya", "ada", "leila"] } }],
    ],
  },
  {
    at: "week 5 fri 09:25",
    lines: [
      ["marit", "@Eoin. Sunday and Monday: 1.7, 1.6, wind under 12."],
      ["eoin", "Say it again."],
      ["marit", "One point seven. One point six. Under twelve knots."],
      ["eoin", "Leaving Sunday 04:00."],
      ["tomasz", "I cancel a christening. It is not mine. It is fine."],
      ["ada", "Thank you, both. Two nights' extra rest afterwards, and I will check."],
    ],
  },
  {
    at: "week 5 sun 13:15",
    lines: [
      [
        "eoin",
        "Dympna: old swivel out, new one in. 13:02. Nine of nine.",
        {
          react: {
            "🎉": ["ada", "marit", "callum", "leila", "saoirse", "yuki", "priya", "mateo", "bruno", "hanna"],
          },
        },
      ],
      [
        "tomasz",
        "It was cracked through more than half. Half! I hold it in my hand and I do not feel very well.",
      ],
      ["ada", "Sit down, drink something hot, come home slowly."],
      ["marit", "Strain gauge re-zeroed. She looks so relaxed."],
      ["callum", "Nine of nine. That's the best Sunday message we've ever had in here"],
    ],
  },
  {
    at: "7 workdays ago 14:40",
    lines: [
      [
        "priya",
        "Unscheduled visitor: a racing pigeon has been on Bernadette's camera since noon. Ring on its leg, I can read four of the eight digits.",
      ],
      ["marit", "Resting, probably. There's a headwind of 18 knots between her and anywhere."],
      ["saoirse", "should we ring the pigeon people?? there are pigeon people"],
      ["priya", "Wind drops at 17:00. I'd say it knows."],
      [
        "priya",
        "Left at 17:06. North-east. I've never been so proud of a forecast.",
        { after: 146, react: { "🕊️": ["saoirse", "marit", "mateo", "hanna"] } },
      ],
      ["marit", "It was MY forecast."],
    ],
  },
  {
    at: "4 workdays ago 13:30",
    lines: [
      [
        "mateo",
        "Is it normal that Peigi's compass has turned 180° since last night? The hull camera shows the same horizon.",
      ],
      ["yuki", "did somebody moor next to her"],
      ["callum", "Coast guard tender is 30 m from her. Steel hull, 600 tonnes"],
      ["yuki", "then yes. it's not her compass. it's their ship"],
      ["mateo", "So I flag direction until it leaves, and keep height and period?"],
      ["priya", "Exactly that. You're getting good at this."],
      ["mateo", "I read page 3. And 4. I believe in the pelican.", { react: { "🦤": ["callum", "priya"] } }],
    ],
  },
  {
    at: "3 workdays ago 11:05",
    lines: [
      ["eoin", "New light on Agneta. The old one had a crab in it. How does a crab get into a sealed light."],
      ["tomasz", "It is not sealed then."],
      ["eoin", "It had eaten the seal."],
      ["saoirse", "a crab ate a seal?? 😳"],
      [
        "eoin",
        "The rubber seal, Saoirse.",
        { react: { "😂": ["marit", "hanna", "callum", "mateo", "ada"] } },
      ],
    ],
  },
  {
    at: "2 workdays ago 16:10",
    lines: [
      [
        "marit",
        "Storm first look, for the watch only, I'll do a proper one tomorrow. Three models, one track: closest to the outer line in two to four days. Central pressure 948 to 953 hPa.",
      ],
      ["callum", "948. Haven't seen that since the year the roof went"],
      [
        "priya",
        "All outer buoys go to 10-minute reports from tomorrow noon. I've worked out the satellite bill: it's a lot, and it's worth it.",
      ],
      ["ada", "It is. Do it."],
      ["yuki", "batteries: weakest is halina at 71 %. all others over 80. enough for nine days without sun"],
      ["eoin", "Petrel moves at eight tomorrow. High water."],
    ],
  },
  {
    at: "1 workdays ago 09:20",
    lines: [
      [
        "marit",
        "Proper forecast. Numbers for the buoys, not for the coast:\n\nOuter line (Dympna, Gunvor, Solveig): Hs 10–11.5 m, peak period 16 s, single waves to 20 m\nMiddle (Philomena, Assumpta, Agneta, Ingeborg): Hs 7–8 m\nInner: Hs 3–4 m, wind is the worry there, gusts 60 kn\nHalifax side: swell only, 3 m, and not before the day after",
        { edited: true, react: { "👍": ["eoin", "callum", "priya", "ada", "yuki"] } },
      ],
      ["eoin", "Petrel is up the river behind the bridge. Six lines."],
      [
        "tomasz",
        "All nine new swivels are rated for double of this. I have looked it up four times. I look it up again now.",
      ],
      [
        "priya",
        "Alarm thresholds raised for the storm, written down here so we put them back: position circle 250 → 400 m, tilt 50 → 65°, battery unchanged.",
      ],
      ["mateo", "I have put a paper on the monitor: PUT THE THRESHOLDS BACK."],
      [
        "priya",
        "You are now the person who puts the thresholds back. Congratulations.",
        { react: { "😂": ["callum", "mateo", "leila"] } },
      ],
    ],
  },
  {
    at: "275 minutes ago",
    lines: [
      [
        "marit",
        "Outer buoy, last report: Hs 7.9 m, wind 52 kn gusting 66, 961 hPa and falling. Inner line quiet still, 2.2 m.",
      ],
      ["callum", "Copy. All 24 in. Slowest report took 40 s."],
      [
        "priya",
        "Gunvor's tilt touched 58° once. Under the new limit; would've been an alarm on the old one.",
      ],
      ["yuki", "she righted herself in 3 s. good girl"],
      ["marit", "Solveig: 8.3. It goes quickly now."],
      ["eoin", "Wind at the bridge 45. Lines quiet. Staying aboard.", { after: 18 }],
      ["ada", "Aboard and awake, or aboard and asleep?"],
      ["eoin", "One eye each.", { react: { "👀": ["ada", "callum", "marit"] } }],
    ],
  },
  {
    at: "158 minutes ago",
    lines: [
      ["mateo", "Solveig's 10-minute report is 4 minutes late."],
      ["priya", "Seen. Gateway has no handshake. Waiting for her second slot."],
      ["mateo", "7 minutes."],
      ["callum", "In seas like that the antenna's under green water half the time. Give her the slot."],
      [
        "mateo",
        "She is back! Two reports in one packet. Hs 9.8.",
        { after: 6, react: { "🎉": ["callum", "priya", "marit", "leila"] } },
      ],
      [
        "leila",
        "That's the store-and-forward from 4.2 doing its job. I'm going to lie on the floor for a minute.",
      ],
      ["marit", "Philomena's 6.4 and rising. Her mooring strain is 31 %. New swivel, I love you."],
      ["tomasz", "I heard that.", { react: { "😂": ["marit", "eoin", "leila", "yuki"] } }],
    ],
  },
  {
    at: "101 minutes ago",
    lines: [
      ["priya", "STOP everything and look at the outer buoy. 19.3 m."],
      ["marit", "I see it. Don't publish yet. Raw samples first."],
      ["priya", "Pulling them now, 2,048 samples, 30 s"],
      [
        "priya",
        "Clean. Smooth up, smooth down, 15.8 s. The next one is 14.1 m, the one before 12.7. It sits in a group, as it should.",
        { files: ["the-wave.png"] },
      ],
      [
        "marit",
        "GPS height agrees within half a metre. Publish it.",
        { react: { "🌊": ["callum", "mateo", "eoin", "ada", "hanna", "yuki"] } },
      ],
      ["callum", "Heaviest sea I've watched in nineteen years and I'm in a chair with a biscuit"],
    ],
  },
  {
    at: "52 minutes ago",
    lines: [
      ["yuki", "ngozi's anemometer stopped at 71 kn. cups gone, i think. she still has the sonic one: 68"],
      ["marit", "Flag the cups, keep the sonic. First casualty."],
      ["priya", "Flagged."],
      ["callum", "Outer line is coming down: 10.4, 9.9, 9.7. Middle line at its worst now, Philomena 7.6."],
      ["eoin", "One fender gone. Lines good.", { after: 7 }],
    ],
  },
  {
    at: "18 minutes ago",
    lines: [
      [
        "mateo",
        "24 of 24 at the full hour. Lowest battery Halina, 66 %. Largest strain Philomena, 38 %. One anemometer lost. No position alarms.",
      ],
      [
        "marit",
        "Pressure at the outer buoy is rising: +2.1 hPa in the hour. The back of it has passed her.",
        { after: 2 },
      ],
      [
        "callum",
        "Tea for everyone on both sides. Sit down if you can. Inner line next, three to four hours.",
      ],
      [
        "priya",
        "Mateo is staring at the thresholds paper as if it might run away",
        { after: 3, react: { "😂": ["callum", "yuki"] } },
      ],
    ],
  },
];
