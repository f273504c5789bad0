import type { Scene } from "../scene";

export const watch: Scene[] = [
  {
    at: "week 1 mon 10:40",
    lines: [
      [
        "priya",
        "Halina's charge current has been zero since sunrise. Panel fault, or something sitting on it?",
      ],
      ["yuki", "panel voltage is fine in the gaps. something sits"],
      [
        "marit",
        "Camera frame from 10:00: it's a cormorant. Wings open. Drying itself. In the way of the sun.",
      ],
      ["tomasz", "We put spikes."],
      ["yuki", "it is using the spikes to hold on"],
      ["callum", "ask it to move a little to the left", { react: { "😂": ["priya", "marit", "yuki"] } }],
      [
        "priya",
        'Current back at 11:20, so it went for lunch. Logged as "shading, biological".',
        { after: 42 },
      ],
    ],
  },
  {
    at: "week 1 tue 14:10",
    lines: [
      ["callum", "Flora's AIS says she is doing four knots up the main street of Lunenburg"],
      [
        "priya",
        "GPS fix is fine (12 satellites), so it's the AIS unit repeating an old message from the test bench?",
      ],
      ["yuki", "yes. test vector 3. i drove around lunenburg with it last year"],
      ["callum", "so the buoy is remembering a nice day out"],
      ["yuki", "power-cycling the ais. it will forget"],
      ["priya", "Back on station as far as the world knows. Posting a note for the pilots."],
    ],
  },
  {
    at: "week 1 wed 16:05",
    lines: [
      ["eoin", "A yacht is tied up to Concepta. Fellow is having his dinner."],
      ["marit", "That explains her period of 1.2 seconds. She has been rocking at his spoon."],
      ["eoin", "Told him on 16. He said he thought it was a mooring because it's yellow."],
      ["saoirse", "Everything of ours is yellow and says DO NOT MOOR"],
      ["eoin", "He had read the DO."],
      ["saoirse", "😭", { react: { "😂": ["marit", "callum", "hanna"] } }],
      ["eoin", "He's off. Waved.", { after: 11 }],
    ],
  },
  {
    at: "week 1 thu 18:50",
    lines: [
      [
        "callum",
        "Fog on the whole Halifax side. Morag's visibility sensor reads 40 m. Pilots asked if it's broken; Priya looked out of the window and confirmed there is no window",
      ],
      ["priya", "I can see my hand. Peer review: Callum can also see my hand."],
      ["callum", "Two independent observers, that's a dataset"],
    ],
  },
  {
    at: "week 2 wed 02:52",
    lines: [
      [
        "callum",
        "Philomena: position alarm, 340 m outside her circle and moving. 0.9 kn, course 055. Not a GPS jump, track is smooth. Mooring has parted.",
        { react: { "👀": ["priya", "eoin"] } },
      ],
      ["callum", "Paging @Eoin and @Ada."],
      ["eoin", "Awake.", { after: 4 }],
      ["ada", "Awake. Is anyone in her way?", { after: 2 }],
      [
        "callum",
        "Nothing on AIS inside six miles. Told Malin and Valentia, they're putting out a navigation warning: yellow buoy, 1.4 m, lit.",
      ],
      [
        "callum",
        "Position report switched from hourly to every five minutes. Battery's at 12.9, she can keep that up for three weeks.",
      ],
      [
        "eoin",
        "Sea's 2.8. Too much to lift her in the dark. Leaving at first light with Tomasz, 06:15.",
        { edited: true },
      ],
      [
        "ada",
        "Agreed. Nobody goes before light. She floats; that is what she is for.",
        { react: { "👍": ["eoin", "callum"] } },
      ],
    ],
  },
  {
    at: "week 2 wed 07:12",
    lines: [
      [
        "marit",
        "Drift forecast: wind and current both carry her north-east, 1.1 kn until noon, then slower. At 13:00 she should be about 4 miles off the Skerd rocks. I would rather she were not nearer than that.",
      ],
      ["eoin", "Petrel off the pier 06:20, two aboard. ETA her position 10:40."],
      ["mateo", "Question: why does she still report? I thought the cable would be gone."],
      [
        "priya",
        "Battery, panel, modem and antenna are all in the hull. The mooring only holds her. She is a perfectly happy buoy that has left home.",
      ],
      ["marit", "She even measures correctly. The waves don't care whose they are."],
      ["eoin", "Fog bank. Slowing to 6 kn.", { after: 88 }],
      ["marit", "Her next fix in three minutes, I'll read you bearings on the radio."],
      ["eoin", "Passed where she should be. No buoy. 40 m visibility.", { after: 74 }],
      [
        "callum",
        "She's 0.6 nm north of you and she's got a light. Look for something round and pleased with itself",
      ],
      ["eoin", "Found a buoy. Not ours. Somebody's lobster pot with ambitions."],
      ["ada", "Eoin, what is the sea doing?"],
      ["eoin", "Building. 3.2. Fog not lifting. Turning for home, she'll keep.", { after: 22 }],
      ["ada", "Good decision. Thank you.", { react: { "❤️": ["marit", "saoirse", "tomasz", "callum"] } }],
    ],
  },
  {
    at: "week 2 wed 20:30",
    lines: [
      [
        "priya",
        "Evening state of Philomena: 11.4 nm from her station, speed 0.4 kn and falling, curving round the rocks and not into them (closest 2.1 nm).",
      ],
      [
        "priya",
        "I have overlaid all her fixes on Marit's forecast. Largest error in 14 hours: 600 m. I'd like this framed too.",
      ],
      ["marit", "I'd like it repeated tomorrow before we frame anything."],
      ["callum", "Night watch is me and Mateo. He has drawn her a little flag on the chart"],
      ["mateo", "It is a hat."],
    ],
  },
  {
    at: "week 2 thu 08:05",
    lines: [
      ["eoin", "Off the pier 07:10. Sea 1.6. Clear to the horizon."],
      ["marit", "She is 19 nm from you, almost still. There is a crab boat 2 nm from her, *Naomh Bríd*."],
      ["eoin", "That's Pádraig. I'll call him."],
      ["eoin", "He has her in sight. Asks is she worth anything.", { after: 18 }],
      ["ada", "Tell him a new hauler belt and our eternal gratitude."],
      [
        "eoin",
        "He says he'd have done it for the gratitude but he'll take the belt.",
        { react: { "😂": ["saoirse", "callum", "tomasz", "leila"] } },
      ],
      [
        "eoin",
        "She's on his deck. Not a scratch. One very surprised crab on top.",
        {
          after: 66,
          react: {
            "🦀": ["ada", "saoirse", "bruno", "hanna", "mateo", "yuki"],
            "🎉": ["marit", "callum", "priya", "leila"],
          },
        },
      ],
      [
        "tomasz",
        "I am looking at the mooring end. 30 cm of chain, then half a swivel. The other half is at the bottom. The break is grey and flat, like a broken biscuit. This is not wear.",
      ],
      ["ada", "Keep it dry, keep it wrapped, nobody polishes it. That goes to a laboratory."],
      ["tomasz", "It is in my lunch box. I have no more lunch."],
    ],
  },
  {
    at: "week 2 fri 13:40",
    lines: [
      [
        "callum",
        "Harbour seals on Effie again. Three. She's sitting 12 cm low and her wave heights are rubbish",
      ],
      [
        "priya",
        "Flagging Effie's data as \"under seals\". Is there a code for it? There's a code for ice, for weed, for vandalism.",
      ],
      ["marit", 'Use 9, "other", and write it in the comment. Somebody in fifty years will be very happy.'],
      [
        "priya",
        'Comment: "3 harbour seals (Phoca vitulina), ca. 240 kg, no intention of leaving."',
        { react: { "🦭": ["callum", "marit", "saoirse", "hanna", "mateo"] } },
      ],
    ],
  },
  {
    at: "week 3 tue 03:35",
    lines: [
      [
        "priya",
        "Kamala has not reported for 70 minutes. She's in 0.7 m of sea under a clear sky. That's odd.",
      ],
      ["callum", "Modem?"],
      ["priya", "Gateway saw her radio handshake at 03:20. She is alive; she just has nothing to say."],
      ["callum", "Like my brother. Restart?"],
      [
        "priya",
        "I'd rather not touch her before Leila has looked. Nothing depends on her tonight. Writing down everything I see in #firmware.",
      ],
      ["callum", "Good. Your call, it's the right one.", { react: { "👍": ["leila", "marit"] } }],
      ["leila", "Morning. Thank you for not restarting her. Seriously. I know what it is.", { after: 245 }],
    ],
  },
  {
    at: "week 3 wed 13:10",
    lines: [
      [
        "marit",
        "Plan for the nine swivels, by depth and by my trust in the weather:\n\nFri: Effie, Jessie (Dovekie)\nFri: Assumpta, Samira (Petrel, leave 05:30, back by 14:00 please)\nnext week, first window: Gunvor, Solveig, Agneta\nthen: Bernadette\nlast: Dympna. She needs two days under 2 m and I do not see them yet.",
        { edited: true, react: { "👍": ["eoin", "tomasz", "callum", "ada"] } },
      ],
      ["eoin", "05:30 is fine. 14:00 is optimistic."],
      ["marit", "At 15:00 the wind goes to 24 knots."],
      ["eoin", "14:00 is fine."],
      [
        "tomasz",
        "New swivels are tested, all of them, at twice the load. I broke one on purpose to see it. It is beautiful when it breaks properly.",
      ],
    ],
  },
  {
    at: "week 3 fri 13:50",
    lines: [
      ["eoin", "Alongside 13:48. Assumpta and Samira done. Both old swivels had the crack."],
      [
        "callum",
        "Effie and Jessie done too, seals included. Mateo handed me every tool before I asked for it. He was also sick, but between tools, very orderly",
        { after: 31 },
      ],
      [
        "mateo",
        "Two years on a ship of 90 metres did not prepare me for a boat of 11.",
        { react: { "🤢": ["priya", "leila", "eoin"], "💪": ["ada", "marit", "saoirse"] } },
      ],
      ["marit", "Wind at Samira's station is 23.6 knots now. I allow myself to say: 14:00."],
      ["eoin", "Aye."],
    ],
  },
  {
    at: "week 4 tue 14:25",
    lines: [
      [
        "yuki",
        "ingeborg: acceleration 6.2 g at 14:21:08, then tilt 47° for 9 s, then upright. satellite antenna no longer answers. cellular ok",
      ],
      ["marit", "Something hit her?"],
      [
        "callum",
        "Trawler *Silver Harvest II* on AIS, track goes straight through the buoy. Literally through. Four knots, gear down.",
      ],
      ["saoirse", "Is anyone hurt on it??"],
      ["callum", 'Raised them on 16. All fine. Skipper says, quote, "what buoy". Unquote.'],
      ["saoirse", "the yellow one with the LIGHT on"],
      ["callum", "He has some of our antenna in his net and would like to know if we want it back"],
      ["ada", "We do, with his insurer's address tied to it."],
      [
        "tomasz",
        "6.2 g and she is upright again in nine seconds. I want this in the brochure.",
        { react: { "💪": ["yuki", "marit", "hanna", "ada"] } },
      ],
    ],
  },
  {
    at: "week 4 wed 15:30",
    lines: [
      [
        "callum",
        "Ingeborg plan: cellular carries her for now, 15 minutes instead of 10. Spare antenna's on the bench. Next Petrel trip past her?",
      ],
      ["eoin", "Thursday, with Gunvor and Solveig."],
      ["yuki", "i have reduced her camera to one frame an hour. power is ok for 40 days"],
      ["callum", "Thursday's plenty then"],
      [
        "eoin",
        "Antenna on. Bracket bent, hammered it straight. She has a dent like a thumb print.",
        { after: 1480 },
      ],
      ["marit", "Leave the dent. She earned it."],
    ],
  },
];
