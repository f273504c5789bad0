import type { PersonKey } from "../people";
import type { Scene } from "../scene";

export type DemoDirect = {
  people: readonly [PersonKey, PersonKey, ...PersonKey[]];
  /** How many of its newest messages the owner has not read. */
  unread: number;
  scenes: readonly Scene[];
};

export const directs: DemoDirect[] = [
  {
    people: ["ada", "saoirse"],
    unread: 0,
    scenes: [
      {
        at: "week 1 tue 09:10",
        lines: [
          [
            "saoirse",
            'Quick one: the boat show people want you on a panel. "Women who float things." Their title, not mine',
          ],
          ["ada", "When?"],
          ["saoirse", "In two months, a Thursday, they pay the train and a lunch."],
          ["ada", "Tell them yes, if Marit sits beside me and the title changes."],
          [
            "saoirse",
            'New title is "Things that float". I\'m a skilled negotiator 💅',
            { after: 25, react: { "👏": ["ada"] } },
          ],
        ],
      },
      {
        at: "week 2 wed 10:05",
        lines: [
          ["ada", "Are you all right? You have written seven difficult letters before breakfast."],
          [
            "saoirse",
            "I'm grand. People are kind when you don't dress it up. My hands shook a bit on the pilots' one.",
          ],
          ["ada", "They were right about the call, and you were right about the letter. Both."],
          ["saoirse", "I'll ring them first the next time. Not that there's a next time."],
          ["ada", "There is always a next time. Lunch is on me."],
        ],
      },
      {
        at: "week 4 thu 14:50",
        lines: [
          [
            "saoirse",
            "Can I have the Friday after next off? My sister's moving and I'm the one with the van.",
          ],
          ["ada", "Of course. Is it our van?"],
          ["saoirse", "It might be our van"],
          ["ada", "Put diesel in it. And take the straps from Tomasz, not the blue ones."],
          ["saoirse", "What's wrong with the blue ones?"],
          ["ada", "They are from the time before Tomasz.", { react: { "😂": ["saoirse"] } }],
        ],
      },
      {
        at: "2 workdays ago 10:45",
        lines: [
          [
            "saoirse",
            "Caoimhe's contract is signed and in the folder. She asked what the coffee's like. I said \"volcanic\".",
          ],
          ["ada", "Good. Would you book her a room for the first two weeks? Not over the pub."],
          ["saoirse", "Done: with Dee's aunt, sea view, breakfast, a parrot."],
          ["ada", "A parrot."],
          ["saoirse", 'It says "all stations". She\'ll feel at home 🦜', { react: { "🦜": ["ada"] } }],
        ],
      },
    ],
  },
  {
    people: ["ada", "eoin"],
    unread: 2,
    scenes: [
      {
        at: "week 1 wed 06:40",
        lines: [
          ["eoin", "Off the pier. Back by three. Engine temp's a degree high, watching it."],
          ["ada", "Watch it from near the harbour?"],
          ["eoin", "Thermostat. I've a spare aboard."],
          ["eoin", "Changed. Normal.", { after: 130 }],
          ["ada", "Thank you for telling me. Both times."],
        ],
      },
      {
        at: "week 2 wed 03:04",
        lines: [
          ["ada", "I'll ring Tomasz. You sleep two more hours."],
          ["eoin", "I'm dressed."],
          ["ada", "I know you are. Lie down dressed."],
          ["eoin", "Aye."],
        ],
      },
      {
        at: "week 3 sat 11:20",
        lines: [
          ["eoin", "Aunt Philomena read about it in the paper. She wants a word."],
          ["ada", "With me?"],
          ["eoin", "With the crab."],
          [
            "ada",
            "Tell her we will have her buoy back on station as soon as the sea allows, with a new swivel and a fresh coat.",
          ],
          ["eoin", "She asks is the coat pink."],
          ["ada", "Who told her?"],
          ["eoin", "Half the parish is on that pier.", { react: { "😂": ["ada"] } }],
        ],
      },
      {
        at: "week 5 sun 17:40",
        lines: [
          ["eoin", "Home. Both asleep on our feet. Nine of nine."],
          [
            "ada",
            "I saw her strain gauge fall like somebody breathing out. Thank you, Eoin. Tuesday off, both of you, and that is not a question.",
          ],
          ["eoin", "Wasn't going to argue."],
          ["ada", "That's how I know you're tired."],
        ],
      },
      {
        at: "226 minutes ago",
        lines: [
          ["ada", "How is it at the bridge?"],
          ["eoin", "Loud. She's lying well."],
          ["ada", "If you have to choose between the boat and yourself"],
          ["eoin", "I know which one swims.", { react: { "🙏": ["ada"] } }],
        ],
      },
      {
        at: "14 minutes ago",
        lines: [
          ["eoin", "Down to 38 here. One fender lost, that's the damage."],
          ["eoin", "Going to sleep with both eyes. Wake me for the inner line.", { after: 2 }],
        ],
      },
    ],
  },
  {
    people: ["ada", "callum"],
    unread: 0,
    scenes: [
      {
        at: "week 1 fri 17:15",
        lines: [
          ["callum", "Landlord's asking 9 % more for the Halifax office from next year."],
          ["ada", "For the office with the skip?"],
          [
            "callum",
            "For the office with the skip. I told him there's a loft over the chandler's that's free",
          ],
          ["ada", "Is there?"],
          [
            "callum",
            "There is now, I rang the chandler. He'd do it for what we pay today, and you can see the harbour.",
          ],
          ["ada", "Send me pictures and the smallest number he said out loud."],
          [
            "callum",
            "Landlord rang back. 2 %, and he's moving the skip.",
            { after: 95, react: { "👏": ["ada"] } },
          ],
        ],
      },
      {
        at: "week 3 tue 15:40",
        lines: [
          [
            "callum",
            "Just so you hear it from me: Priya's decision not to restart Kamala was hers alone, at midnight, with nobody to ask. Would've been easy to press the button.",
          ],
          [
            "ada",
            "I know. If she had, we would have lost the eleven hours and the explanation. I'm writing to her.",
          ],
          ["callum", "She'll say it was obvious. It wasn't"],
        ],
      },
      {
        at: "week 4 fri 16:20",
        lines: [
          ["ada", "How is Mateo, really?"],
          [
            "callum",
            "Really? He's the best I've had. Asks before he's stuck instead of after. Doesn't sleep enough before a night watch, but who does",
          ],
          ["ada", "Keep him past the three months, then?"],
          ["callum", "I'd already told him. Don't tell him I asked you afterwards"],
          [
            "ada",
            "My lips are sealed. So is my budget; that one I'll open.",
            { react: { "🍻": ["callum"] } },
          ],
        ],
      },
      {
        at: "62 minutes ago",
        lines: [
          ["callum", "You were sent to bed for six hours and you were back after three, Ada"],
          ["ada", "There was a 19.3, Callum."],
          ["callum", "I know. Sit down at least"],
          ["ada", "Sitting."],
        ],
      },
    ],
  },
];
