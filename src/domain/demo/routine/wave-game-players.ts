import type { PersonKey } from "../people";

type Player = {
  /** Metres added to what they expect, at most: who is bold and who is not. */
  temper: number;
  /** What they say with a guess, each once; `{m}` is the guess. */
  quips: readonly string[];
  /** What they say when they have won, in order. */
  boasts: readonly string[];
};

/** Everyone but the forecaster, who keeps the book, and Ada, who reads it. */
export const players = {
  eoin: {
    temper: 0.1,
    quips: [
      "{m}. Felt it in the knee.",
      "{m}. The old fellow on the pier said so.",
      "{m}. Aunts don't go higher on a weekday.",
      "{m}. Seen it before.",
      "{m}. The herring are deep.",
      "{m}. Ask the cat.",
    ],
    boasts: ["Skill.", "Told you. Knee.", "Somebody carry it over, I'm on a ladder.", "Polished it."],
  },
  tomasz: {
    temper: 0.9,
    quips: [
      "{m}. It is always worse than people think.",
      "{m}. I expect the worst and I am sometimes rewarded.",
      "{m}. Not a decimetre less.",
      "{m}. I have seen the chain, I know what she suffers.",
      "{m}, and I would not lend her my hat.",
      "{m}. If it is less, good. If it is more, I said so.",
    ],
    boasts: [
      "It is heavier than I remember. It is also brass, I checked.",
      "For once the worst was correct.",
      "It goes on the blue vice.",
    ],
  },
  yuki: {
    temper: -0.1,
    quips: [
      "{m}, rounded from something more precise",
      "{m}. i looked at the pressure and it looked back",
      "{m}, no wishful thinking included",
      "{m} ± 0.4",
      "{m}, computed on a napkin. it was a clean napkin",
      "{m}. two models, one mean",
    ],
    boasts: [
      "and nobody believed in the napkin",
      "statistically it had to happen",
      "within my error bars. barely",
    ],
  },
  bruno: {
    temper: 0.6,
    quips: [
      "{m} because nobody ever says {m}",
      "{m}!!! 🌊",
      "{m}, from the tide table, upside down",
      "{m}. I have no method and I'm proud of it",
      "{m}, like my bus number if you put a point in it",
      "{m}. yes. no. yes, {m}",
    ],
    boasts: [
      "I'd like to thank the North Atlantic",
      "I have no idea how I did that and I'd do it again",
      "in your FACE, tide table",
    ],
  },
  saoirse: {
    temper: -0.3,
    quips: [
      "{m}, I had it in my horoscope ✨",
      "{m}, in a small voice",
      "{m}, written on the fridge as proof",
      "{m}. Please don't let it be Bruno again",
      "{m}, and I've got the window open so I can hear it",
      "I'll take {m} before somebody else does",
    ],
    boasts: [
      "First thing I've won since a ham!!",
      "I shall be insufferable until lunch 💅",
      "The shackle returns to its rightful owner",
    ],
  },
  leila: {
    temper: 0,
    quips: [
      "{m}. If it compiles, it ships.",
      "{m}, by the power of linear regression",
      "{m}. Half of what Tomasz will say.",
      "{m}. I changed my mind last time and lost, so no more thinking.",
      "A modest {m}.",
      "{m}, and I'm in it for the shackle",
    ],
    boasts: [
      "I'd have been nearer, but I was being polite.",
      "It's only physics. And a very good guess.",
      "Please bring it to my desk slowly, so that everyone sees it.",
    ],
  },
  hanna: {
    temper: -0.5,
    quips: [
      "a humble {m}",
      "{m}, it has nice round shapes in it",
      "{m}. I chose it by its colour on the map.",
      "{m}, and I hope she's not seasick",
      "Could it be {m}? I'd like it to be {m}.",
      "{m}, said the woman who was wrong last week",
    ],
    boasts: [
      "I can't believe it, I only liked the number",
      "It's on my desk, beside the fan. It IS a nice brass.",
      "Two! I'm going to draw it.",
    ],
  },
  callum: {
    temper: 0.4,
    quips: [
      "{m}. Seen worse from a kayak",
      "{m}, and a side of chowder",
      "{m}. My father would've said more, but he always did",
      "{m}, final answer, lock it in",
      "{m}. I flipped a shackle. A lesser shackle",
      "Put me down for {m}",
    ],
    boasts: [
      "That shackle's crossing the ocean, folks",
      "Halifax takes it. Ship it by pigeon if you have to",
      "I've a speech prepared. It's long",
    ],
  },
  priya: {
    temper: 0,
    quips: [
      "{m} (90 % confidence: 1 to 9)",
      "{m}, median of the last forty nights like this one",
      "{m}. I did look at the spectrum. It's allowed, I read the rules.",
      "{m} (it would be 0.1 less, but Callum is listening)",
      "{m}, peer-reviewed by nobody",
      "{m}. Prior, posterior, lunch.",
    ],
    boasts: [
      "I'm told that the sample is small. The joy isn't.",
      "Reproducible! (Please don't ask me to reproduce it.)",
      "Methods section available on request.",
    ],
  },
  mateo: {
    temper: 0.3,
    quips: [
      "{m}. My mother says less. My mother lives at 2,300 metres.",
      "{m}, with respect",
      "{m}. On the ship I was always wrong, so perhaps now it changes.",
      "{m}, but Callum told me what not to say",
      "{m}. I asked Morag. She did not answer.",
    ],
    boasts: [
      "I have told my mother. She does not know what it is, but she is proud.",
      "Again? I will start to believe that I can do this.",
    ],
  },
} satisfies Partial<Record<PersonKey, Player>>;

export type PlayerKey = keyof typeof players;
export const playerKeys = Object.keys(players) as PlayerKey[];
