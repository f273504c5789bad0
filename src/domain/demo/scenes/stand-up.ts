import type { Scene } from "../scene";

/** What is said around the daily reports; the reports themselves are in `routine/stand-ups.ts`. */
export const standUp: Scene[] = [
  {
    at: "week 1 mon 08:05",
    lines: [
      [
        "marit",
        "New week, same rule: two lines each before ten (Halifax: before yours), and what you're stuck on. If it needs three lines it needs its own channel.",
      ],
      ["tomasz", "What if it needs one line?"],
      ["marit", "Then you are my favourite colleague."],
    ],
  },
  {
    at: "week 2 tue 12:45",
    lines: [
      [
        "mateo",
        "How long is a stand-up in writing supposed to be? I wrote nine lines and Callum said it's a novel.",
      ],
      ["callum", "it had a sunset in it"],
      [
        "priya",
        "Done, next, stuck. Leave the sunset for #kettle.",
        { react: { "🌅": ["mateo", "callum", "hanna"] } },
      ],
    ],
  },
  {
    at: "week 3 fri 09:40",
    lines: [
      ["yuki", "stuck: the 10 v reference is 1.2 mv high since monday and i trusted it on tuesday"],
      ["leila", "How many boards were measured with it?"],
      ["yuki", "four. all four are going back on the bench"],
      ["bruno", "want a hand with the re-runs? I've a free hour after lunch"],
      [
        "yuki",
        "yes please. bring no coffee near the reference",
        { react: { "🙏": ["bruno"], "☕": ["leila"] } },
      ],
    ],
  },
  {
    at: "week 4 thu 09:20",
    lines: [
      ["hanna", "Stuck: I need a photo of every mark 3 buoy from the same side, and I have 17 of 24."],
      ["eoin", "Which seven?"],
      ["hanna", "Gunvor, Solveig, Agneta, Dympna, and the Halifax three: Peigi, Catriona, Jessie."],
      ["eoin", "First three today. Dympna when Dympna wants."],
      ["callum", "I'll do ours Friday, if they hold still", { after: 190 }],
      ["hanna", "Thank you both! Yellow side to the sun, please 🙏"],
    ],
  },
  {
    at: "week 5 wed 12:25",
    lines: [
      [
        "leila",
        "Stuck, sort of: `nightly` takes 6 minutes and 4 of them are one test that waits for a real clock.",
      ],
      ["mateo", "I could make this clock a false one? I did it on the ship for the winch."],
      ["leila", "Please do.", { after: 175 }],
    ],
  },
  {
    at: "3 workdays ago 09:30",
    lines: [
      ["tomasz", "Stuck: the delivery with the brass glands is on a ship behind another ship."],
      ["saoirse", "I know the harbour master there, give me ten minutes"],
      [
        "saoirse",
        "It's now in front of the other ship.",
        { after: 13, react: { "😳": ["tomasz", "bruno"], "👏": ["marit", "hanna"] } },
      ],
    ],
  },
];
