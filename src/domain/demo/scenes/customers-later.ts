import type { Scene } from "../scene";

export const customersLater: Scene[] = [
  {
    at: "week 3 wed 15:05",
    lines: [
      ["callum", "Halifax pilots again: they see Morag's wind five knots under the airport's. Who's lying?"],
      [
        "priya",
        "Neither. Airport: 10 m mast on a hill. Morag: 3 m over water. To compare, multiply hers by about 1.18 in this kind of air.",
      ],
      ["callum", "And to explain that in one breath to a man on a ladder?"],
      ["priya", '"She tells you what you\'ll feel on deck. The airport tells you what a plane feels."'],
      ["callum", "Sold."],
    ],
  },
  {
    at: "week 3 thu 13:20",
    lines: [
      [
        "saoirse",
        "A research group in Bremen asks for *everything* Dympna ever measured. Every sample. Eight years. By Monday.",
      ],
      [
        "priya",
        "That's four billion numbers. About 30 GB packed, I can have it in one file per month by tomorrow.",
      ],
      ["marit", "What for?"],
      ["saoirse", '"To find out if rogue waves come in threes, as sailors say."'],
      [
        "marit",
        "Give them whatever they want. And ask if I may read the paper first.",
        { react: { "🌊": ["priya", "saoirse", "yuki"] } },
      ],
      [
        "priya",
        "96 files, checksums, and a page about the years when her compass was upside down: https://data.tidewater.example/dympna/archive",
        { after: 1410 },
      ],
    ],
  },
  {
    at: "week 3 fri 11:40",
    lines: [
      ["saoirse", "Do we do buoy-shaped key rings? Asking for a lady who has rung twice"],
      ["hanna", "We could do buoy-shaped key rings."],
      ["ada", "We are a weather company."],
      ["hanna", "With a very good shape.", { react: { "😂": ["saoirse", "bruno", "callum"] } }],
      ["tomasz", "I have a lathe. I say nothing else."],
    ],
  },
  {
    at: "week 4 mon 10:50",
    lines: [
      [
        "saoirse",
        'Pilots\' gust call worked last night for the first time in earnest!! 41 kn at Nuala, 23:18. Phone rang, voice said "Nuala, forty-one". He was up and had the launch moved before 43.',
      ],
      ["bruno", "IT WORKED"],
      ["bruno", "did it ring only once?"],
      [
        "saoirse",
        'Once. And at 02:40 it called again and said "Nuala, thirty-four, sleep well". Was that you??',
      ],
      ["bruno", "maybe", { react: { "❤️": ["saoirse", "hanna", "marit", "leila", "ada"] } }],
      ["ada", 'Keep "sleep well". It\'s now in the contract.'],
    ],
  },
  {
    at: "week 4 tue 11:30",
    lines: [
      [
        "saoirse",
        'The insurance people would like to know the "replacement value, sentimental excluded" of one old dinghy.',
      ],
      ["eoin", "Sentimental excluded? Then nothing."],
      ["saoirse", "", { deleted: true }],
      ["saoirse", "Sorry, that one was meant for my sister 🙈", { after: 2 }],
      ["ada", "I hope somebody tells us how the potato salad turned out."],
    ],
  },
  {
    at: "week 4 wed 14:35",
    lines: [
      ["saoirse", "The insurance of *Silver Harvest II* has written, that was quick"],
      ["saoirse", "They'd like a proof that the buoy was there and lit."],
      [
        "priya",
        "Attached to my mail to you: position every 10 minutes for four years, light current in milliamps for the same night, and the collision itself at 4 samples a second with the ship's AIS on top. One page.",
      ],
      [
        "saoirse",
        'They paid. They didn\'t ask a single question. One of them wrote "nice chart".',
        { after: 1260, react: { "📈": ["priya", "marit", "hanna", "ada"] } },
      ],
    ],
  },
  {
    at: "week 4 thu 10:10",
    lines: [
      ["saoirse", 'A school in Donegal: "Dear buoy people, does the buoy get cold? From Aoife (7)"'],
      [
        "marit",
        "Dear Aoife: the air makes her cold and the sea keeps her warm. In winter the sea is 9 degrees, like a fridge, and that's warmer than the wind.",
      ],
      ["yuki", "her electronics are at 14 degrees because they think so hard"],
      ["hanna", "I'm drawing her with a scarf."],
      [
        "saoirse",
        "Sent, with the scarf. This is the best job in Ireland.",
        { react: { "🧣": ["hanna", "marit", "yuki", "ada", "bruno"] } },
      ],
    ],
  },
  {
    at: "week 5 mon 14:20",
    lines: [
      [
        "callum",
        "Lobster co-op at Sambro wants bottom temperature. \"Not the top. Lobsters aren't at the top.\" It's a fair point",
      ],
      [
        "yuki",
        "thermistor chain, 40 m, 8 sensors. we have one on the shelf. cable along the mooring, not through the swivel",
      ],
      ["tomasz", "Along the mooring it chafes. Around the mooring, in a spiral, with slack."],
      ["callum", "They'd pay half and they'd haul it for us twice a year for nothing"],
      [
        "ada",
        "Then do it on Flora, as a trial, one year, in writing.",
        { react: { "🦞": ["callum", "priya", "mateo", "saoirse"] } },
      ],
    ],
  },
  {
    at: "week 5 wed 12:40",
    lines: [
      [
        "saoirse",
        'Mail after the new map, sorted: 71 "nice", 12 "where is", 3 "arrows too big", 1 marriage proposal (to the map)',
      ],
      ["hanna", "What do we answer to the proposal?"],
      ["saoirse", "That the map is flattered but it's in a relationship with Callum."],
      ["callum", "It gets me", { react: { "😂": ["saoirse", "hanna", "bruno", "priya", "mateo"] } }],
      ["bruno", '12 "where is" is fine. What are they looking for?'],
      [
        "saoirse",
        "Nine of twelve: the print button. Harbour offices print it. They pin it next to the kettle.",
      ],
      ["hanna", "Of course they do. Print button, and a page that's made for a kettle.", { after: 6 }],
    ],
  },
  {
    at: "6 workdays ago 10:35",
    lines: [
      [
        "saoirse",
        'A swimmer is going across the bay for charity and asks for "water like a lake, 14 degrees or more, and no jellyfish"',
      ],
      ["marit", "Lake: Tuesday or Wednesday, before eleven. 14 degrees: no. 13.1."],
      ["yuki", "jellyfish: no sensor"],
      ["saoirse", "She says 13.1 will do, and she'll be the jellyfish sensor herself."],
      ["ada", "Put her route on the map that morning, and ask Eoin to be somewhere near by accident."],
      ["eoin", "I'd planned to be.", { react: { "🏊": ["saoirse", "marit", "hanna", "ada"] } }],
    ],
  },
  {
    at: "4 workdays ago 11:15",
    lines: [
      [
        "leila",
        "Agadir coast fund has said yes to the harbour master. Aunt Fatima is financed, the harbour pays the rope.",
      ],
      ["saoirse", "STOP IT. really??"],
      [
        "leila",
        "He sent a voice message. It's his aunt. She says a prayer for the buoy and then asks for the colour again.",
      ],
      [
        "ada",
        "Yellow, tell her. The brightest one we have.",
        { react: { "💛": ["leila", "saoirse", "marit", "hanna", "tomasz", "eoin", "bruno"] } },
      ],
    ],
  },
  {
    at: "3 workdays ago 10:10",
    lines: [
      [
        "saoirse",
        "Kettle page is printed in 14 harbour offices already. One sent a photo: https://files.tidewater.example/customers/kettle-page-ballyvoe.jpg (note the tea stain on force 7)",
      ],
      ["hanna", "They've hung it upside down?"],
      ["saoirse", "The wall is upside down, it's a boat."],
    ],
  },
  {
    at: "1 workdays ago 11:05",
    lines: [
      [
        "saoirse",
        "Storm mail no. 1 is out to all 63: what's coming, which buoys, when I write again (8, 14, 20 UTC). Pilots, coast guard and ferries by phone, pilots FIRST 🫡",
      ],
      ["ada", "Noted with pleasure."],
      [
        "saoirse",
        "Questions already: Ballyvoe (when is the last safe boat: @Marit?), museum (may they show the record live), a wedding on the island (oh no)",
      ],
      [
        "marit",
        "Ballyvoe: nothing after 16:00 tomorrow, and after that only when I say so. The wedding: whoever is on the island then stays on the island for two days.",
      ],
      [
        "saoirse",
        'The bride says "grand, so does the band"',
        { after: 18, react: { "💍": ["marit", "hanna", "callum", "eoin", "bruno"], "😂": ["ada", "priya"] } },
      ],
    ],
  },
  {
    at: "140 minutes ago",
    lines: [
      [
        "saoirse",
        "Coast guard rang: they're using our outer three for the shipping bulletin, directly, because the ministry's own buoy went silent an hour ago",
      ],
      ["marit", "They may use everything. Tell them the raw feed is on the open port as long as it lasts."],
      [
        "saoirse",
        'Told. He said "your wan Dympna is some woman"',
        { react: { "💪": ["marit", "callum", "mateo", "hanna", "eoin"] } },
      ],
      ["callum", "Which one"],
      ["saoirse", "I ASKED. The buoy."],
    ],
  },
  {
    at: "41 minutes ago",
    lines: [
      [
        "saoirse",
        "Customer mail no. 4 is out: peak has passed the outer line, worst on the inner side in the next four hours, 24 of 24 reporting. 63 sent, 0 bounced.",
      ],
      ["saoirse", 'Gust call rang the pilots at 48 kn. He answered "I\'m looking at it".', { after: 3 }],
      ["priya", 'Bremen has written at this hour: "Was it alone?"'],
      [
        "marit",
        "Tell them: no. 12.7, then 19.3, then 14.1. It came in threes.",
        { after: 4, react: { "😳": ["saoirse", "priya", "callum", "hanna"], "🌊": ["mateo"] } },
      ],
    ],
  },
];
