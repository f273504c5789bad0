import type { Scene } from "../scene";

const story = `Philomena: what happened, why, and what we change

Everybody gets this text: us, our customers, and Iceland, who asked. I wrote it with Tomasz, Eoin, Marit and Priya; mistakes in it are mine.

1. WHAT HAPPENED

On the Wednesday at 02:40 UTC the swivel between Philomena's bridle and her chain broke. She drifted 16 nautical miles in 31 hours. At 02:52 her position alarm reached Callum in Halifax, and by 02:58 Eoin and I were awake. At 03:05 both coast guards had put out a navigation warning. Nobody was ever in danger, and she measured waves all the way.

Petrel left at 06:20, met fog and a rising sea, and turned back at 10:20 with the buoy 0.6 miles away and invisible. I want to say this clearly: that was the best decision anyone made that week.

On Thursday she was lifted by the crab boat Naomh Bríd, with our thanks and a new hauler belt, and was in the loft by evening. Hull, sensors, battery and light: undamaged.

2. WHY

The swivel broke at about a third of the load that it is rated for. The laboratory cut it open: the steel of lot 0417 was hardened too fast. Such a piece is hard outside and has fine cracks inside from the first day. Salt water finds the cracks and each wave opens them a little. After fourteen months there was not enough steel left.

So the steel broke. But a broken part is not yet a lost buoy; between the two there were three doors, and all of them were open.

  • We test every chain and every shackle that comes into the loft. We did not test swivels, because they come with a certificate. The certificate was true: for the three pieces that the maker tested.
  • We write down which lot goes on which buoy. We do not look at that list when we buy more. Nine swivels of one lot went to sea within a month.
  • There is one swivel on each mooring and nothing beside it. We knew that. We called it "simple".

3. WHAT WENT WELL

  • The alarm. Twelve minutes from the break to a human being, of which ten are the reporting interval.
  • The drift forecast. Over 14 hours its largest error was 600 metres. Marit says once is luck; the second day was 450.
  • Plain words. Seven customers got a mail at 08:30 that said "she is loose and we are fetching her". Five of them wrote back to wish us luck. One offered a boat.
  • Nobody went to sea in the dark.

4. WHAT DID NOT

  • The pilots' office read about it in our mail and not from a telephone call. They should hear it first; they were polite about it.
  • The map showed Philomena at her old place until 08:10, because the station list is edited by hand. For five hours our own map was the only thing that did not know.
  • Two of us looked for the spare tracker for twenty minutes. It was in the drawer marked "spare tracker". We had looked everywhere else first.
  • I did not eat until four o'clock and was no use to anybody after two. From now on whoever leads is relieved after eight hours. That includes me.

5. WHAT WE CHANGE

  a) All nine swivels of lot 0417 are replaced, deepest first, as the sea allows. (Tomasz, Eoin, Callum. Four are done today.)
  b) Every swivel is pulled to twice its working load in the loft before it goes out, certificate or not. (Tomasz. The rig is built. It is loud.)
  c) No lot of any load-bearing part goes on more than three buoys. Lantern's stock page refuses the fourth. (Bruno.)
  d) A short safety line of fibre rope goes round the swivel, from bridle to chain. It carries nothing until the day it carries everything. Twelve euros a buoy. (Tomasz.)
  e) When a buoy leaves her circle the map moves her at once and says so; no human hand needed. (Bruno and Hanna. Done on Wednesday.)
  f) While a buoy is adrift she reports every five minutes by herself, without anyone asking her. (Leila, in 4.3.)
  g) The pilots are telephoned first. The number is on the wall, on the watch page, and in Callum's head. (Saoirse.)

6. WHAT IT COST

Two days of Petrel, one laboratory, nine swivels, a hauler belt, and chips: a little under nine thousand euros. A lost buoy is sixty-one thousand. What it would have cost to test that swivel on the day it arrived: eleven minutes.

7. A LAST WORD

In the first hour somebody asked me who had fitted her mooring. I know who, and I will not write it here, because it does not matter: it was fitted perfectly. If you ever find yourself looking for a name, look for the open door instead. There is always one, and we can close it.

Ada`;

export const postMortem: Scene[] = [
  {
    at: "week 3 fri 16:20",
    lines: [
      [
        "ada",
        story,
        {
          edited: true,
          react: { "❤️": ["saoirse", "marit", "tomasz", "callum", "hanna"], "🙏": ["eoin", "priya", "leila"] },
        },
      ],
      ["eoin", "Read it twice. It's right.", { thread: 0, after: 24 }],
      [
        "tomasz",
        "For the record, rope for the safety lines is ordered. I did not wait for 5 d).",
        { thread: 0 },
      ],
      [
        "leila",
        "5 f) is written. Mateo reviewed it on Monday and asked about 49.7 days, as you may have heard.",
        { thread: 0 },
      ],
      ["mateo", "I only asked.", { thread: 0 }],
      ["leila", "Asking was the review.", { thread: 0, react: { "👍": ["mateo", "priya", "yuki"] } }],
      [
        "bruno",
        'c) is next on my list, e) has been live since Wednesday. "Our own map was the only thing that did not know" is going to live in my head',
        { thread: 0 },
      ],
      [
        "saoirse",
        'The spare tracker now hangs on a red string from the ceiling above the drawer marked "spare tracker".',
      ],
      [
        "ada",
        "That is the correct engineering solution.",
        { react: { "😂": ["saoirse", "tomasz", "hanna", "callum"] } },
      ],
      ["callum", 'How long\'s "whoever leads is relieved after eight hours" going to last with you, Ada?'],
      ["ada", "I have given Marit the authority to switch off my monitor."],
      ["marit", "I am looking forward to it."],
    ],
  },
];
