import type { Scene } from "../scene";

export const firmwareLater: Scene[] = [
  {
    at: "week 3 tue 09:10",
    lines: [
      [
        "leila",
        "Fix: `if ((int32_t)(now - entry.due) >= 0)` instead of `if (now >= entry.due)`.\n\nOne line, and a test that runs the whole queue across the wrap, forwards, backwards, and with a reset in the middle: https://git.tidewater.example/firmware/pull/212",
        { react: { "👀": ["yuki", "bruno"] } },
      ],
      [
        "bruno",
        "reviewed. I also grepped for every other `>=` near a `now`. there are eleven. ten are differences. the eleventh is a comment",
      ],
      ["yuki", "ran it on the bench with the clock set to wrap in 90 s. 40 times. 40 clean"],
      [
        "leila",
        "4.2.1 tagged. Kamala first. She answers her handshake, so I can push to her without restarting anything.",
      ],
      [
        "leila",
        "She has it. Reports are coming: eleven hours of them, in order, out of the queue. Not one is missing.",
        { after: 205, react: { "🎉": ["yuki", "bruno", "ada", "marit"] } },
      ],
      ["priya", "So the bug in the queue lost nothing because of the queue.", { after: 30 }],
      ["leila", "I am choosing to see it that way", { react: { "😂": ["priya", "bruno", "yuki"] } }],
      ["ada", "Lakshmi before Thursday 21:00?"],
      ["leila", "Lakshmi and Morag tonight. The rest in an order that Yuki's battery table likes."],
      [
        "mateo",
        "I have bought a small cake for the bench. It says 2³².",
        { after: 190, react: { "🎂": ["leila", "priya", "callum", "bruno", "yuki"] } },
      ],
    ],
  },
  {
    at: "week 3 fri 13:15",
    lines: [
      [
        "leila",
        "Lakshmi wrapped at 21:04 last night. Nothing happened. I stayed up to watch nothing happen.",
      ],
      ["mateo", "I too. It was a very good nothing."],
      ["bruno", 'somebody should write on the wall "all times are differences"'],
      ["hanna", "I heard my name?"],
      ["leila", "Nobody said your name."],
      ["hanna", 'I heard "write on the wall".', { react: { "😂": ["leila", "bruno", "yuki", "mateo"] } }],
    ],
  },
  {
    at: "week 4 mon 09:40",
    lines: [
      [
        "leila",
        "Static check in the nightly from today: it rejects any comparison between two things called `*_ms` that is not a difference. Found none. It will find the next one.",
      ],
      ["bruno", "It found one in my simulator 🙃"],
      ["leila", "It works!"],
      ["bruno", "in a simulator that runs for eight minutes"],
      ["leila", "And if one day it runs for 49.7 days?"],
      ["bruno", "then something has gone very wrong with my life. fixing it"],
    ],
  },
  {
    at: "week 4 tue 13:20",
    lines: [
      [
        "mateo",
        "I would like to understand the wave direction. Buoy tilts, buoy turns, the compass is near a battery... how is it ever right?",
      ],
      [
        "yuki",
        "three steps. 1 rotate everything into north/east/down with the quaternion. 2 integrate twice, in the frequency domain so the drift stays out. 3 cross spectrum of heave with north and with east",
      ],
      [
        "marit",
        "And step 0: believe that the buoy follows the surface like a leaf. That's why she is round.",
      ],
      ["mateo", "So the shape of the hull is part of the software."],
      [
        "marit",
        "I have waited nine years for somebody to say that sentence.",
        { react: { "❤️": ["yuki", "leila", "mateo", "hanna"] } },
      ],
      [
        "yuki",
        "https://docs.tidewater.example/waves/from-tilt-to-spectrum has my drawing. the hand with the three fingers is mine",
      ],
      ["mateo", "I read it. I turned my hand for ten minutes. Callum asked if I was all right."],
    ],
  },
  {
    at: "week 4 thu 15:15",
    lines: [
      ["callum", "Anyone know why Jessie's compass swings 8° each time she sends?"],
      [
        "yuki",
        "modem current. 1.4 a through a cable that passes 4 cm from the magnetometer. on jessie only?",
      ],
      ["callum", "Only her. She's got the long cable from the spare"],
      ["yuki", "then it makes a loop. can you twist it"],
      ["callum", "Next visit. Meantime?"],
      [
        "leila",
        "I can skip compass samples while the modem is on. It's a flag. 200 ms of data, nobody will miss it.",
      ],
      ["yuki", "do both. twist it anyway. untwisted cables make me sad"],
      ["callum", "for you, Yuki, I'll braid it", { react: { "😂": ["yuki", "leila", "mateo", "priya"] } }],
    ],
  },
  {
    at: "week 5 tue 13:40",
    lines: [
      [
        "leila",
        "Plan for 4.3, please tear it apart:\n• drift mode (done, on the bench)\n• compass ignores samples while the modem sends\n• heated anemometer in bursts, for somewhere cold that I am not naming before Thursday\n• light flashes its own name in Morse on the hour. Callum asked; I think it's silly, and it's four lines",
      ],
      ["callum", "It's NOT silly, a fella in a kayak could tell which buoy he's at"],
      ["yuki", "philomena is 9 letters. p alone is .--. that's 40 s of light per hour. 0.02 ah. i allow it"],
      ["bruno", "can Bollard's collar do it too"],
      [
        "ada",
        "Approved: drift, compass, heater. The Morse goes in if the lights authority says yes. A light that says something else than its chart is a lie, however charming.",
        { react: { "👍": ["leila", "yuki", "marit"], "😢": ["callum"] } },
      ],
      ["callum", "Writing to the lights authority as we speak"],
    ],
  },
  {
    at: "week 5 thu 12:50",
    lines: [
      [
        "mateo",
        "I found why the bench buoy in Halifax loses one sample in 4,096. The SD card takes 260 ms for one write in 4,096. It tidies its room.",
      ],
      ["leila", "Buffer's how long?"],
      ["mateo", "250 ms."],
      ["leila", "Ha! Who chose 250?"],
      ["mateo", 'The comment says: "250 is plenty. L."'],
      ["leila", "I know no one with that initial."],
      [
        "mateo",
        "I made it 1,000 and I deleted the comment. https://git.tidewater.example/firmware/pull/221",
        { react: { "😂": ["yuki", "bruno", "priya", "callum"], "👏": ["leila"] } },
      ],
    ],
  },
  {
    at: "5 workdays ago 13:20",
    lines: [
      [
        "mateo",
        "I have a drawing of the store-and-forward queue now: https://docs.tidewater.example/queue/as-mateo-sees-it. It is a restaurant. The reports are guests, the satellite is a waiter who comes every ten minutes and can carry one plate.",
      ],
      ["leila", "And what's the flash memory?"],
      [
        "mateo",
        "The coat room. A guest who waits too long goes home, but his coat stays, so we know that he was there.",
      ],
      [
        "leila",
        "This explains it better than my eleven pages. It goes at the front.",
        { react: { "❤️": ["mateo", "priya", "yuki"], "🍽️": ["bruno"] } },
      ],
      ["yuki", "who washes the dishes"],
      [
        "mateo",
        "The garbage collector. But we write in C, so we eat from paper plates.",
        { react: { "😂": ["leila", "bruno", "priya", "callum"] } },
      ],
    ],
  },
  {
    at: "4 workdays ago 14:20",
    lines: [
      [
        "leila",
        "4.3-rc1 is on both benches. Drift mode, modem-quiet compass, heater bursts. Please be cruel to it.",
      ],
      [
        "mateo",
        "I carried our bench buoy around the car park to make it drift. Security has questions about me.",
      ],
      ["callum", "I vouched for him. Mostly."],
      ["yuki", "drift alarm after 3 fixes, 5 min mode on, camera stays off. correct"],
      ["mateo", "It is back inside. 24 hours until it forgives me."],
    ],
  },
  {
    at: "3 workdays ago 10:50",
    lines: [
      [
        "bruno",
        'Lights authority answered Callum\'s letter. Forwarding the best sentence: "While we see no statutory objection to a buoy stating its name, we ask that it refrain from stating anything else."',
      ],
      [
        "callum",
        "THAT'S A YES",
        { after: 96, react: { "🎉": ["leila", "mateo", "priya", "yuki", "bruno", "ada"] } },
      ],
      ["leila", "Four lines. Fine. It's in rc2."],
      ["yuki", '"refrain from stating anything else" is good advice in general'],
    ],
  },
  {
    at: "2 workdays ago 10:20",
    lines: [
      [
        "leila",
        "Given what Marit is showing me: nothing new goes to sea before the storm. 24 buoys on 4.2.1, no experiments, flags frozen.",
      ],
      [
        "bruno",
        "Lantern frozen as well from tonight 18:00. Only typo-sized fixes, and only with two people looking.",
      ],
      [
        "yuki",
        "one request: raise the raw sample ring from 1 to 6 hours on the outer three. it's a setting, not code. if something big comes i want all of it",
      ],
      ["leila", "Flash wear?"],
      ["yuki", "0.01 % for three days"],
      ["leila", "Do it. Good thinking.", { react: { "👍": ["marit", "priya"] } }],
    ],
  },
  {
    at: "240 minutes ago",
    lines: [
      ["leila", "I'm up, in case. Queue depth on the outer three: 0, 1, 0."],
      ["bruno", "same here. ingest is at 24 reports per 10 min, p99 380 ms, bored"],
      ["leila", "Let it be bored."],
      ["bruno", "I've been refreshing a page that refreshes itself"],
    ],
  },
  {
    at: "86 minutes ago",
    lines: [
      [
        "yuki",
        "raw ring from the outer buoy is saved: 6 h, 86,400 samples, crc ok. three copies, one on the drive in my bag",
      ],
      ["leila", "So we have every quarter second of a 19-metre wave. From a thing that Tomasz welded."],
      ["yuki", "resolution of heave 1 cm. you can see foam in it"],
      ["bruno", "solveig's queue went to 2 and back to 0. eleven lines of C, Leila. eleven lines"],
      [
        "leila",
        "Twelve. One was wrong for a week.",
        { after: 2, react: { "😂": ["bruno", "yuki", "mateo"], "❤️": ["ada"] } },
      ],
    ],
  },
];
