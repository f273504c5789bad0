import type { Scene } from "../scene";

export const customers: Scene[] = [
  {
    at: "week 1 mon 11:20",
    lines: [
      [
        "saoirse",
        'From the Kilcarra pilots: "Could your buoys wake us when it gusts over 40 knots? Not by mail. We don\'t read mail in a gale."',
      ],
      ["ada", "What would they read in a gale?"],
      ["saoirse", "They said a phone that rings, and a voice that says the number. Nothing else."],
      ["bruno", "text-to-speech call with two numbers in it, I can do that in a few days. which buoys?"],
      ["saoirse", "Nuala and Bríd, either of them."],
      [
        "marit",
        "Gust over 40 at either, but not again until it has been under 35 for an hour. Otherwise it rings all night.",
      ],
      [
        "ada",
        "Good. Build it for them, price it when it has worked through one real gale.",
        { react: { "👍": ["saoirse", "bruno", "marit"] } },
      ],
    ],
  },
  {
    at: "week 1 tue 09:25",
    lines: [
      [
        "saoirse",
        'Longstrand Surf School: "We told forty beginners it would be small because your buoy said 0.9 m. It was not small. It was SIDEWAYS." 😬',
      ],
      ["marit", "Which time on Sunday?"],
      ["saoirse", "Eleven."],
      [
        "marit",
        "Concepta: 0.9 m, but period 15 s. That's a long swell. 0.9 m at 15 s is a nice gentle hill at sea and a wall on a beach.",
      ],
      ["saoirse", "so for a beach, height alone is useless"],
      [
        "marit",
        'For a beach, look at height times period. I can give them one number, "push". Under 8 beginners, over 15 stay in the café.',
      ],
      [
        "saoirse",
        "They LOVE it. They want the number on a sign on the wall with a little surfer next to it.",
        { after: 52, react: { "🏄": ["hanna", "marit", "bruno"] } },
      ],
      ["hanna", "Drawing the little surfer."],
    ],
  },
  {
    at: "week 1 wed 13:45",
    lines: [
      [
        "saoirse",
        "Corrib Sound Salmon would like salinity every ten minutes instead of hourly at Samira. They say fresh water comes down the sound after rain in a layer and their fish sulk",
        { edited: true },
      ],
      [
        "yuki",
        "sensor can do it. pump is the question: 0.3 ah per day more. samira has it to spare until the days are short",
      ],
      [
        "priya",
        "Alternatively every ten minutes only for 24 h after it rained more than 8 mm (the airport gauge is public).",
      ],
      ["yuki", "that's better. samira agrees"],
      ["saoirse", "And they asked can the buoy tell when a fish sulks. I said that's not on the price list."],
      ["ada", "Put it on the price list. High.", { react: { "😂": ["saoirse", "priya", "yuki", "marit"] } }],
    ],
  },
  {
    at: "week 1 thu 10:40",
    lines: [
      [
        "saoirse",
        'The lighthouse museum at Carrig Head wants a screen in the entrance: "what the sea is doing right now, big letters, for children"',
      ],
      ["hanna", "Oh I want to make this so badly"],
      ["ada", "How much is it worth to them?"],
      ["saoirse", "200 euros and free entry for life for all of us."],
      ["ada", "Hanna, you have two days."],
      ["hanna", "I have already started.", { react: { "🗼": ["saoirse", "bruno"], "😂": ["ada", "marit"] } }],
    ],
  },
  {
    at: "week 1 fri 13:10",
    lines: [
      [
        "saoirse",
        "Ballyvoe Ferries: their master says Assumpta \"reads half a metre low in a northerly\". He's sailed past her for seven years so I'd not dismiss it",
      ],
      [
        "marit",
        "I wouldn't dismiss him either. In a northerly she is in the lee of the island. She isn't low. His route isn't in the lee, so where he is it's higher.",
      ],
      [
        "priya",
        "I compared with his log for the last 60 northerlies (he types it up, bless him): factor 1.31, very stable.",
      ],
      [
        "marit",
        'So give them their own number: Assumpta × 1.31 when the wind is between 340 and 030. "Ballyvoe route".',
      ],
      [
        "saoirse",
        'I read it to him on the phone. There was a silence and then he said "well, now". That\'s the highest praise there is.',
        { after: 41, react: { "❤️": ["priya", "marit", "ada"] } },
      ],
    ],
  },
  {
    at: "week 2 mon 10:20",
    lines: [
      [
        "leila",
        "A harbour master in Morocco has written to us, in Arabic. He saw the talk in Lisbon. His text, then mine:",
      ],
      [
        "leila",
        "السلام عليكم ورحمة الله. شاهدتُ عرضكم عن العوّامات في لشبونة وأعجبني أنكم تسمّونها بأسماء الخالات والعمّات. ميناؤنا صغير ومفتوح على المحيط، وفي الشتاء لا يعرف الصيادون متى يستطيعون الخروج. كم تكلّف عوّامة واحدة؟ وهل يجوز أن نسمّيها باسم خالتي فاطمة؟",
        { react: { "❤️": ["ada", "saoirse", "marit", "hanna"] } },
      ],
      [
        "leila",
        '"Peace be upon you. I saw your talk about the buoys in Lisbon and liked it that you name them after aunts. Our harbour is small and open to the ocean, and in winter the fishermen do not know when they can go out. What does one buoy cost? And may we name it after my aunt Fatima?"',
      ],
      ["saoirse", "I am not crying, it's the mackerel"],
      [
        "ada",
        "Please tell him what it costs, honestly, and that we know three funds that pay for such things and will help him write to them. And: yes. Of course Fatima.",
      ],
      [
        "leila",
        'Written and sent. He answered within four minutes: "My aunt wants to know if she will be yellow."',
        { after: 58, react: { "💛": ["saoirse", "ada", "hanna", "marit", "bruno", "yuki"] } },
      ],
    ],
  },
  {
    at: "week 2 wed 08:35",
    lines: [
      [
        "saoirse",
        'Sent to the seven who use Philomena: "Philomena broke loose from her mooring at 02:40 this morning. She is drifting, she is lit, and we are going to fetch her. Her wave readings are still right, her position is not the one that you know. Agneta, 14 miles south, is the next best. I\'ll write again at noon, also if nothing has changed. Saoirse"',
      ],
      ["ada", "That's exactly how I'd want to be told."],
      [
        "saoirse",
        'Answers so far: "good luck", "poor thing", "do you need a boat", "good luck", and one from the pilots, polite, but they\'d have liked a call instead',
        { after: 66 },
      ],
      ["ada", "They're right. That's for the list of things we change."],
      [
        "saoirse",
        "Noon mail sent: fog, turned back, trying again in the morning, everybody safe.",
        { after: 140 },
      ],
    ],
  },
  {
    at: "week 2 fri 12:30",
    lines: [
      [
        "saoirse",
        "Final Philomena mail is out, with the photo of the crab on top of her. Two customers forwarded it to their children. One forwarded it to a newspaper.",
      ],
      ["hanna", "Which newspaper?"],
      [
        "saoirse",
        'Page 3. "BUOY, 9, FOUND SAFE AND WELL WITH CRAB."',
        { react: { "😂": ["hanna", "ada", "bruno", "leila", "marit", "callum", "priya"] } },
      ],
      ["callum", "Framing that one"],
      ["priya", "We have a lot of things to frame lately."],
    ],
  },
  {
    at: "week 3 tue 11:10",
    lines: [
      [
        "saoirse",
        'From the film people: they want "the buoy that looks most lonely" for a whole day. With a drone. And could we make the light blink slower, for mood',
      ],
      ["marit", "The light's rhythm is on every chart. It's not a mood."],
      ["saoirse", "I said that. They asked if one of us could stand on a buoy"],
      ["eoin", "No.", { react: { "😂": ["saoirse", "marit", "hanna", "ada"] } }],
      ["saoirse", "And then whether we have a spare one to float in the bay. Which we do? The old mark 2?"],
      ["ada", "Tomasz's practice hull. A day's rent for it, and Eoin's boat, and nobody stands on anything."],
      [
        "saoirse",
        "They agreed to everything and asked about make-up for the buoy. I am so tired.",
        { after: 35 },
      ],
    ],
  },
];
