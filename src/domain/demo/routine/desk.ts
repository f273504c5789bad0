import { type Calendar, hour, minute } from "../calendar";
import { deck, type Random } from "../random";
import type { DatedScene } from "../scene";

const remarks = [
  "Nicest: a retired pilot who only wanted to say that he reads Nuala every morning with his porridge.",
  "Strangest: does the buoy mind if a dog barks at it.",
  "The film people count as one, but they shouldn't.",
  "Somebody wants to rent Concepta for a proposal. I said she's on duty.",
  "Two asked for the same chart in purple. I've asked if they know each other. They don't.",
  "One complaint about the wind. Not the reading, the wind.",
  "A harbour office sent biscuits. They're in the kitchen. They were in the kitchen.",
  "A lady corrected our apostrophe. She's right. Fixed.",
  "Three thank-yous in one morning, I've printed them.",
  "Someone asked for \"the lad who sounds sad on the phone\". It's Eoin. He's not sad.",
  "Fish farm says their fish have stopped sulking.",
  "A rowing club wants flat water on Saturdays, in writing.",
  "Somebody's granny has had the station page as her start page since 2017 and sends regards.",
  "The ministry asked for a form about a form. I've put it with the others.",
  'Got a poem about Bernadette. It rhymes "swell" with "ne\'er-do-well".',
  "A student is writing a thesis about our error messages. She likes them.",
  "Museum screen had 400 children on Saturday. One kissed it.",
  "A man rang to listen to the hold music. We don't have hold music, so I hummed.",
  "All polite, all solvable. I'm suspicious.",
  "One lost property: a glove, found on Zulmira by a kayaker, not ours.",
  "Ballyvoe's master has learned to send emoji. He sends the tractor.",
  "Somebody thinks Halina is a dating service.",
  "Kayak shop is happy again, all logos are current.",
  "The mug people are back. I'm considering it.",
] as const;

/** The customer desk's numbers of the day. */
export function desk(calendar: Calendar, random: Random): DatedScene[] {
  const nextRemark = deck(remarks);
  return calendar.workdays.flatMap((date) => {
    if (random.chance(0.22)) return [];
    const open = Math.round(random.between(2, 11));
    const answered = Math.round(random.between(4, 16));
    const oldest = random.pick(["since yesterday", "2 days", "3 days, waiting for them", "an hour"]);
    const remark = random.chance(0.85) ? nextRemark() : undefined;
    const numbers = `Desk: ${open} open, ${answered} answered yesterday, oldest ${oldest}.`;
    return [
      {
        at: date + 8.5 * hour + random.between(0, 35) * minute,
        lines: [["saoirse", remark ? `${numbers} ${remark}` : numbers]],
      },
    ];
  });
}
