import type { Scene } from "../scene";

export const dashboardLater: Scene[] = [
  {
    at: "week 3 wed 14:10",
    lines: [
      [
        "bruno",
        "proper loose-buoy drawing is merged. Any station, no names in the code. I've deleted the line. it's gone. I lit a candle",
      ],
      ["leila", "I looked at the code."],
      ["bruno", "and??"],
      ["leila", "It's nice.", { react: { "🕯️": ["bruno", "hanna"], "❤️": ["bruno"] } }],
      [
        "hanna",
        "Tested by dragging Concepta to Spain on the staging map. Ring, dashes, track, banner, all there. Dragged her home again. Nobody noticed.",
      ],
      ["saoirse", "I noticed. A man in Vigo rang.", { after: 19 }],
      ["hanna", "WHAT"],
      ["saoirse", "no he didn't 😇", { react: { "😂": ["bruno", "leila", "marit", "callum", "ada"] } }],
    ],
  },
  {
    at: "week 3 thu 15:30",
    lines: [
      ["eoin", "Lantern at night. It's a lamp. I can't see the sea for ten minutes after I look at it."],
      ["hanna", "Doesn't your phone go dark by itself?"],
      ["eoin", "Dark grey with white letters. White's the trouble."],
      ["callum", "Same here. Bridge lights are red for a reason"],
      ["hanna", 'Red on black, then. One switch, "wheelhouse". Nothing lighter than the red of a cigarette.'],
      ["marit", "And the oranges?"],
      ["hanna", "Seven reds. With dots. Callum?"],
      ["callum", "As long as they're lighter and darker I don't mind if they're plaid"],
      [
        "hanna",
        "A first one is behind the flag `?night=1`. Please look at it at night and not in the office with the blinds down, Bruno.",
        { after: 1090 },
      ],
      ["bruno", "I was *simulating*", { react: { "😂": ["hanna", "callum", "eoin"] } }],
    ],
  },
  {
    at: "week 4 tue 09:20",
    lines: [
      [
        "hanna",
        "Usability round two, same six people, new map. All six read the direction right. My mother asked if she may keep it.",
      ],
      ["bruno", "SIX of six 🙌"],
      [
        "hanna",
        "Two small things: the ferry mate pressed the legend (it isn't a button), and the surfer wants tides.",
      ],
      ["marit", "Everybody wants tides. Tides aren't ours, they are the moon's."],
      ["saoirse", "we could link to the moon"],
      [
        "hanna",
        "The legend becomes a button: it shows all buoys of that class. If people press it, it should do something.",
      ],
    ],
  },
  {
    at: "week 4 wed 15:05",
    lines: [
      [
        "priya",
        "Could the history chart show me gaps as gaps? At the moment it draws a line straight across Kamala's eleven hours, and it's a very confident line.",
      ],
      ["bruno", "we filled the hole later, though. the data is there now"],
      ["priya", "For her yes. For Ingeborg's camera week no. A line where we know nothing is a small lie."],
      [
        "hanna",
        'Agreed. Gap longer than two reports: no line, a light hatch, and on hover "no report for 3 h 20 min".',
      ],
      ["bruno", "on it"],
      [
        "bruno",
        "deployed. it turns out we have quite a few small lies, now they're hatched",
        { after: 74, react: { "👏": ["priya", "marit", "hanna"] } },
      ],
    ],
  },
  {
    at: "week 4 fri 13:15",
    lines: [
      [
        "hanna",
        "Go-live list for Tuesday. Please shout if something is missing.\n1. old map stays at /map/old for four weeks\n2. redirects for the 212 embeds (Bruno counted)\n3. a one-minute film: where the things have moved to\n4. Saoirse's answers\n5. Not on a Friday. It is a Tuesday. At eleven. With everybody awake on both sides.",
        { edited: true },
      ],
      ["ada", "6. Who decides to go back, and until when?", { thread: 0 }],
      ["hanna", "I do, until 16:00. After that we fix forward.", { thread: 0 }],
      ["ada", "Then I have nothing to add.", { thread: 0 }],
      ["callum", "7. Cake"],
      ["marit", "7 is taken care of.", { react: { "🍰": ["callum", "bruno", "saoirse", "hanna"] } }],
    ],
  },
  {
    at: "week 5 tue 10:50",
    lines: [
      [
        "bruno",
        "staging = production config, checked twice. database backup done 10:31. both hands on the keyboard",
      ],
      ["hanna", "Both feet on the floor."],
      ["bruno", "switching"],
      ["bruno", "new map is serving. errors: 0. p95: 210 ms (old: 890)", { after: 8 }],
      ["saoirse", "inbox: 0 new. refreshing. 0 new. refreshing"],
      [
        "hanna",
        "One embed is broken: the kayak shop's. They had copied our old page into theirs by hand, years ago, with our old logo and all.",
      ],
      ["saoirse", "ringing her, she's a pet", { after: 5 }],
      [
        "bruno",
        "16:00. not going back. 6,140 people have looked at it and four have written, three of them to say thanks",
        { after: 290, react: { "🎉": ["hanna", "ada", "saoirse", "marit", "callum", "leila"] } },
      ],
      ["hanna", "I am going to lie down on the chart table.", { react: { "🛌": ["bruno", "saoirse"] } }],
    ],
  },
  {
    at: "week 5 thu 13:05",
    lines: [
      [
        "marit",
        "A wish, no hurry: when two swells cross, show both. Pilots care about the second one, it's what makes a ship roll.",
      ],
      [
        "hanna",
        "Form C can carry two arrows. Same ring, the smaller one thinner. But a phone screen with 48 arrows...",
      ],
      [
        "priya",
        "Only draw the second when it has over 25 % of the energy? I checked the last year: that's 6 buoys at a time on average, never more than 11.",
      ],
      ["hanna", "See, this is why I love working with people who count. 25 % it is."],
      ["bruno", "the data is in the packet since 4.2. I can have it on staging tomorrow"],
      [
        "bruno",
        "it's on staging today, I couldn't wait",
        { after: 165, react: { "😂": ["hanna", "priya", "marit"] } },
      ],
    ],
  },
  {
    at: "7 workdays ago 10:40",
    lines: [
      [
        "hanna",
        "A week after the switch, what people press: the number (61 %), the chart (24), the second day (9), the legend (4). The share button: eleven people, of whom nine are us.",
      ],
      ["bruno", "I pressed it to see whether it works. several times"],
      ["saoirse", "my mam pressed it"],
      ["ada", "Then take it away? I'd rather have nothing than something that nine of us like."],
      [
        "hanna",
        "Gone. The row looks calmer without it.",
        { after: 34, react: { "👍": ["ada", "bruno", "marit"] } },
      ],
      ["saoirse", "my mam noticed 😬", { after: 170 }],
    ],
  },
  {
    at: "4 workdays ago 10:05",
    lines: [
      [
        "saoirse",
        'A blind sailor wrote (he steers by feel and has crew for the rest). He says the new map reads well with his screen reader, except for each buoy saying "graphic" first',
      ],
      ["hanna", 'Oh no. Thank you for telling me. It should say "Dympna, waves 2.4 metres, from the west".'],
      ["bruno", "one `aria-label`. I'll do it before my coffee, it's the least"],
      ["hanna", "Could you ask him whether he'd spend an hour with us? Paid, properly."],
      [
        "saoirse",
        "He says yes, and that he charges one trip on the Petrel.",
        { after: 128, react: { "❤️": ["hanna", "bruno", "marit", "ada"] } },
      ],
      ["eoin", "He can steer."],
    ],
  },
  {
    at: "2 workdays ago 12:25",
    lines: [
      [
        "hanna",
        "Before the storm: what does the map do above 12 m? I never drew that. There's cream, there are dots, and then there is nothing.",
      ],
      ["marit", "You may need it on the outer three."],
      ["hanna", "Cream, dots, and a double ring. I'd like it to look serious and not like a party."],
      ["callum", "Double ring's good. I can see a double ring"],
      ["bruno", "two people looked at it, so it goes out before the freeze. deployed", { after: 84 }],
    ],
  },
  {
    at: "1 workdays ago 14:30",
    lines: [
      [
        "bruno",
        "Load test for the storm: 20 times our busiest day. the station pages are fine (cached for 30 s). the map is fine. the thing that falls over first is... the newsletter sign-up",
      ],
      ["saoirse", "leave it fall over"],
      ["bruno", "I've put it to bed with a nice message"],
      ["hanna", '"We are busy with a storm. Leave us your name another day." Saoirse wrote it.'],
      ["ada", "Perfect order of priorities.", { react: { "👍": ["bruno", "hanna", "saoirse"] } }],
    ],
  },
  {
    at: "82 minutes ago",
    lines: [
      [
        "hanna",
        "For the record: the chart's upper end was a constant called `NOBODY_WILL_EVER_NEED_MORE`. It was 18. It was mine.",
      ],
      ["bruno", "reviewed by me. with a thumbs up"],
      ["hanna", "It's now 1.2 times the largest value, like a grown-up's."],
      [
        "bruno",
        "traffic: 31,000 people on the map right now. eleven times our record. p95 is 340 ms. I'm holding the server's hand",
      ],
      ["saoirse", "the radio put the link on air"],
      [
        "bruno",
        "ah. yes. I see the radio in the graph. hello radio",
        { react: { "📻": ["hanna", "saoirse", "callum", "leila"] } },
      ],
      [
        "marit",
        "Double rings on all three outer buoys. It looks serious, Hanna. It looks exactly right.",
        { after: 9, react: { "🧡": ["hanna", "bruno", "callum"] } },
      ],
    ],
  },
];
