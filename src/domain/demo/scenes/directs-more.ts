import type { DemoDirect } from "./directs";

export const directsMore: DemoDirect[] = [
  {
    people: ["ada", "marit", "tomasz"],
    unread: 3,
    scenes: [
      {
        at: "week 1 mon 15:30",
        lines: [
          [
            "ada",
            "Only the three of us for a minute. If Iceland happened, could the loft build eight hulls in a year without anybody getting ill?",
          ],
          [
            "tomasz",
            "With these walls: five. With one more pair of hands and more floor: eight, and I still see my daughter.",
          ],
          [
            "marit",
            "And I could run 32 buoys, but not with forecasts by hand. The planner would have to do the easy days.",
          ],
          [
            "ada",
            "So the answer is: not as we are, and yes as we could be. I'll write the tender for the second.",
          ],
          ["tomasz", "Write also that the printer needs cyan.", { react: { "😂": ["ada", "marit"] } }],
        ],
      },
      {
        at: "week 3 wed 12:45",
        lines: [
          [
            "tomasz",
            "I want to say something that I do not want to say in a channel. I bought these swivels. I saw that the price was lower and I was glad.",
          ],
          ["marit", "I signed the order, Tomasz."],
          [
            "ada",
            'And I wrote "nice find" on it. I looked: it\'s there, in green. All three of us were glad.',
          ],
          ["tomasz", "It does not make it lighter. But it makes it three."],
          [
            "ada",
            "You found it, you cut it open and you built the machine that finds the next one. Go home at five today.",
            { react: { "❤️": ["tomasz", "marit"] } },
          ],
          ["tomasz", "At half past."],
        ],
      },
      {
        at: "week 5 mon 09:20",
        lines: [
          ["marit", "Ada, you have looked at your telephone four times during the tide table."],
          ["ada", "They decide on Thursday."],
          ["marit", "Then it won't ring on a Monday."],
          ["tomasz", "I have work for nervous hands. 200 M8 bolts want a little grease."],
          ["ada", "I'm coming down."],
          [
            "tomasz",
            "She did 140. Very even. We could keep her.",
            { after: 80, react: { "😂": ["marit", "ada"] } },
          ],
        ],
      },
      {
        at: "2 workdays ago 14:05",
        lines: [
          [
            "ada",
            "When the storm is through: a day off for everyone who was up, and a dinner for all. Where?",
          ],
          ["tomasz", "In the new shed. With a roof by then. I make bigos for thirty."],
          ["marit", "We are thirteen."],
          ["tomasz", "Yes. For thirty."],
        ],
      },
      {
        at: "38 minutes ago",
        lines: [
          ["tomasz", "I woke up because it got quieter. Are they all there?"],
          ["marit", "All 24. Largest strain 38 %, on Philomena. Your swivels didn't even stretch."],
          [
            "tomasz",
            "I sit on the edge of the bed and I am not going to describe my face.",
            { after: 2, react: { "❤️": ["marit"] } },
          ],
        ],
      },
    ],
  },
  {
    people: ["ada", "priya"],
    unread: 0,
    scenes: [
      {
        at: "week 3 tue 16:30",
        lines: [
          [
            "ada",
            "Priya, thank you for last night. You had a silent buoy, a button that promised to help, and nobody awake. You wrote five lines instead. Those five lines were the whole diagnosis.",
          ],
          ["priya", "It was obvious, wasn't it? A restart destroys the evidence."],
          ["ada", "It's obvious at noon."],
          [
            "priya",
            "...Fair. Thank you. (I did have my finger on it for about a minute.)",
            { react: { "🙏": ["ada"] } },
          ],
        ],
      },
      {
        at: "4 workdays ago 17:20",
        lines: [
          [
            "priya",
            "I'd like to write up the drift forecast for the ocean modelling conference, with Marit. Would that be on company time or mine?",
          ],
          ["ada", "Ours. It's the best advertisement we never paid for. Who is first author?"],
          ["priya", "Philomena, if they let us."],
          ["ada", "Try.", { react: { "😂": ["priya"] } }],
        ],
      },
    ],
  },
  {
    people: ["leila", "mateo"],
    unread: 0,
    scenes: [
      {
        at: "week 2 wed 15:10",
        lines: [
          [
            "mateo",
            'A question that I did not want to ask in the channel: when everyone says "the bench", which of the three is it?',
          ],
          [
            "leila",
            "The one by the window. And please ask that in the channel; Bruno didn't know for a year.",
          ],
          ["mateo", 'Then also: what is "the Lisbon bug"?'],
          [
            "leila",
            "A buoy that thought it was in Lisbon. Sign error in the longitude. It had a very good week.",
          ],
        ],
      },
      {
        at: "week 3 tue 12:20",
        lines: [
          [
            "leila",
            "I owe you a proper thank-you. You asked about 49.7 days and I was a little condescending.",
          ],
          ["mateo", "I did not notice! You said you liked it that I looked."],
          [
            "leila",
            "Yes, and then I wrote the test for the wrong clock. Next time I'm sure about something, push once more. Deal?",
          ],
          ["mateo", "Deal. I will push once more, politely.", { react: { "🤝": ["leila"] } }],
        ],
      },
      {
        at: "week 4 mon 14:15",
        lines: [
          [
            "mateo",
            "Could you look at this before I embarrass myself?\n\nif (fix.age_ms > 5 * 60 * 1000 && !moored(fix))\n    mode = DRIFT;\n\nI think the first half is wrong, since an old fix says nothing about where she is now.",
          ],
          ["leila", "You're right that it's wrong and right about why. What would you ask instead?"],
          ["mateo", "Three *fresh* fixes outside the circle. So: count, not age."],
          ["leila", "That's it. You didn't need me, you needed a place to say it."],
          ["mateo", "Then I will buy a rubber duck."],
          ["leila", "I'm told that there's one in your cage.", { react: { "🦆": ["mateo"] } }],
        ],
      },
      {
        at: "118 minutes ago",
        lines: [
          ["mateo", "Solveig's late report was the queue, wasn't it? It worked as in the drawing."],
          ["leila", "Exactly as in the drawing. I've been on the floor since. How are you?"],
          ["mateo", "Very awake. A little proud of a ring buffer."],
          ["leila", "That's the most normal thing anyone here has ever said."],
        ],
      },
    ],
  },
  {
    people: ["hanna", "bruno"],
    unread: 0,
    scenes: [
      {
        at: "week 1 wed 09:50",
        lines: [
          ["bruno", "is the 2 px thing a thing or am I imagining the 2 px thing"],
          ["hanna", "It's a thing. The ring sits 2 px low at zoom 9."],
          ["bruno", "I KNEW it. my girlfriend says nobody will ever see it"],
          ["hanna", "She's right, and we'll fix it anyway."],
        ],
      },
      {
        at: "week 4 fri 14:30",
        lines: [
          ["hanna", "Nervous about Tuesday?"],
          ["bruno", "no. yes. I dreamed that the arrows pointed at me"],
          ["hanna", "FROM you or TOWARDS you?"],
          ["bruno", "that was the frightening part", { react: { "😂": ["hanna"] } }],
        ],
      },
      {
        at: "79 minutes ago",
        lines: [
          ["bruno", "31 thousand people looking at your oranges, Hanna"],
          [
            "hanna",
            "I keep thinking: somewhere in there is a person who has to decide something, and they can read it.",
          ],
          ["bruno", "ok now I need a tissue and also more memory on node 2"],
        ],
      },
    ],
  },
];
