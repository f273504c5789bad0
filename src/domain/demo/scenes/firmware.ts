import type { Scene } from "../scene";

export const firmware: Scene[] = [
  {
    at: "week 1 mon 13:20",
    lines: [
      [
        "leila",
        "4.2-rc1 is on the bench buoy. What's in it:\n- wave spectrum packed to 118 bytes (was 340), so one satellite message instead of three\n- store and forward: a report that did not get out waits for the next slot, up to 12 of them\n- watchdog tells us *why* it bit\n\nNot in it: the 5-minute drift mode. I want one thing at a time.",
        { edited: true, react: { "🎉": ["yuki", "bruno", "priya"], "🛰️": ["ada", "callum"] } },
      ],
      ["bruno", "118 bytes!! I checked the old packets, a third of it was zeros"],
      ["leila", "A third of the sea is zeros. It's the rest that costs."],
      ["priya", "What precision do I lose? The climate people will ask.", { thread: 0 }],
      [
        "leila",
        "Energy in 38 bins, log scale, 6 bits. Worst case 1.2 % per bin, and the error averages out over Hs: under 0.3 %.",
        { thread: 0 },
      ],
      [
        "priya",
        "I'll run last year's big storms through it and compare. If I can't see it, they can't.",
        { thread: 0 },
      ],
      ["ada", "What does it save a month?"],
      ["yuki", "about 1,900 euros on 24 buoys. and 6 % battery"],
      [
        "ada",
        "Leila, have you had a rise recently?",
        { react: { "😂": ["leila", "bruno", "yuki", "callum"] } },
      ],
    ],
  },
  {
    at: "week 1 tue 11:00",
    lines: [
      ["yuki", "bench buoy: 22 h up, current draw 4.1 mA asleep. 4.1.6 was 3.8. where do 0.3 mA go"],
      ["leila", "Flash. I keep the queue in it and don't let it sleep. Give me an hour."],
      [
        "leila",
        "`flash_deep_sleep()` was called before the last write had finished, so it woke up again and stayed up. Reordered, with a wait for the busy bit.",
        { after: 47 },
      ],
      ["yuki", "3.7 mA. you are now 0.1 under the old one"],
      ["leila", "I'll take the 0.1 as a tip"],
    ],
  },
  {
    at: "week 1 wed 14:30",
    lines: [
      [
        "priya",
        "Compression check finished: 31 storms, 8,412 spectra. Hs differs by 0.21 % at most, peak period by one bin twice, direction by nothing. I cannot see it.",
      ],
      ["leila", '"I cannot see it" is going on the release note'],
      [
        "priya",
        "One question: bin 0. You pack swell longer than 25 s into it. There were two events like that in ten years, and they matter to the people who do tsunamis.",
      ],
      ["leila", "I could give bin 0 two bytes. That makes 119."],
      ["bruno", "one byte for tsunamis seems fair"],
      ["leila", "119 it is.", { react: { "👍": ["priya", "marit", "bruno", "yuki"] } }],
    ],
  },
  {
    at: "week 1 thu 16:10",
    lines: [
      ["bruno", "The nightly failed only on my machine and only after lunch"],
      ["leila", "Time zone test?"],
      ["bruno", "no"],
      ["bruno", "wait"],
      [
        "bruno",
        "yes. `localtime` in the log parser. After lunch it is tomorrow in Auckland, and I left TZ on Auckland since the New Zealand demo",
      ],
      ["leila", "You have lived in tomorrow for five weeks"],
      ["bruno", "it's nice here. very windy", { react: { "😂": ["leila", "yuki", "priya", "marit"] } }],
    ],
  },
  {
    at: "week 2 mon 14:05",
    lines: [
      ["callum", "@Leila, Mateo's set up and has cloned everything. What would you like him to break first?"],
      [
        "leila",
        "Welcome, Mateo! Start with the bench buoy in Halifax: flash it, brick it, un-brick it. Recovery is hold BOOT, tap RESET, `make rescue`.",
      ],
      [
        "mateo",
        "It is flashed. Then I pressed RESET during the update, on purpose, three times. It came back each time. I could not brick it. Did I do it wrong?",
      ],
      [
        "leila",
        "You did it perfectly. The second slot is there so that nobody can. I only wanted you to try.",
      ],
      [
        "mateo",
        "Then one question. Page 7 of the guide says `make rescue`, but the target is called `make recover`.",
      ],
      [
        "leila",
        "It was renamed two years ago. Nobody has needed it since, so nobody noticed. Your first change?",
      ],
      [
        "mateo",
        "https://git.tidewater.example/firmware/pull/207 🙂",
        { after: 12, react: { "🎉": ["leila", "bruno", "yuki", "priya", "callum", "ada"] } },
      ],
      ["leila", "Merged. Four hours and five minutes after arriving. Bruno's record was two days."],
      ["bruno", "my record included a wisdom tooth"],
    ],
  },
  {
    at: "week 2 tue 10:15",
    lines: [
      [
        "leila",
        "4.2 goes to Zulmira and Concepta today, and to Kamala when Halifax wakes up. Sheltered, near, cellular. If they hate it, a boat can reach all three before lunch.",
      ],
      ["yuki", "zulmira updated 10:02, concepta 10:09. both on slot b"],
      [
        "bruno",
        "First 119-byte packet from Zulmira decoded. Lantern didn't notice a thing. Aunt Zulmira will be told.",
      ],
      ["ada", "How will you tell her?"],
      ["bruno", "phone. she asks every sunday if she is still floating"],
      ["marit", "Her spectrum is lovely. Two swells, one from each of last week's lows, cleanly apart."],
    ],
  },
  {
    at: "week 2 fri 13:20",
    lines: [
      [
        "leila",
        "72 hours of 4.2 at sea: 1,296 reports sent, 1,296 received, 13 of them a slot late. Without store and forward those thirteen would be holes.",
      ],
      [
        "priya",
        "Thirteen holes fewer in three days on three buoys. That's about 1,000 a month on the fleet (I had to say it out loud).",
      ],
      ["leila", "Halifax gets it on Monday, the other fourteen here after that. Objections?"],
      ["callum", "None. Ours are due a treat"],
      ["yuki", "none. watching the batteries"],
    ],
  },
  {
    at: "week 3 mon 15:10",
    lines: [
      [
        "mateo",
        "Reviewing the drift mode (pull 209). I have four questions, and I think two are stupid, but I do not know which two.",
      ],
      ["leila", "That's the best way to send questions. Go."],
      [
        "mateo",
        "1. If she leaves the circle because the GPS jumps, does she go to 5 minutes too?\n2. What takes her back to hourly?\n3. Does the 5-minute mode wake the camera?\n4. What happens at 49.7 days?",
      ],
      [
        "leila",
        "1: needs three fixes outside, so no. 2: a command from shore, or 24 h inside the circle again. 3: no, good one, I'll write the test. 4: ...what do you mean, 49.7 days?",
      ],
      [
        "mateo",
        "`uptime_ms` is a `uint32_t`. 2³² milliseconds is 49.7 days. On the ship we had a winch that stopped then. It was probably stupid question number two.",
      ],
      [
        "leila",
        "All our comparisons are written as differences, so the wrap is harmless. But I like that you looked. Adding a test that starts the clock at 49.69 days.",
      ],
      [
        "leila",
        "(That sentence will be used against me.)",
        { after: 1115, react: { "💀": ["mateo", "yuki", "priya", "bruno"] } },
      ],
    ],
  },
  {
    at: "week 3 tue 03:58",
    lines: [
      [
        "priya",
        "For @Leila in the morning, Kamala:\n- last good report 02:20:11 UTC\n- since then: radio handshake every slot, zero payload\n- battery, position, temperature normal in the handshake's status byte\n- uptime at the last report: 4,294,951 s\n- not restarted, deliberately",
      ],
      ["leila", "4,294,951 s.", { after: 231 }],
      ["leila", "That is 49.7 days, minus sixteen seconds."],
      ["leila", "@Mateo, neither of your questions was stupid."],
      ["yuki", "which comparison"],
      [
        "leila",
        "Not one of mine. The store-and-forward queue takes `now + backoff` and stores it as an absolute time. After the wrap it's waiting for a moment 49.7 days from now. New in 4.2, written by me, in the one place where I didn't use a difference.",
        { after: 12 },
      ],
      ["bruno", "but 4.2 is only a week old on Kamala?"],
      [
        "leila",
        "The update keeps the clock running. It carries the uptime over so that we can measure it. I was proud of that.",
      ],
      ["yuki", "next ones to wrap: lakshmi thursday 21:00, morag saturday, then nobody for 3 weeks"],
    ],
  },
];
